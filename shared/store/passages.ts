import type { DocumentKind } from '../domain/document-kinds.ts';
import type { PassageState, PassageVersion } from '../domain/passage-version.ts';
import type { ReplayKey } from './cases.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { collections, keys, owners } from './keys.ts';
import { queryAll } from './query.ts';
import { readItems } from './read-items.ts';
import type { ReplayRecord } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { steps, type Written, writeAll } from './transaction.ts';

const stateOf = (item: Item | undefined): PassageState | undefined => item?.passages as PassageState | undefined;

/** A kind's state, the version asked for, and the earlier answer to the same request, in one consistent read. */
export const readPassages = async (
  table: Table,
  kind: DocumentKind,
  { version, replay }: { readonly version?: number; readonly replay?: ReplayKey } = {},
) => {
  const [state, proposed, earlier] = await readItems(table, [
    keys.passages(kind),
    keys.passageVersion(kind, version ?? 0),
    ...(replay ? [keys.idempotency(replay.actorId, replay.key)] : []),
  ]);
  return {
    state: stateOf(state) ?? ({ kind, changes: 0, versions: 0 } satisfies PassageState as PassageState),
    proposed: proposed?.proposed as PassageVersion | undefined,
    replay: earlier?.replay as ReplayRecord | undefined,
  };
};

/** Wording as documents carry it, by kind: the published version of each, where there is one. */
export type PublishedWording = ReadonlyMap<
  DocumentKind,
  { readonly version: string; readonly passages: Readonly<Record<string, string>> }
>;

/** The wording in force for some kinds of documents, read consistently: a letter is worded as of its decision. */
export const readWording = async (table: Table, kinds: readonly DocumentKind[]): Promise<PublishedWording> => {
  const wanted = [...new Set(kinds)].map((kind) => keys.passages(kind));
  const states = wanted.length > 0 ? await readItems(table, wanted) : [];
  return new Map(
    states.flatMap((item) => {
      const published = stateOf(item)?.published;
      if (!published || Object.keys(published.passages).length === 0) return [];
      return [[published.kind, { version: String(published.version), passages: published.passages }] as const];
    }),
  );
};

/** Where every kind of document stands that was ever reworded. */
export const listPassages = async (table: Table): Promise<readonly PassageState[]> => {
  const states: PassageState[] = [];
  for await (const item of queryAll<Item>(table, {
    index: 'byOwner',
    pk: owners.passages('materialReceipt').ownerPk,
  })) {
    const state = stateOf(item);
    if (state) states.push(state);
  }
  return states;
};

/** Every version proposed for a kind, the first one first. */
export const listPassageVersions = async (table: Table, kind: DocumentKind): Promise<readonly PassageVersion[]> => {
  const versions: PassageVersion[] = [];
  for await (const { proposed } of queryAll<{ proposed: PassageVersion }>(table, collections.passageVersions(kind)))
    versions.push(proposed);
  return versions;
};

type Saving = {
  readonly state: PassageState;
  /** Absent where a version that exists is published. */
  readonly proposed?: PassageVersion;
  readonly replay: KeptReply;
};

/** Writes a kind's state, one change on, with the version that is new; refused where somebody wrote in between. */
export const savePassages = (
  table: Table,
  { state, proposed, replay }: Saving,
): Promise<Written<'passages' | 'replay'>> => {
  const { kind, changes } = state;
  const item = { ...keys.passages(kind), ...owners.passages(kind), version: changes, passages: state };
  return writeAll<'passages' | 'replay'>(table, [
    changes === 1 ? steps.create(item, 'passages') : steps.replaceAt(item, changes - 1, 'passages' as const),
    ...(proposed
      ? [steps.create({ ...keys.passageVersion(kind, proposed.version), proposed }, 'passages' as const)]
      : []),
    replayStep(replay),
  ]);
};
