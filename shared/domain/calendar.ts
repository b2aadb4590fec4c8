import { type Day, weekdayOf, yearOf } from './day.ts';
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

/** The working-day calendar made from the notices in force; its version names them. */
export type Calendar = {
  readonly version: string;
  /** Says of any day whether it is a working day and why; years without a notice are told by weekends alone. */
  readonly classify: (on: Day) => CountedDay;
};

/** A calendar over the given notices. Its version is the span of years and the last notice's number. */
export const calendarOf = (notices: readonly HolidayNotice[]): Calendar => {
  const years = new Set(notices.map((notice) => notice.year));
  const daysOff = new Set(notices.flatMap((notice) => [...notice.daysOff]));
  const makeUp = new Set(notices.flatMap((notice) => [...notice.makeUpWorkdays]));
  const last = notices.at(-1);
  return {
    version: last ? `${notices[0]?.year}–${last.year} ${last.noticeNumber}` : 'none',
    classify: (on) => {
      const weekend = weekdayOf(on) % 6 === 0;
      const known = years.has(yearOf(on));
      if (makeUp.has(on)) return { date: on, counted: true, reason: 'makeUpWorkday' };
      if (daysOff.has(on)) return { date: on, counted: false, reason: 'holiday' };
      if (weekend) return { date: on, counted: false, reason: known ? 'weekend' : 'provisionalWeekend' };
      return { date: on, counted: true, reason: known ? 'workday' : 'provisionalWorkday' };
    },
  };
};

/** The calendar of every notice published so far. */
export const publishedCalendar: Calendar = calendarOf(holidayNotices);
