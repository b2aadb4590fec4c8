import type { Calendar, Publication } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { inputOf, type NoticeInput } from '../domain/holiday-notice.ts';
import { holidayNotices } from '../domain/holidays.ts';
import type { CaseId } from '../domain/ids.ts';
import { calendarFrom, type NoticesInForce, published } from './calendar-in-force.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { collections, keys } from './keys.ts';
import { type Page, queryAll, queryPage, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import type { ReplayRecord } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';

/** A notice as published here: who entered it, when, and for a correction why. */
export type PublishedNotice = NoticeInput & {
  readonly revision: number;
  readonly publishedAt: string;
  readonly publishedBy: { readonly id: string; readonly name: string };
  readonly correction?: { readonly reason: string; readonly replaces: string };
};

/** What one publication did to one clock. */
export type Difference = {
  readonly caseId: CaseId;
  readonly organizationName: string;
  readonly clock: string;
  readonly label: string;
  readonly was: Day;
  readonly now: Day;
  readonly at: string;
};

export const readCalendar = async (table: Table): Promise<Calendar> => {
  const [item] = await readItems(table, [keys.calendar()]);
  return calendarFrom(item);
};

/** The published notices in force, and the earlier answer to the same request if there was one. */
export const readNotices = async (
  table: Table,
  replay?: { readonly actorId: string; readonly key: string },
): Promise<NoticesInForce & { readonly replay?: ReplayRecord }> => {
  const wanted = [keys.calendar(), ...(replay ? [keys.idempotency(replay.actorId, replay.key)] : [])];
  const [item, earlier] = await readItems(table, wanted);
  return { ...published(item), ...(earlier ? { replay: earlier.replay as ReplayRecord } : {}) };
};

/** Every notice in force, the program's own included, by year. */
export const allNotices = ({ notices }: NoticesInForce): readonly NoticeInput[] => {
  const byYear = new Map([...holidayNotices.map(inputOf), ...notices].map((notice) => [notice.year, notice]));
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
};

type Publishing = {
  readonly notice: PublishedNotice;
  /** The publication that this one follows; another in between refuses it. */
  readonly seen: NoticesInForce;
  readonly replay: KeptReply;
};

/** Puts a notice in force and keeps it as a version of its own, which nothing changes any more. */
export const writeNotice = (
  table: Table,
  { notice, seen, replay }: Publishing,
): Promise<Written<'calendar' | 'replay'>> => {
  const { year, noticeNumber, daysOff, makeUpWorkdays } = notice;
  const own = { year, noticeNumber, daysOff, makeUpWorkdays };
  const notices = [...seen.notices.filter((held) => held.year !== year), own];
  const inForce: Item = { ...keys.calendar(), version: notice.revision, year, notices };
  return writeAll<'calendar' | 'replay'>(table, [
    seen.revision === 0 ? steps.create(inForce, 'calendar') : steps.replaceAt(inForce, seen.revision, 'calendar'),
    steps.create({ ...keys.notice(notice.revision), notice }, 'calendar' as const),
    replayStep(replay),
  ]);
};

/** What a publication did to one case, written together with the move. */
export const differenceStep = (
  { year, revision }: Publication,
  caseId: CaseId,
  differences: readonly Difference[],
): Step<'besides'> => steps.create({ ...keys.difference(year, revision, caseId), differences }, 'besides');

/** Every notice ever published here, in the order of publication. */
export const listPublished = async (table: Table): Promise<readonly PublishedNotice[]> => {
  const found: PublishedNotice[] = [];
  for await (const { notice } of queryAll<{ notice: PublishedNotice }>(table, collections.notices()))
    found.push(notice);
  return found;
};

export const differenceRange = (year: number): Range => collections.differences(year);

/** What the publications of a year's notice did, case by case. */
export const listDifferences = async (table: Table, year: number, slice: Slice): Promise<Page<Difference>> => {
  const page = await queryPage<{ differences: Difference[] }>(table, differenceRange(year), slice);
  return { ...page, items: page.items.flatMap(({ differences }) => differences) };
};
