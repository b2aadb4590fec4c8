import { html } from 'hono/html';
import type { CountedDay } from '#shared/domain/calendar.ts';
import { countedDays } from './counted-days.ts';
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

/** A deadline with the reason for each of its days, folded until somebody wants to see them. */
export const explainedDeadline = (lang: Lang, deadline: ExplainedDeadline, today: string): Html => {
  const { label, from, lastDay, provisional, days, recounted, calendarVersion } = deadline;
  const over = lastDay < today;
  return html`<li><strong>${label}</strong>：${say(lang, words('至', 'until '))}${dayText(lang, lastDay)}
${over ? html`<span class="tag bad">${say(lang, words('已过期', 'over'))}</span>` : ''}${provisional ? html`<span class="tag doubt">${say(lang, words('暂定', 'provisional'))}</span>` : ''}
${recounted ? html`<p class="quiet">${say(lang, words(`因放假安排公布，${dayText(lang, recounted.on)}重新计算，原为${dayText(lang, recounted.was)}`, `Counted again on ${dayText(lang, recounted.on)} for a new holiday notice; it was ${dayText(lang, recounted.was)}`))}</p>` : ''}
<details><summary>${say(lang, words(`自${dayText(lang, from)}起逐日计算`, `Counted day by day from ${dayText(lang, from)}`))}<span class="unseen">：${label}</span></summary>
${days.length > 0 ? countedDays(lang, days) : html`<p class="quiet">${say(lang, words('按年、月计算，期满日为对应日。', 'In years or months: it ends on the corresponding day.'))}</p>`}
<p class="quiet">${say(lang, words('日历版本', 'Calendar'))}：${calendarVersion}</p></details></li>`;
};
