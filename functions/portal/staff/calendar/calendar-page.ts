import { html } from 'hono/html';
import { calendarOf } from '#shared/domain/calendar.ts';
import { dayAt } from '#shared/domain/day.ts';
import { noticeOf } from '#shared/domain/holiday-notice.ts';
import { table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import { listCalendars, previewCalendar } from '../../../api/settings/calendar-routes.ts';
import { ask } from '../../ask.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show } from '../../visit.ts';
import { headsIn } from '../listing.ts';
import { may } from '../press.ts';
import { monthBeside, monthView } from './month-view.ts';
import { termForm } from './terms-page.ts';

const around = (lang: Lang, month: string): Html => {
  const to = (away: number) => `/calendar?month=${monthBeside(month, away)}`;
  return html`<ul class="actions"><li><a href="${to(-1)}">${say(lang, words('上月', 'Month before'))}</a></li>
<li><a href="${to(1)}">${say(lang, words('下月', 'Next month'))}</a></li>
<li><a href="${to(-12)}">${say(lang, words('上年同月', 'Year before'))}</a></li>
<li><a href="${to(12)}">${say(lang, words('下年同月', 'Next year'))}</a></li></ul>`;
};

type Notice = {
  readonly year: number;
  readonly noticeNumber: string;
  readonly daysOff: readonly string[];
  readonly makeUpWorkdays: readonly string[];
};

const years = (lang: Lang, notices: readonly Notice[]): Html =>
  table({
    caption: say(lang, words('各年放假安排', 'Holiday notices by year')),
    heads: headsIn(lang, [
      ['年份', 'Year'],
      ['通知文号', 'Notice'],
      ['放假调休', 'Days off'],
      ['调休上班', 'Make-up days'],
    ]),
    rows: notices
      .toReversed()
      .map(({ year, noticeNumber, daysOff, makeUpWorkdays }) => [
        html`<a href="/calendar/${year}">${year}</a>`,
        noticeNumber,
        daysOff.length,
        makeUpWorkdays.length,
      ]),
  });

const inRange = (month: string | undefined): month is string =>
  /^(20[2-9]\d|21[0-8]\d)-(0[1-9]|1[0-2])$/.test(month ?? '');

/** The calendar that terms are counted by: a month day by day, the notices it rests on, and the way to reckon a term. */
export const calendarPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang, world } = visit;
  const found = await ask(listCalendars, {}, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, calendarVersion } = found.value.body;
  const calendar = calendarOf(items.map(noticeOf));
  const asked = context.req.query('month');
  const today = dayAt(world.now());
  const month = inRange(asked) ? asked : today.slice(0, 7);
  const known = items.some(({ year }) => String(year) === month.slice(0, 4));
  const title = say(lang, words('工作日历', 'Working days'));
  const body = html`<h1>${title}</h1><p class="quiet">${say(lang, words('日历版本', 'Calendar'))}：${calendarVersion}</p>
${around(lang, month)}
${known ? unsaid : html`<p><span class="tag doubt">${say(lang, words('暂定', 'provisional'))}</span> ${say(lang, words('该年放假安排尚未公布，只按周末推算；公布后重新计算。', 'No notice for this year yet: told by weekends alone, and counted again once there is one.'))}</p>`}
${monthView(lang, calendar, month)}
<h2>${say(lang, words('期限计算', 'Reckon a term'))}</h2>${termForm(lang, { from: today, workingDays: '15' })}
<h2>${say(lang, words('放假安排', 'Holiday notices'))}</h2>
${may(visit, previewCalendar) ? html`<p><a class="button minor" href="/calendar/new">${say(lang, words('录入年度放假安排', 'Enter the notice of a year'))}</a></p>` : unsaid}
${years(lang, items)}`;
  return show(context, { title, body });
};
