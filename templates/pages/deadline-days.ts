import { html } from 'hono/html';
import { type CountedDay, type DayReason, dayReasons } from '#shared/domain/calendar.ts';
import { dayText } from './parts.ts';
import { type Html, type Lang, say, words } from './words.ts';

/** A running clock: its last day, from when, and how each day was told. */
export type ExplainedDeadline = {
  readonly label: string;
  readonly from: string;
  readonly lastDay: string;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly days: readonly CountedDay[];
  readonly recounted?: { readonly was: string; readonly on: string } | undefined;
};

const inEnglish: Readonly<Record<DayReason, string>> = {
  startDay: 'the day of the event, not counted',
  natural: 'a natural day',
  workday: 'a working day',
  weekend: 'a weekend',
  holiday: 'a holiday',
  makeUpWorkday: 'a make-up working day',
  provisionalWorkday: 'taken for a working day: no notice for the year yet',
  provisionalWeekend: 'taken for a weekend: no notice for the year yet',
};

/** Why a day counts or does not, in words. */
export const dayReasonText = (lang: Lang, reason: DayReason): string =>
  say(lang, words(dayReasons[reason], inEnglish[reason]));

const dayRow = (lang: Lang, { date, counted, reason }: CountedDay, ordinal: number): Html =>
  html`<tr><th scope="row">${dayText(lang, date)}</th><td>${dayReasonText(lang, reason)}</td><td class="figure">${counted ? ordinal : '—'}</td></tr>`;

const dayRows = (lang: Lang, days: readonly CountedDay[]): Html[] => {
  let ordinal = 0;
  return days.map((day) => {
    if (day.counted) ordinal += 1;
    return dayRow(lang, day, ordinal);
  });
};

/** A deadline with the reason for each of its days, folded until somebody wants to see them. */
export const explainedDeadline = (lang: Lang, deadline: ExplainedDeadline, today: string): Html => {
  const { label, from, lastDay, provisional, days, recounted, calendarVersion } = deadline;
  const over = lastDay < today;
  return html`<li><strong>${label}</strong>：${say(lang, words('至', 'until '))}${dayText(lang, lastDay)}
${over ? html`<span class="tag bad">${say(lang, words('已过期', 'over'))}</span>` : ''}${provisional ? html`<span class="tag doubt">${say(lang, words('暂定', 'provisional'))}</span>` : ''}
${recounted ? html`<p class="quiet">${say(lang, words(`因放假安排公布，${dayText(lang, recounted.on)}重新计算，原为${dayText(lang, recounted.was)}`, `Counted again on ${dayText(lang, recounted.on)} for a new holiday notice; it was ${dayText(lang, recounted.was)}`))}</p>` : ''}
<details><summary>${say(lang, words(`自${dayText(lang, from)}起逐日计算`, `Counted day by day from ${dayText(lang, from)}`))}<span class="unseen">：${label}</span></summary>
${days.length > 0 ? html`<table><thead><tr><th scope="col">${say(lang, words('日期', 'Day'))}</th><th scope="col">${say(lang, words('说明', 'Reason'))}</th><th scope="col" class="figure">${say(lang, words('第几日', 'No.'))}</th></tr></thead><tbody>${dayRows(lang, days)}</tbody></table>` : html`<p class="quiet">${say(lang, words('按年、月计算，期满日为对应日。', 'In years or months: it ends on the corresponding day.'))}</p>`}
<p class="quiet">${say(lang, words('日历版本', 'Calendar'))}：${calendarVersion}</p></details></li>`;
};
