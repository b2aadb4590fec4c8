import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, publishedCalendar } from '#shared/domain/calendar.ts';
import type { Deadline } from '#shared/domain/case.ts';
import { addDays, day } from '#shared/domain/day.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { noticeOf } from '#shared/domain/holiday-notice.ts';
import { holidayNotices } from '#shared/domain/holidays.ts';
import { countTerm } from '#shared/domain/term.ts';
import { apply } from '#shared/procedure/apply.ts';
import { recomputeDeadlines, recount } from '#shared/procedure/recompute-deadlines.ts';
import { drawn } from '#test/support/dose.ts';
import { entryWith } from '#test/support/examples.ts';
import { notice2027 } from '#test/support/notices.ts';
import { completePapers, materials } from '#test/support/road.ts';
import { morning, Walk } from '#test/support/walk.ts';

const next = calendarOf([...holidayNotices, noticeOf(notice2027)], { revision: 1, year: 2027 });

const clock = (from: string, workingDays: number): Deadline => {
  const counted = countTerm(day(from), { workingDays }, { calendar: publishedCalendar });
  return { name: 'example', ...counted, runsOn: addDays(counted.lastDay, 1) };
};

describe('a clock counted again', () => {
  it('tells the day before and after, with every day of both', () => {
    const moved = recount(clock('2026-12-28', 5), { calendar: next, today: day('2026-12-29') });
    expect(moved?.was.lastDay).toBe('2027-01-04');
    expect(moved?.now).toMatchObject({
      lastDay: '2027-01-05',
      runsOn: '2027-01-06',
      provisional: false,
      recounted: { was: '2027-01-04', on: '2026-12-29', calendarVersion: next.version },
    });
    expect(moved?.was.days.find(({ date }) => date === '2027-01-01')?.reason).toBe('provisionalWorkday');
    expect(moved?.now.days.find(({ date }) => date === '2027-01-01')?.reason).toBe('holiday');
  });

  it('never moves a clock that was told as settled, nor one that this calendar has counted', () => {
    const settled = clock('2026-12-01', 5);
    expect(settled.provisional).toBe(false);
    const corrected = noticeOf({ ...notice2027, year: 2026, daysOff: ['2026-12-02', ...notice2027.daysOff].map(day) });
    const correcting = calendarOf([...holidayNotices, corrected], { revision: 1, year: 2026 });
    expect(recount(settled, { calendar: correcting, today: day('2026-12-01') })).toBeUndefined();
    const moved = recount(clock('2026-12-28', 5), { calendar: next, today: day('2026-12-29') });
    expect(recount(moved?.now as Deadline, { calendar: next, today: day('2026-12-30') })).toBeUndefined();
  });

  it('keeps the day told where a make-up workday would have let it end before today', () => {
    // 30 January 2027 is a Saturday and becomes a working day: the term would end a day earlier, already past.
    const late = clock('2027-01-25', 6);
    expect(late.lastDay).toBe('2027-02-02');
    const moved = recount(late, { calendar: next, today: day('2027-02-02') });
    expect(moved?.now).toMatchObject({ lastDay: '2027-02-02', provisional: false, runsOn: '2027-02-03' });
    expect(moved?.now.days.at(-1)).toEqual({ date: '2027-02-02', counted: true, reason: 'workday' });
    expect(recount(late, { calendar: next, today: day('2027-02-01') })?.now.lastDay).toBe('2027-02-01');
  });

  it('takes no day away that has come, whatever the term and the day', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 60 }), fc.nat(120), (start, length, later) => {
        const held = clock(addDays(day('2026-09-01'), start), length);
        const today = addDays(held.from, later);
        const moved = recount(held, { calendar: next, today });
        expect(moved === undefined).toBe(!held.provisional);
        if (!moved) return;
        const { now } = moved;
        expect(now.lastDay >= held.lastDay || now.lastDay >= today).toBe(true);
        expect(now.runsOn).toBe(addDays(now.lastDay, 1));
        expect(now.days.at(-1)?.date).toBe(now.lastDay);
      }),
      drawn(300, 50_000),
    );
  });
});

describe('the clocks of a case counted again', () => {
  /** A case that waits for its panel over the turn of the year. */
  const waiting = (): Walk => {
    const walk = new Walk(entryWith('X-1001', 'X-1002'), { on: '2026-07-01' });
    walk.give({ by: 'organization', on: '2026-07-01', name: 'submitForm' });
    const received = { receivedOn: '2026-07-01', materials };
    walk.give({ by: 'agencyClerk', on: '2026-07-01', name: 'recordPaperReceipt', input: received });
    walk.give({ by: 'agencyClerk', on: '2026-12-25', name: 'accept', input: { papers: completePapers } });
    return walk;
  };

  it('are one event of the system, chained, from which the case replays', () => {
    const { subject, decisions } = waiting();
    const clocks = decisions.at(-1)?.started ?? [];
    const decided = recomputeDeadlines(subject, { clocks, calendar: next, at: morning('2026-12-28') });
    const [event] = decided?.events ?? [];
    if (!decided || !event) throw new Error('nothing moved');
    expect(event).toMatchObject({
      command: 'recomputeDeadlines',
      actor: { role: 'system' },
      from: 'accepted',
      to: 'accepted',
      sequence: subject.version + 1,
      previousHash: subject.lastHash,
    });
    const { hash, ...open } = event;
    expect(sha256(open)).toBe(hash);
    expect(apply(subject, event)).toEqual(decided.next);
    expect(decided.next.deadlines).toMatchObject([{ name: 'panelForming', provisional: false, recounted: {} }]);
    const again = { clocks: decided.started, calendar: next, at: morning('2026-12-29') };
    expect(recomputeDeadlines(decided.next, again)).toBeUndefined();
  });

  it('stand still in a closed case', () => {
    const walk = waiting();
    const clocks = walk.decisions.at(-1)?.started ?? [];
    walk.give({ by: 'organization', on: '2026-12-28', name: 'withdraw', input: { letterDate: '2026-12-28' } });
    expect(recomputeDeadlines(walk.subject, { clocks, calendar: next, at: morning('2026-12-28') })).toBeUndefined();
  });
});
