import type { Delegation } from '../domain/delegation.ts';
import type { Draft } from '../domain/draft.ts';
import { type CaseId, usccOf } from '../domain/ids.ts';
import { type CaseReading, type ReplayKey, readingOf } from './cases.ts';
import type { Table } from './connect.ts';
import { poolOf } from './experts.ts';
import { keys } from './keys.ts';
import { readItems } from './read-items.ts';
import type { ReplayRecord } from './records.ts';
import { valueIn } from './shape.ts';
import { shapes } from './shapes.ts';

type Wanted = {
  readonly caseId: CaseId;
  readonly personId: string;
  readonly replay?: ReplayKey;
  readonly draftId?: number;
  /** Experts whom the request seats, to be read from the pool with the case. */
  readonly experts?: readonly string[];
};

export type CommandReading = CaseReading & { readonly delegations: readonly Delegation[]; readonly draft?: Draft };

/** The case with what decides who acts on it: the person's delegations and, where one is signed off, the draft. */
export const readForCommand = async (table: Table, wanted: Wanted): Promise<CommandReading> => {
  const { caseId, personId, replay, draftId, experts = [] } = wanted;
  const found = await readItems(table, [
    keys.case(caseId),
    keys.entry(usccOf(caseId)),
    keys.calendar(),
    keys.settings(),
    keys.delegations(personId),
    ...experts.map(keys.expert),
    ...(replay ? [keys.idempotency(replay.actorId, replay.key)] : []),
    ...(draftId === undefined ? [] : [keys.draft(caseId, draftId)]),
  ]);
  const [caseItem, entryItem, calendarItem, settingsItem, delegationItem, ...more] = found;
  const expertItems = more.slice(0, experts.length);
  const replayItem = replay ? more[experts.length] : undefined;
  const draftItem = draftId === undefined ? undefined : more.at(-1);
  return {
    ...readingOf({ caseItem, entryItem, calendarItem, settingsItem }),
    experts: poolOf(expertItems),
    delegations: (delegationItem?.delegations as readonly Delegation[] | undefined) ?? [],
    ...(replayItem ? { replay: replayItem.replay as ReplayRecord } : {}),
    ...(draftItem ? { draft: valueIn(shapes.draft, draftItem) } : {}),
  };
};
