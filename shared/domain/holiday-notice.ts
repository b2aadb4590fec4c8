import { z } from 'zod';
import { addDays, Day, day, weekdayOf } from './day.ts';
import { text } from './directory.ts';
import { faultIssue } from './fault.ts';
import type { HolidayNotice } from './holidays.ts';
import { words } from './words.ts';

/** Days by which a notice may reach into the years beside its own: New Year's leave, and its make-up days. */
const reach = 15;

/** Days off in every year, by law: New Year's Day, Labour Day, the National Day (全国年节及纪念日放假办法). */
const alwaysOff = ['01-01', '05-01', '10-01', '10-02', '10-03'];

const duplicates = (days: readonly string[]): boolean => new Set(days).size !== days.length;

/** A year's arrangement as the office publishes it, transcribed from the State Council's notice. */
export const NoticeInput = z
  .strictObject({
    year: z.int().min(2023).max(2198),
    noticeNumber: text(40),
    daysOff: z.array(Day).min(1).max(80),
    makeUpWorkdays: z.array(Day).max(40),
  })
  .superRefine(({ year, daysOff, makeUpWorkdays }, check) => {
    const say = (path: string, zh: string, en: string) => check.addIssue(faultIssue([path], words(zh, en)));
    const [first, last] = [addDays(day(`${year}-01-01`), -reach), addDays(day(`${year}-12-31`), reach)];
    for (const [path, days] of Object.entries({ daysOff, makeUpWorkdays })) {
      const outside = days.filter((on) => on < first || on > last);
      if (outside.length > 0)
        say(
          path,
          `不在${year}年内或者前后${reach}日之内：${outside.join('、')}`,
          `Not in or around ${year}: ${outside.join(', ')}`,
        );
      if (duplicates(days)) say(path, '日期重复', 'A day is named twice');
    }
    const missing = alwaysOff.map((rest) => day(`${year}-${rest}`)).filter((on) => !daysOff.includes(on));
    if (missing.length > 0)
      say('daysOff', `缺少法定节假日：${missing.join('、')}`, `Statutory holidays are missing: ${missing.join(', ')}`);
    const weekdays = makeUpWorkdays.filter((on) => weekdayOf(on) % 6 !== 0);
    if (weekdays.length > 0)
      say(
        'makeUpWorkdays',
        `调休上班日应为周六或者周日：${weekdays.join('、')}`,
        `Make-up workdays fall on weekends: ${weekdays.join(', ')}`,
      );
    const both = makeUpWorkdays.filter((on) => daysOff.includes(on));
    if (both.length > 0)
      say('makeUpWorkdays', `同时列为放假日：${both.join('、')}`, `Listed as a day off as well: ${both.join(', ')}`);
  });
export type NoticeInput = z.infer<typeof NoticeInput>;

export const noticeOf = ({ year, noticeNumber, daysOff, makeUpWorkdays }: NoticeInput): HolidayNotice => ({
  year,
  noticeNumber,
  daysOff: new Set(daysOff),
  makeUpWorkdays: new Set(makeUpWorkdays),
});

export const inputOf = ({ year, noticeNumber, daysOff, makeUpWorkdays }: HolidayNotice): NoticeInput => ({
  year,
  noticeNumber,
  daysOff: [...daysOff].toSorted(),
  makeUpWorkdays: [...makeUpWorkdays].toSorted(),
});

/** Days on which this notice and that of another year say the opposite of each other. */
export const contradictions = (notice: NoticeInput, others: readonly NoticeInput[]): Day[] =>
  others
    .filter(({ year }) => year !== notice.year)
    .flatMap((other) => [
      ...notice.daysOff.filter((on) => other.makeUpWorkdays.includes(on)),
      ...notice.makeUpWorkdays.filter((on) => other.daysOff.includes(on)),
    ]);
