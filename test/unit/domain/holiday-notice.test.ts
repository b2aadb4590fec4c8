import { describe, expect, it } from 'vitest';
import { calendarOf, publishedCalendar } from '#shared/domain/calendar.ts';
import { day } from '#shared/domain/day.ts';
import { contradictions, inputOf, NoticeInput, noticeOf } from '#shared/domain/holiday-notice.ts';
import { holidayNotices } from '#shared/domain/holidays.ts';
import { countTerm } from '#shared/domain/term.ts';
import { notice2027 } from '#test/support/notices.ts';

const faults = (change: Partial<Record<keyof NoticeInput, unknown>>): string[] => {
  const parsed = NoticeInput.safeParse({ ...notice2027, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('a holiday notice', () => {
  it('accepts what the State Council published so far, word for word', () => {
    for (const notice of holidayNotices) expect(NoticeInput.safeParse(inputOf(notice)).error).toBeUndefined();
    expect(faults({})).toEqual([]);
  });

  it.each([
    ['a day far from its year', { daysOff: [...notice2027.daysOff, '2026-12-01'] }, ['daysOff']],
    ['a day that no calendar has', { daysOff: [...notice2027.daysOff, '2027-02-29'] }, ['daysOff.27']],
    ['a day twice', { daysOff: [...notice2027.daysOff, '2027-01-01'] }, ['daysOff']],
    ['National Day left out', { daysOff: notice2027.daysOff.filter((on) => on !== '2027-10-01') }, ['daysOff']],
    ['a make-up workday on a Monday', { makeUpWorkdays: ['2027-01-25'] }, ['makeUpWorkdays']],
    ['a make-up workday that is off', { makeUpWorkdays: ['2027-01-02'] }, ['makeUpWorkdays']],
    ['a year before the rules', { year: 2022 }, ['year']],
    ['no number', { noticeNumber: '' }, ['noticeNumber']],
  ])('refuses %s', (_, change, paths) => {
    expect(faults(change)).toEqual(expect.arrayContaining(paths));
  });

  it('sees where it says the opposite of another year', () => {
    const early = { ...notice2027, daysOff: [...notice2027.daysOff, day('2026-12-26')] };
    const late = { ...inputOf(holidayNotices[3] as never), makeUpWorkdays: [day('2026-12-26')] };
    expect(contradictions(early, [late])).toEqual(['2026-12-26']);
    expect(contradictions(early, [{ ...late, year: 2027 }])).toEqual([]);
  });
});

describe('the calendar with a published notice', () => {
  const calendar = calendarOf([...holidayNotices, noticeOf(notice2027)], { revision: 1, year: 2027 });

  it('has a version of its own that names the notice and the publication', () => {
    expect(publishedCalendar.version).toBe('2023–2026 国办发明电〔2025〕7号');
    expect(calendar.version).toBe('2023–2027 示例办发〔2026〕1号（第1次公布）');
    const again = calendarOf([...holidayNotices, noticeOf(notice2027)], { revision: 2, year: 2026 });
    expect(again.version).not.toBe(calendar.version);
  });

  it('settles a term that was provisional, and replaces the notice of a year that is corrected', () => {
    const before = countTerm(day('2026-12-28'), { workingDays: 5 }, { calendar: publishedCalendar });
    const after = countTerm(day('2026-12-28'), { workingDays: 5 }, { calendar });
    expect([before.lastDay, before.provisional]).toEqual(['2027-01-04', true]);
    expect([after.lastDay, after.provisional]).toEqual(['2027-01-05', false]);
    const corrected = { ...notice2027, daysOff: [...notice2027.daysOff, day('2027-01-04')] };
    const second = calendarOf([...holidayNotices, noticeOf(notice2027), noticeOf(corrected)]);
    expect(countTerm(day('2026-12-28'), { workingDays: 5 }, { calendar: second }).lastDay).toBe('2027-01-06');
  });

  it('takes a rolled-over term for provisional where the very day it ends on may yet become a day off', () => {
    const rolled = countTerm(day('2026-12-06'), { naturalDays: 30 }, { calendar: publishedCalendar, rollOver: true });
    expect([rolled.lastDay, rolled.provisional]).toEqual(['2027-01-05', true]);
    expect(countTerm(day('2026-12-06'), { naturalDays: 30 }, { calendar, rollOver: true }).provisional).toBe(false);
  });
});
