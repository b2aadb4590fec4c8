import type { Person } from '../domain/actor.ts';
import type { Delegation } from '../domain/delegation.ts';
import type { ReplayKey } from './cases.ts';
import type { Table } from './connect.ts';
import { keys, owners } from './keys.ts';
import { type Page, queryPage, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import type { ReplayRecord } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { steps, type Written, writeAll } from './transaction.ts';

/** Every role ever delegated to one person, in one item, so that a command reads it by one key. */
export type Delegations = {
  readonly person: Person;
  readonly version: number;
  readonly delegations: readonly Delegation[];
};

const recordOf = ({ person, version, delegations }: Record<string, unknown>): Delegations =>
  ({ person, version, delegations }) as Delegations;

export const readDelegations = async (table: Table, personId: string): Promise<Delegations | undefined> => {
  const [item] = await readItems(table, [keys.delegations(personId)]);
  return item ? recordOf(item) : undefined;
};

/** The same, and the earlier answer to the same request if there was one. */
export const readForDelegating = async (table: Table, personId: string, replay: ReplayKey) => {
  const [item, earlier] = await readItems(table, [
    keys.delegations(personId),
    keys.idempotency(replay.actorId, replay.key),
  ]);
  return {
    held: item ? recordOf(item) : undefined,
    replay: earlier?.replay as ReplayRecord | undefined,
  };
};

/** Writes what stands for one person; refused where it has changed since it was read. */
export const saveDelegations = (
  table: Table,
  record: Delegations,
  replay: KeptReply,
): Promise<Written<'delegations' | 'replay'>> => {
  const { id } = record.person;
  const item = { ...keys.delegations(id), ...owners.delegations(id), ...record };
  return writeAll<'delegations' | 'replay'>(table, [
    record.version === 1
      ? steps.create(item, 'delegations')
      : steps.replaceAt(item, record.version - 1, 'delegations' as const),
    replayStep(replay),
  ]);
};

export const delegationRange: Range = { index: 'byOwner', pk: 'DELEGATIONS' };

export const listDelegations = async (table: Table, slice: Slice): Promise<Page<Delegation>> => {
  const page = await queryPage<Record<string, unknown>>(table, delegationRange, slice);
  return { ...page, items: page.items.flatMap((item) => recordOf(item).delegations) };
};
