import { z } from 'zod';
import { type Calendar, calendarOf } from '#shared/domain/calendar.ts';
import { dayAt, type Instant } from '#shared/domain/day.ts';
import { text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { contradictions, NoticeInput, noticeOf } from '#shared/domain/holiday-notice.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { words } from '#shared/domain/words.ts';
import { recount } from '#shared/procedure/recompute-deadlines.ts';
import type { NoticesInForce } from '#shared/store/calendar-in-force.ts';
import {
  allNotices,
  differenceRange,
  listPublished,
  listDifferences as readDifferences,
  readNotices,
  writeNotice,
} from '#shared/store/calendars.ts';
import { provisionalDeadlines } from '#shared/store/deadlines.ts';
import { recountDeadlines } from '../../casework/write/recount-deadlines.ts';
import type { World } from '../../lib/world.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { keepReply, replayed } from '../replays.ts';

const readers: readonly Role[] = ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead', 'auditor'];

const NewNotice = z.strictObject({
  notice: NoticeInput,
  /** Why a year's notice is published again; absent for a year's first. */
  correction: z.strictObject({ reason: text(500) }).optional(),
});
type NewNotice = z.output<typeof NewNotice>;

/** A year has one notice: a second one is a correction with its reason, and nothing to correct is none. */
const fits = ({ notice, correction }: NewNotice, seen: NoticesInForce): Result<string | undefined> => {
  const held = allNotices(seen);
  const before = held.find(({ year }) => year === notice.year);
  if (before && !correction)
    return refuse({ code: 'calendar.exists', year: notice.year, noticeNumber: before.noticeNumber });
  if (!before && correction) return refuse({ code: 'calendar.missing', year: notice.year });
  const opposed = contradictions(notice, held);
  if (opposed.length > 0)
    return refuse({
      code: 'input.invalid',
      issues: [
        {
          path: 'notice',
          message: words(
            `与其他年度的安排矛盾：${opposed.join('、')}`,
            `Contradicts another year's notice: ${opposed.join(', ')}`,
          ),
        },
      ],
    });
  return accept(before?.noticeNumber);
};

/** GET /calendars: every notice in force, and the history of those published here; open to everybody. */
export const listCalendars = endpoint(
  { summary: '放假安排', schemas: { params: nothing, query: nothing }, allows: 'everybody' },
  async (_, { table }) => {
    const seen = await readNotices(table);
    const history = (await listPublished(table)).map(({ publishedBy: _by, ...notice }) => notice);
    const { version } = calendarWith(seen);
    return accept({ status: 200, body: { calendarVersion: version, items: allNotices(seen), published: history } });
  },
);

/** POST /calendars: puts a year's notice in force and counts every open provisional clock again. */
export const publishCalendar = endpoint(
  {
    summary: '公布放假安排',
    schemas: { params: nothing, query: nothing, body: NewNotice },
    allows: ['officeHead'],
  },
  async (request, world) => {
    const seen = await readNotices(world.table, request.replay);
    if (seen.replay) return replayed(seen.replay, request.replay);
    const fitting = fits(request.body, seen);
    if (!fitting.ok) return fitting;
    const answer = await publish(request, world, { seen, replaces: fitting.value });
    // What is left after this run, the schedule takes up; the differences are read at the address in the answer.
    if (answer.ok) await recountDeadlines(world);
    return answer;
  },
);

type Publishing = { readonly seen: NoticesInForce; readonly replaces: string | undefined };

const publish = async (
  { body: { notice, correction }, actor, replay }: Parsed<unknown, unknown, NewNotice>,
  { table, now }: World,
  { seen, replaces }: Publishing,
): Promise<Result<Reply>> => {
  const at = now();
  const { id, name } = actor;
  const published = {
    ...notice,
    revision: seen.revision + 1,
    publishedAt: at,
    publishedBy: { id, name },
    ...(correction && replaces ? { correction: { ...correction, replaces } } : {}),
  };
  const differences = `/api/v1/calendars/${notice.year}/differences`;
  const { version } = calendarWith(seen, notice);
  const reply = { status: 201, body: { ...published, calendarVersion: version, differences }, location: differences };
  const { outcome } = await writeNotice(table, { notice: published, seen, replay: keepReply(replay, reply, at) });
  return outcome === 'written' ? accept(reply) : refuse({ code: 'store.contended' });
};

/** The calendar in force, or as it would be with one more notice. */
const calendarWith = (seen: NoticesInForce, notice?: NoticeInput): Calendar => {
  const notices = [...allNotices(seen), ...(notice ? [notice] : [])].map(noticeOf);
  const revision = seen.revision + (notice ? 1 : 0);
  return calendarOf(notices, revision === 0 ? undefined : { revision, year: notice?.year ?? seen.year });
};

/** POST /calendars/preview: which clocks a notice would move, old and new last day; writes nothing. */
export const previewCalendar = endpoint(
  {
    summary: '试算放假安排',
    schemas: { params: nothing, query: nothing, body: NewNotice },
    allows: ['officeClerk', 'officeHead'],
  },
  async ({ body }, { table, now }) => {
    const seen = await readNotices(table);
    const fitting = fits(body, seen);
    if (!fitting.ok) return fitting;
    const calendar = calendarWith(seen, body.notice);
    const items = await movesBy(calendar, { table, at: now() });
    return accept({ status: 200, body: { calendarVersion: calendar.version, items } });
  },
);

const movesBy = async (calendar: Calendar, { table, at }: Pick<World, 'table'> & { readonly at: Instant }) => {
  const items = [];
  for await (const clock of provisionalDeadlines(table)) {
    // One that cannot be read is no answer of a preview: the recount makes it a task.
    if (!clock.ok) continue;
    const deadline = clock.value;
    const moved = recount(deadline, { calendar, today: dayAt(at) });
    if (!moved) continue;
    const { caseId, name, lastDay } = deadline;
    const { now } = moved;
    items.push({ caseId, clock: name, was: lastDay, now: now.lastDay, provisional: now.provisional, days: now.days });
  }
  return items;
};

/** GET /calendars/{year}/differences: what the publications of that year's notice did to open cases. */
export const calendarDifferences = endpoint(
  {
    summary: '放假安排公布前后的期限差异',
    schemas: {
      params: z.strictObject({ year: z.string().regex(/^\d{4}$/, fault('应为四位年份', 'a year')) }),
      query: slice,
    },
    allows: readers,
  },
  async ({ params, query }, { table }) => {
    const year = Number(params.year);
    const wanted = sliceOf(query, differenceRange(year));
    return wanted.ok ? listReply(await readDifferences(table, year, wanted.value)) : wanted;
  },
);
