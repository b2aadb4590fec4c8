import { html } from 'hono/html';
import { type CountedDay, type DayReason, dayReasons } from '#shared/domain/calendar.ts';
import { weekdayOf } from '#shared/domain/day.ts';
import { dayText } from './parts.ts';
import { type Html, type Lang, say, words } from './words.ts';

const english: Readonly<Record<DayReason, string>> = {
  startDay: 'Day of the event, not counted (Civil Code art. 201)',
  workday: 'Working day',
  makeUpWorkday: 'Made-up working day, counted',
  holiday: 'Holiday, not counted',
  weekend: 'Weekend, not counted',
  provisionalWorkday: 'No holiday notice for that year yet: counted for the time being',
  provisionalWeekend: 'No holiday notice for that year yet: not counted for the time being',
  natural: 'Calendar day, counted',
};

/** Why a day counts or does not, in words. */
export const dayReasonText = (lang: Lang, reason: DayReason): string =>
  say(lang, words(dayReasons[reason], english[reason]));

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const weekday = (lang: Lang, { date }: CountedDay): string =>
  say(lang, words(`星期${weekdays[weekdayOf(date)]}`, englishWeekdays[weekdayOf(date)] ?? ''));

/** A term day by day: the day, its number where it counts, and why it counts or does not; narrow enough for a phone. */
export const countedDays = (lang: Lang, days: readonly CountedDay[]): Html => {
  let count = 0;
  const rows = days.map((day) => {
    if (day.counted) count += 1;
    const nth = day.counted ? say(lang, words(`第${count}日`, `Day ${count}`)) : '—';
    return html`<tr><th scope="row">${dayText(lang, day.date)} <span class="quiet">${weekday(lang, day)}</span></th><td class="count">${nth}</td><td>${dayReasonText(lang, day.reason)}</td></tr>`;
  });
  const heads = [words('日期', 'Day'), words('计数', 'Count'), words('说明', 'Why')];
  return html`<table><caption>${say(lang, words('逐日计算', 'Day by day'))}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(lang, head)}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
};

/** A clock of a case with how its last day was found. */
export type ExplainedDeadline = {
  readonly from: string;
  readonly lastDay: string;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly days: readonly CountedDay[];
  readonly recounted?: { readonly was: string; readonly on: string };
};

const provisionalNote = words(
  '期限跨入尚未公布放假安排的年度，最后一日为暂定，放假安排公布后重新计算。',
  'The term runs into a year without a holiday notice: its last day is provisional and will be counted again.',
);

const recountedNote = (lang: Lang, { recounted }: ExplainedDeadline): Html =>
  recounted
    ? html`<p>${say(lang, words(`新的放假安排公布后于${dayText(lang, recounted.on)}重新计算，原为${dayText(lang, recounted.was)}。`, `Counted again on ${dayText(lang, recounted.on)} when a new holiday notice came out; before, it was ${dayText(lang, recounted.was)}.`))}</p>`
    : html``;

/** One deadline: its last day in a sentence, what is uncertain about it, and the days one by one, folded away. */
export const explainedDeadline = (lang: Lang, deadline: ExplainedDeadline): Html => {
  const { lastDay, provisional, calendarVersion, days } = deadline;
  const ends = words(
    `至${dayText(lang, lastDay)}24时止${provisional ? '（暂定）' : ''}`,
    `Until midnight after ${dayText(lang, lastDay)}${provisional ? ' (provisional)' : ''}`,
  );
  return html`<p><strong>${say(lang, ends)}</strong></p>
${provisional ? html`<p>${say(lang, provisionalNote)}</p>` : ''}${recountedNote(lang, deadline)}
${days.length > 0 ? html`<details><summary>${say(lang, words('逐日说明', 'Why this day'))}</summary>${countedDays(lang, days)}<p class="quiet">${say(lang, words('所依据的放假安排：', 'Holiday notices: '))}${calendarVersion}</p></details>` : ''}`;
};
