import { yearOf } from '../domain/day.ts';
import { usccOf } from '../domain/ids.ts';
import type { PaperList } from '../domain/paper-list.ts';
import type { ReplayKey } from './cases.ts';
import type { Table } from './connect.ts';
import { type Item, items } from './items.ts';
import { collections, keys, queues } from './keys.ts';
import { isFull, openCounter, readCounter, sweep } from './number-claims.ts';
import { claimNumber } from './numbers.ts';
import { everyShaped, type Page, queryShaped, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import type { DocumentRecord, OutboxEntry, ReplayRecord } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { signRow } from './row-claims.ts';
import { readAs, stored } from './shape.ts';
import { shapes } from './shapes.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';

export const listRange: Range = collections.paperLists();

const itemOf = (list: PaperList): Item => ({
  ...keys.paperList(list.listId),
  ...(list.status === 'claimed' || list.status === 'signed' ? queues.lists(list.listId) : {}),
  version: list.revision,
  ...stored(shapes.paperList, list),
});

/** The list in place of the revision before it. */
export const listStep = <Name extends string>(list: PaperList, guards: Name): Step<Name> =>
  steps.replaceAt(itemOf(list), list.revision - 1, guards);

/** A list by its number, and the earlier answer to the same request. */
export const readList = async (table: Table, listId: number, replay?: ReplayKey) => {
  const [item, earlier] = await readItems(table, [
    keys.paperList(listId),
    ...(replay ? [keys.idempotency(replay.actorId, replay.key)] : []),
  ]);
  return { list: readAs(shapes.paperList, item), replay: earlier?.replay as ReplayRecord | undefined };
};

/** How many lists there were, and the earlier answer to the same request. */
export const readForList = async (table: Table, replay: ReplayKey) => {
  const [counter, earlier] = await readItems(table, [keys.listCounter(), keys.idempotency(replay.actorId, replay.key)]);
  return {
    count: (counter?.count as number | undefined) ?? 0,
    replay: earlier?.replay as ReplayRecord | undefined,
  };
};

/** The newest first. */
export const listLists = (table: Table, slice: Slice): Promise<Page<PaperList>> =>
  queryShaped(table, shapes.paperList, { range: listRange, slice: { ...slice, backwards: true } });

/** Lists that are being signed or worked off. */
export const listsUnderWay = (table: Table): AsyncGenerator<PaperList> =>
  everyShaped(table, shapes.paperList, { range: { index: 'byQueue', pk: 'LISTS' } });

/** Puts a new list down under the next number. */
export const openList = (table: Table, list: PaperList, replay: KeptReply): Promise<Written<'list' | 'replay'>> => {
  const { listId } = list;
  const count = { ...keys.listCounter(), count: listId, version: listId };
  return writeAll<'list' | 'replay'>(table, [
    listId === 1 ? steps.create(count, 'list') : steps.replaceAt(count, listId - 1, 'list'),
    steps.create(itemOf(list), 'list'),
    replayStep(replay),
  ]);
};

export const saveList = (table: Table, list: PaperList, replay?: KeptReply): Promise<Written<'list' | 'replay'>> =>
  writeAll<'list' | 'replay'>(table, [listStep(list, 'list' as const), ...(replay ? [replayStep(replay)] : [])]);

/** How pool, settings and calendar stood before the rows were decided: by how often each has changed. */
export type Stamps = Readonly<Record<'pool' | 'settings' | 'calendar', number | undefined>>;

const stamped = { pool: keys.pool(), settings: keys.settings(), calendar: keys.calendar() } as const;
const names = ['pool', 'settings', 'calendar'] as const;

export const readStamps = async (table: Table): Promise<Stamps> => {
  const found = await readItems(
    table,
    names.map((name) => stamped[name]),
  );
  return Object.fromEntries(names.map((name, at) => [name, found[at]?.version as number | undefined])) as Stamps;
};

const unmoved = (stamps: Stamps): Step<'stamp'>[] =>
  names.map((name) => {
    const version = stamps[name];
    return version === undefined
      ? steps.without(stamped[name], 'version', 'stamp')
      : steps.expect(stamped[name], version, 'stamp');
  });

type SigningConflict = 'list' | 'row' | 'stamp' | 'number' | 'paper' | 'replay';

type Signing = {
  readonly list: PaperList;
  /** The paper of the list, in its first row's case. */
  readonly paper: DocumentRecord;
  readonly stamps: Stamps;
  readonly replay: KeptReply;
};

/**
 * Signs a list and takes its number, one for all rows, on condition that every claim is whole and pool, settings and
 * calendar are as they were. With the number the paper itself is written, so that no number is ever without one.
 */
export const signList = async (
  table: Table,
  { list, paper, stamps, replay }: Signing,
): Promise<Written<SigningConflict>> => {
  const { listId, rows } = list;
  return writeAll<SigningConflict>(table, [
    replayStep(replay),
    listStep(list, 'list' as const),
    ...rows.map(({ caseId }) => signRow(usccOf(caseId), { listId, caseId })),
    ...unmoved(stamps),
    steps.create(items.document(paper), 'paper'),
    ...(await numberSteps(table, paper)),
  ]);
};

/** The next number of the series that the paper belongs to; settled in the register when the paper is made. */
const numberSteps = async (table: Table, paper: DocumentRecord): Promise<Step<'number'>[]> => {
  const { numberPrefix: prefix, issueDate, documentId, orderedAt } = paper;
  if (!prefix) return [];
  const series = { prefix, year: yearOf(issueDate) };
  const counter = (await readCounter(table, series)) ?? (await openCounter(table, series));
  if (isFull(counter)) {
    await sweep(table, series, orderedAt);
    return numberSteps(table, paper);
  }
  return [steps.change(claimNumber(counter, documentId), 'number')];
};

/** Closes a list whose rows are all worked off: from here on its paper is made. */
export const closeList = (table: Table, list: PaperList, outbox: OutboxEntry): Promise<Written<'list'>> =>
  writeAll<'list'>(table, [listStep(list, 'list' as const), steps.create(items.outbox(outbox), 'list')]);
