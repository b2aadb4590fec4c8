import { addDays, type Day, day } from '#shared/domain/day.ts';
import type { NoticeInput } from '#shared/domain/holiday-notice.ts';

const span = (from: string, days: number): Day[] => Array.from({ length: days }, (_, at) => addDays(day(from), at));

/** A made-up arrangement for 2027, for which no notice exists (示例): the shape of a real one, none of its authority. */
export const notice2027: NoticeInput = {
  year: 2027,
  noticeNumber: '示例办发〔2026〕1号',
  daysOff: [
    ...span('2027-01-01', 3),
    ...span('2027-02-05', 9),
    ...span('2027-04-03', 3),
    ...span('2027-05-01', 5),
    ...span('2027-10-01', 7),
  ],
  makeUpWorkdays: ['2027-01-30', '2027-02-20', '2027-05-08', '2027-10-09'].map(day),
};
