import { z } from 'zod';
import { banTerm } from '#shared/domain/ban.ts';
import { barredBy, standingBans } from '#shared/domain/ban-standing.ts';
import { dayReasons } from '#shared/domain/calendar.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import { nextWindowAfter, windowOn } from '#shared/domain/intake-window.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept } from '#shared/domain/result.ts';
import { countTerm } from '#shared/domain/term.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { readCalendar } from '#shared/store/calendars.ts';
import { listBans, readEntry } from '#shared/store/directory.ts';
import { linkedBans } from '../directory/linked-bans.ts';
import { endpoint } from '../endpoint.ts';

const wholeNumber = (maximum: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/, fault(`应为1至${maximum}的整数`, `a whole number from 1 to ${maximum}`))
    .transform(Number)
    .refine((value) => value <= maximum, fault(`不能超过${maximum}`, `at most ${maximum}`));

/** GET /health: answers once the function runs; touches nothing else. */
export const health = endpoint(
  { summary: '服务状态', schemas: { params: nothing, query: nothing }, allows: 'everybody' },
  async (_, { now }) => accept({ status: 200, body: { status: 'ok', at: now() } }),
);

/** GET /calendar/terms: a term in working days with every day told (Civil Code art. 201; State Council notices). */
export const calendarTerms = endpoint(
  {
    summary: '工作日期限计算',
    schemas: { params: nothing, query: z.strictObject({ from: Day, workingDays: wholeNumber(1000) }) },
    allows: 'everybody',
  },
  async ({ query: { from, workingDays } }, { table }) => {
    const calendar = await readCalendar(table);
    const { lastDay, provisional, calendarVersion, days } = countTerm(from, { workingDays }, { calendar });
    const told = days.map(({ date, counted, reason }) => ({ date, counted, reason: dayReasons[reason] }));
    return accept({ status: 200, body: { from, workingDays, lastDay, provisional, calendarVersion, days: told } });
  },
);

/** GET /calendar/bans: the end of a ban that starts with an exit on a day (Art. 10). */
export const calendarBans = endpoint(
  {
    summary: '禁入期计算',
    schemas: { params: nothing, query: z.strictObject({ effectiveOn: Day, years: wholeNumber(50) }) },
    allows: 'everybody',
  },
  async ({ query: { effectiveOn, years } }) =>
    accept({ status: 200, body: { effectiveOn, years, ...banTerm(effectiveOn, years) } }),
);

/** GET /calendar/windows: whether papers of a day fall into an intake window, and the next one (Art. 6(1)). */
export const calendarWindows = endpoint(
  {
    summary: '集中受理期',
    schemas: { params: nothing, query: z.strictObject({ on: Day.optional() }) },
    allows: 'everybody',
  },
  async ({ query }, { now }) => {
    const on = query.on ?? dayAt(now());
    const current = windowOn(on);
    return accept({
      status: 200,
      body: { on, open: current !== undefined, current: current ?? null, next: nextWindowAfter(on) },
    });
  },
);

/** GET /bans/{uscc}: whether a recruitment application received on a day is barred; computed, never stored. */
export const organizationBans = endpoint(
  {
    summary: '禁入查询',
    schemas: { params: z.strictObject({ uscc: Uscc }), query: z.strictObject({ on: Day.optional() }) },
    allows: 'everybody',
  },
  async ({ params: { uscc }, query }, { table, now }) => {
    const today = dayAt(now());
    const on = query.on ?? today;
    const [bans, entry] = await Promise.all([listBans(table, uscc), readEntry(table, uscc)]);
    const listed = standingBans(bans, entry).map(({ uscc: _asked, caseId: _case, takenOver: _from, ...ban }) => ban);
    const linked = await linkedBans(table, uscc);
    const answer = barredBy(bans, entry, { on, today });
    return accept({ status: 200, body: { uscc, on, ...answer, bans: listed, linkedBans: linked } });
  },
);
