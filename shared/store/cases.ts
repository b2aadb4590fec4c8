import type { Calendar } from '../domain/calendar.ts';
import type { CaseEvent, CaseSnapshot } from '../domain/case.ts';
import { defined } from '../domain/defined.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Expert } from '../domain/expert.ts';
import { type CaseId, usccOf } from '../domain/ids.ts';
import type { SettingsState } from '../domain/settings-version.ts';
import type { HasOfficers } from '../domain/standing-aside.ts';
import type { Uscc } from '../domain/uscc.ts';
import { calendarFrom } from './calendar-in-force.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { collections, keys } from './keys.ts';
import { everyShaped, type Page, queryPage, queryShaped, type Range, type Slice } from './query.ts';
import { readItems, readMembers } from './read-items.ts';
import type { DeadlineRecord, ReplayRecord } from './records.ts';
import { settingsFrom } from './settings-in-force.ts';
import { readAs, valueIn } from './shape.ts';
import { shapes } from './shapes.ts';

export type ReplayKey = { readonly actorId: string; readonly key: string };

/**
 * All that one command needs, read in one consistent request: the case, its organization's entry, the calendar and
 * the office's settings in force, an earlier answer. Only a case that began under other settings takes a second one, once
 * in a process.
 */
export type CaseReading = {
  readonly calendar: Calendar;
  /** Where the office's settings stand; absent while the deployment's are all there is. */
  readonly settingsState?: SettingsState;
  readonly snapshot?: CaseSnapshot;
  readonly entry?: DirectoryEntry;
  readonly replay?: ReplayRecord;
  /** Experts of the pool whom the request seats, by their ids; read where it names any. */
  readonly experts?: ReadonlyMap<string, Expert>;
};

type CaseItems = Readonly<Record<'caseItem' | 'entryItem' | 'calendarItem' | 'settingsItem', Item | undefined>>;

/** What the items of a case say, each opened at its door; the case follows the name that its organization has now (O12.1). */
export const readingOf = ({ caseItem, entryItem, calendarItem, settingsItem }: CaseItems): CaseReading => {
  const settingsState = settingsFrom(settingsItem);
  const held = readAs(shapes.case, caseItem);
  const entry = readAs(shapes.entry, entryItem);
  const snapshot = held && entry ? { ...held, organizationName: entry.name } : held;
  return {
    calendar: calendarFrom(calendarItem),
    ...defined({ settingsState, snapshot, entry }),
  };
};

export const readCase = async (table: Table, caseId: CaseId, replay?: ReplayKey): Promise<CaseReading> => {
  const wanted = [keys.case(caseId), keys.entry(usccOf(caseId)), keys.calendar(), keys.settings()];
  if (replay) wanted.push(keys.idempotency(replay.actorId, replay.key));
  const [caseItem, entryItem, calendarItem, settingsItem, replayItem] = await readItems(table, wanted);
  return {
    ...readingOf({ caseItem, entryItem, calendarItem, settingsItem }),
    ...(replayItem ? { replay: replayItem.replay as ReplayRecord } : {}),
  };
};

/** Who stands aside in cases, by their numbers: that member alone of each, for lists over many (O20.1). */
export const readOfficers = async (
  table: Table,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<string, HasOfficers>> => {
  const projection = {
    ProjectionExpression: 'pk, sk, #held.#data.#recusals',
    ExpressionAttributeNames: { '#held': 'snapshot', '#data': 'data', '#recusals': 'officerRecusals' },
  };
  const wanted = [...new Set(caseIds)];
  const found = await readMembers(table, wanted.map(keys.case), projection);
  const heldIn = (item: Item | undefined) => (item?.snapshot as { data?: HasOfficers } | undefined)?.data ?? {};
  return new Map(wanted.map((caseId, at) => [caseId, heldIn(found[at])]));
};

/** One case as it stands, read consistently. */
export const readSnapshot = async (table: Table, caseId: CaseId): Promise<CaseSnapshot | undefined> => {
  const [item] = await readItems(table, [keys.case(caseId)]);
  return readAs(shapes.case, item);
};

/** Several cases at once, by their ids; those that are not there are left out. */
export const readSnapshots = async (
  table: Table,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, CaseSnapshot>> => {
  const found = await readItems(table, caseIds.map(keys.case));
  const snapshots = found.flatMap((item) => readAs(shapes.case, item) ?? []);
  return new Map(snapshots.map((snapshot) => [snapshot.caseId, snapshot]));
};

/** The ranges that lists of cases read: by organization, or by procedure and state. */
export const caseRanges = {
  ofOrganization: (uscc: Uscc): Range => ({ index: 'byOwner', pk: `ORG#${uscc}`, prefix: 'CASE#' }),
  inState: (procedure: string, state?: string): Range => ({
    index: 'byQueue',
    pk: `CASES#${procedure}`,
    ...(state ? { prefix: `${state}#` } : {}),
  }),
} as const;

export const listCases = (table: Table, range: Range, slice: Slice): Promise<Page<CaseSnapshot>> =>
  queryShaped(table, shapes.case, { range, slice });

export const eventRange = (caseId: CaseId): Range => collections.events(caseId);

export const listEvents = (table: Table, caseId: CaseId, slice: Slice): Promise<Page<CaseEvent>> =>
  queryShaped(table, shapes.event, { range: eventRange(caseId), slice });

/** The whole log of a case, from its first event on. */
export const listEveryEvent = async (table: Table, caseId: CaseId): Promise<readonly CaseEvent[]> => {
  const events: CaseEvent[] = [];
  for await (const event of everyShaped(table, shapes.event, { range: eventRange(caseId) })) events.push(event);
  return events;
};

/** One event of a case, by its place in the log. */
export const readEvent = async (table: Table, caseId: CaseId, sequence: number): Promise<CaseEvent | undefined> => {
  const [item] = await readItems(table, [keys.event(caseId, sequence)]);
  return readAs(shapes.event, item);
};

/** The clocks of a case with every day explained; at most one for each timer of the procedure. */
export const listDeadlines = async (table: Table, caseId: CaseId): Promise<readonly DeadlineRecord[]> =>
  (await queryPage<Item>(table, collections.deadlines(caseId), { limit: 50 })).items.map((item) =>
    valueIn(shapes.deadline, item),
  );
