import { html } from 'hono/html';
import { type DayReason, dayReasons } from '#shared/domain/calendar.ts';
import { dayReasonText } from '#templates/pages/counted-days.ts';
import { crumbs, dayText, facts, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import { calendarTerms } from '../../../api/publications/open-routes.ts';
import { ask } from '../../ask.ts';
import { refusalHtml } from '../../refused.ts';
import { type Asking, show } from '../../visit.ts';
import { headsIn } from '../listing.ts';

type Term = { readonly from: string; readonly workingDays: string };

/** Asks for a term: its day of the event and its length. */
export const termForm = (
  lang: Lang,
  { from, workingDays }: Term,
): Html => html`<form method="get" action="/calendar/terms">
<div class="field"><label for="from">${say(lang, words('事件发生之日（不计入）', 'Day of the event (not counted)'))}</label><input id="from" name="from" type="date" class="day" value="${from}" required></div>
<div class="field"><label for="workingDays">${say(lang, words('工作日数', 'Working days'))}</label><input id="workingDays" name="workingDays" class="figure" inputmode="numeric" maxlength="4" value="${workingDays}" required></div>
<button class="minor">${say(lang, words('计算', 'Reckon'))}</button></form>`;

/** The answer says the reason in Chinese; the page says it in the reader's language. */
const reasonIn = (lang: Lang, told: string): string => {
  const reason = (Object.keys(dayReasons) as DayReason[]).find((one) => dayReasons[one] === told);
  return reason ? dayReasonText(lang, reason) : told;
};

type Counted = { readonly date: string; readonly counted: boolean; readonly reason: string };

const dayRows = (lang: Lang, days: readonly Counted[]): string[][] => {
  let ordinal = 0;
  return days.map(({ date, counted, reason }) => {
    if (counted) ordinal += 1;
    return [dayText(lang, date), reasonIn(lang, reason), counted ? String(ordinal) : '—'];
  });
};

/** Days that one page tells; longer terms end beyond it. */
const mostRows = 400;

/** A term in working days, each day told. */
export const termsPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const { from = '', workingDays = '' } = context.req.query();
  const title = say(lang, words('期限计算', 'Reckon a term'));
  const top = html`${crumbs(lang, [{ ...words('工作日历', 'Working days'), href: '/calendar' }])}<h1>${title}</h1>${termForm(lang, { from, workingDays })}`;
  if (!from && !workingDays) return show(context, { title, body: top });
  const found = await ask(calendarTerms, { query: { from, workingDays } }, visit);
  if (!found.ok) return show(context, { title, body: html`${top}${refusalHtml(lang, found.refusal)}`, status: 422 });
  const { lastDay, provisional, calendarVersion, days } = found.value.body;
  const caption = say(lang, words('逐日说明', 'Day by day'));
  const body = html`${top}
${facts([
  [
    say(lang, words('期限届满日', 'Last day')),
    html`<strong>${dayText(lang, lastDay)}</strong>${provisional ? html` <span class="tag doubt">${say(lang, words('暂定', 'provisional'))}</span>` : unsaid}`,
  ],
  [say(lang, words('日历版本', 'Calendar')), calendarVersion],
])}
${table({
  caption,
  heads: headsIn(lang, [
    ['日期', 'Day'],
    ['说明', 'Reason'],
    ['第几日', 'No.'],
  ]),
  rows: dayRows(lang, days).slice(0, mostRows),
})}${days.length > mostRows ? html`<p class="hint">${say(lang, words(`本页列出前${mostRows}日。`, `The first ${mostRows} days.`))}</p>` : unsaid}`;
  return show(context, { title, body });
};
