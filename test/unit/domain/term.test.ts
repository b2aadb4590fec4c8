import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { publishedCalendar as calendar, calendarOf } from '#shared/domain/calendar.ts';
import { addDays, addMonths, addYears, chineseDate, Day, day, dayAt, Instant } from '#shared/domain/day.ts';
import { holidayNotices } from '#shared/domain/holidays.ts';
import { countTerm } from '#shared/domain/term.ts';
import { drawn } from '#test/support/dose.ts';

const daysOf = (year: number): Day[] => {
  const days = [day(`${year}-01-01`)];
  for (let next = addDays(day(`${year}-01-01`), 1); next.startsWith(`${year}`); next = addDays(next, 1))
    days.push(next);
  return days;
};

describe('fifteen working days from receipt', () => {
  it.each([
    ['2023-09-15', '2023-10-12', 'two make-up weekend days after the long break'],
    ['2024-02-02', '2024-02-28', 'encouraged leave on New Year’s Eve counts, make-up Sundays count'],
    ['2025-01-16', '2025-02-12', 'the eight-day Spring Festival'],
    ['2026-02-06', '2026-03-05', 'the nine-day Spring Festival'],
    ['2026-09-19', '2026-10-15', 'receipt on a rest day; the make-up Sunday is day one'],
    ['2026-12-10', '2026-12-31', 'the last receipt that needs only 2026'],
  ])('%s ends on %s: %s', (from, lastDay) => {
    const term = countTerm(day(from), { workingDays: 15 }, { calendar });
    expect(term).toMatchObject({ lastDay, provisional: false });
    expect(term.days.filter(({ counted }) => counted)).toHaveLength(15);
    expect(term.days.at(0)).toEqual({ date: from, counted: false, reason: 'startDay' });
    expect(term.days.at(-1)?.date).toBe(lastDay);
  });

  it('is provisional as soon as it enters a year without a notice', () => {
    const term = countTerm(day('2026-12-11'), { workingDays: 15 }, { calendar });
    expect(term).toMatchObject({ lastDay: '2027-01-01', provisional: true });
    expect(term.days.at(-1)?.reason).toBe('provisionalWorkday');
  });

  it('may end on a make-up Saturday: five days of publicity from 2023-09-22', () => {
    expect(countTerm(day('2023-09-22'), { workingDays: 5 }, { calendar }).lastDay).toBe('2023-10-07');
  });

  it('is provisional before the first year of the table too', () => {
    expect(countTerm(day('2022-12-20'), { workingDays: 3 }, { calendar }).provisional).toBe(true);
  });
});

describe('natural days, months and years', () => {
  it('counts natural days without moving the end unless asked to', () => {
    const term = { naturalDays: 30 };
    expect(countTerm(day('2026-09-04'), term, { calendar }).lastDay).toBe('2026-10-04');
    expect(countTerm(day('2026-09-04'), term, { calendar, rollOver: true }).lastDay).toBe('2026-10-08');
    expect(countTerm(day('2026-09-04'), term, { calendar }).days.filter(({ counted }) => counted)).toHaveLength(30);
  });
  it.each([
    ['2024-02-29', { years: 3 }, '2027-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2026-11-30', { months: 3 }, '2027-02-28'],
  ])('%s plus %o is %s', (from, term, lastDay) => {
    expect(countTerm(day(from), term, { calendar })).toMatchObject({ lastDay, provisional: false });
  });
  it('refuses a term of no days', () => {
    expect(() => countTerm(day('2026-01-01'), { naturalDays: -1 }, { calendar })).toThrow(RangeError);
  });
});

describe('the calendar', () => {
  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(daysOf(year).filter((on) => calendar.classify(on).counted)).toHaveLength(count);
  });
  it('agrees with an independent data set on every day of the published years', async () => {
    // Which makes its tables, and reads them, by the zone of this machine's clock.
    vi.stubEnv('TZ', 'UTC');
    const { default: days } = await import('chinese-days');
    const differing = [2023, 2024, 2025, 2026]
      .flatMap(daysOf)
      .filter((on) => calendar.classify(on).counted !== days.isWorkday(on));
    vi.unstubAllEnvs();
    expect(differing).toEqual([]);
  });
  it('names the notices it rests on in its version', () => {
    expect(calendar.version).toBe('2023–2026 国办发明电〔2025〕7号');
    expect(calendarOf([]).version).toBe('none');
  });
  it('holds only weekends as make-up workdays and no day twice', () => {
    for (const { daysOff, makeUpWorkdays } of holidayNotices) {
      expect([...makeUpWorkdays].filter((on) => daysOff.has(on) || new Date(on).getUTCDay() % 6 !== 0)).toEqual([]);
    }
  });
  it('counts just as many working days as asked for, from any day', () => {
    const anyDay = fc.date({ min: new Date('2023-01-01'), max: new Date('2026-11-01'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (date, workingDays) => {
        const from = day(date.toISOString().slice(0, 10));
        const { days, lastDay } = countTerm(from, { workingDays }, { calendar });
        expect(days.filter(({ counted }) => counted)).toHaveLength(workingDays);
        expect(calendar.classify(lastDay).counted).toBe(true);
      }),
      drawn(100, 20_000),
    );
  });
});

describe('days', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2025-02-29',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    '1900-01-01',
  ])('refuses %s', (text) => {
    expect(Day.safeParse(text).success).toBe(false);
  });
  it('turns over at midnight in Shanghai', () => {
    expect(dayAt(Instant.parse('2026-01-31T15:59:59.999Z'))).toBe('2026-01-31');
    expect(dayAt(Instant.parse('2026-01-31T16:00:00.000Z'))).toBe('2026-02-01');
  });
  it('prints without leading zeros', () => {
    expect(chineseDate(day('2026-01-05'))).toBe('2026年1月5日');
  });
  it('adds months and years to the corresponding day or the last of the month', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2024-01-15'), -1)).toBe('2023-12-15');
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
  });
});
