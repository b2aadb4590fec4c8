import { type Calendar, calendarOf, publishedCalendar } from '../domain/calendar.ts';
import { type NoticeInput, noticeOf } from '../domain/holiday-notice.ts';
import { holidayNotices } from '../domain/holidays.ts';
import type { Item } from './items.ts';

/** The notices published here that are in force, one for each year; `revision` counts every publication there was. */
export type NoticesInForce = {
  readonly revision: number;
  /** The year of the last publication. */
  readonly year: number;
  readonly notices: readonly NoticeInput[];
};

export const published = (item: Item | undefined): NoticesInForce =>
  item
    ? {
        revision: item.version as number,
        year: item.year as number,
        notices: item.notices as readonly NoticeInput[],
      }
    : { revision: 0, year: 0, notices: [] };

/**
 * The calendar in force by the item that holds every published notice. It is one small item that each command reads
 * in the same consistent request as its case, so nothing is cached: no decision ever counts by a calendar older than
 * the case it read. A notice published between that reading and the writing reaches the clock through the recount,
 * which runs with each publication and every five minutes and takes up whatever an older version has counted.
 */
export const calendarFrom = (item: Item | undefined): Calendar => {
  const { revision, year, notices } = published(item);
  if (revision === 0) return publishedCalendar;
  return calendarOf([...holidayNotices, ...notices.map(noticeOf)], { revision, year });
};
