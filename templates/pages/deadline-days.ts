import { html } from 'hono/html';
import type { CountedDay } from '#shared/domain/calendar.ts';
import { countedDays } from './counted-days.ts';
import { dayText } from './parts.ts';
import { type Html, type Lang, say, unsaid, words } from './words.ts';

/** A running clock: from when, its last day, and how each day was told; no days where it counts months or years. */
export type ExplainedDeadline = {
  readonly from: string;
  readonly lastDay: string;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly days: readonly CountedDay[];
  readonly recounted?: { readonly was: string; readonly on: string } | undefined;
};

const provisionalNote = words(
  '期限跨入尚未公布放假安排的年度，最后一日为暂定，放假安排公布后重新计算。',
  'The term runs into a year without a holiday notice: its last day is provisional and will be counted again.',
);

const recountedNote = (lang: Lang, { recounted }: ExplainedDeadline): Html =>
  recounted
    ? html`<p class="quiet">${say(lang, words(`新的放假安排公布后于${dayText(lang, recounted.on)}重新计算，原为${dayText(lang, recounted.was)}。`, `Counted again on ${dayText(lang, recounted.on)} when a new holiday notice came out; before, it was ${dayText(lang, recounted.was)}.`))}</p>`
    : unsaid;

const folded = (lang: Lang, { from, days, calendarVersion }: ExplainedDeadline, label?: string): Html => html`<details>
<summary>${say(lang, words(`自${dayText(lang, from)}起逐日计算`, `Counted day by day from ${dayText(lang, from)}`))}${label ? html`<span class="unseen">：${label}</span>` : ''}</summary>
${days.length > 0 ? countedDays(lang, days) : html`<p class="quiet">${say(lang, words('按年、月计算，期满日为对应日。', 'In years or months: it ends on the corresponding day.'))}</p>`}
<p class="quiet">${say(lang, words('所依据的放假安排：', 'Holiday notices: '))}${calendarVersion}</p></details>`;

type Said = {
  /** What the clock is called, where no heading above it says so. */
  readonly label?: string;
  readonly today: string;
};

/** A deadline in a sentence, what is uncertain about it, and its days one by one, folded until somebody wants them. */
export const explainedDeadline = (lang: Lang, deadline: ExplainedDeadline, { label, today }: Said): Html => {
  const { lastDay, provisional } = deadline;
  const ends = words(`至${dayText(lang, lastDay)}24时止`, `Until midnight after ${dayText(lang, lastDay)}`);
  return html`<p><strong>${label ? `${label}${lang === 'zh' ? '：' : ': '}` : ''}${say(lang, ends)}</strong>
${lastDay < today ? html`<span class="tag bad">${say(lang, words('已过期', 'over'))}</span>` : ''}${provisional ? html`<span class="tag doubt">${say(lang, words('暂定', 'provisional'))}</span>` : ''}</p>
${provisional ? html`<p class="quiet">${say(lang, provisionalNote)}</p>` : ''}${recountedNote(lang, deadline)}
${folded(lang, deadline, label)}`;
};
