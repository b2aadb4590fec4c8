import { type Day, weekdayOf, yearOf } from './day.ts';
import { defined } from './defined.ts';
import { type HolidayNotice, holidayNotices } from './holidays.ts';

export const dayReasons = {
  startDay: '起算日不计入（民法典第二百零一条）',
  workday: '工作日',
  makeUpWorkday: '调休上班日，计入',
  holiday: '放假调休日，不计入',
  weekend: '周末，不计入',
  provisionalWorkday: '当年放假安排尚未公布，暂按工作日计入',
  provisionalWeekend: '当年放假安排尚未公布，暂按周末不计入',
  natural: '自然日，计入',
} as const;
export type DayReason = keyof typeof dayReasons;

/** One day of a term: whether it counts and why. */
export type CountedDay = { readonly date: Day; readonly counted: boolean; readonly reason: DayReason };

/** How many notices were published here so far, and the year of the last one. */
export type Publication = { readonly revision: number; readonly year: number };

/** The working-day calendar made from the notices in force; its version names them. */
export type Calendar = {
  readonly version: string;
  /** The last publication that it rests on; absent for the calendar that came with the program. */
  readonly publication?: Publication;
  /** Says of any day whether it is a working day and why; years without a notice are told by weekends alone. */
  readonly classify: (on: Day) => CountedDay;
};

/**
 * A calendar over the given notices, the last of each year in force. Its version is the span of years, the last year's
 * notice number and, once notices were published here, how many publications it rests on: two calendars that tell any
 * day differently never have the same version.
 */
export const calendarOf = (notices: readonly HolidayNotice[], publication?: Publication): Calendar => {
  const byYear = new Map(notices.map((notice) => [notice.year, notice]));
  const inForce = [...byYear.values()].toSorted((a, b) => a.year - b.year);
  const daysOff = new Set(inForce.flatMap((notice) => [...notice.daysOff]));
  const makeUp = new Set(inForce.flatMap((notice) => [...notice.makeUpWorkdays]));
  return {
    version: versionOf(inForce, publication),
    ...defined({ publication }),
    classify: (on) => {
      const weekend = weekdayOf(on) % 6 === 0;
      const known = byYear.has(yearOf(on));
      if (makeUp.has(on)) return { date: on, counted: true, reason: 'makeUpWorkday' };
      if (daysOff.has(on)) return { date: on, counted: false, reason: 'holiday' };
      if (weekend) return { date: on, counted: false, reason: known ? 'weekend' : 'provisionalWeekend' };
      return { date: on, counted: true, reason: known ? 'workday' : 'provisionalWorkday' };
    },
  };
};

const versionOf = (notices: readonly HolidayNotice[], publication: Publication | undefined): string => {
  const last = notices.at(-1);
  if (!last) return 'none';
  const span = `${notices[0]?.year}–${last.year} ${last.noticeNumber}`;
  return publication ? `${span}（第${publication.revision}次公布）` : span;
};

/** The calendar of the notices that came with the program; the store adds those published since. */
export const publishedCalendar: Calendar = calendarOf(holidayNotices);
