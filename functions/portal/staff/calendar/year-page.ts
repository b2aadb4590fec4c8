import { html } from 'hono/html';
import { addDays, type Day } from '#shared/domain/day.ts';
import { crumbs, dayText, facts, instantText, message, nextPage, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import { calendarDifferences, listCalendars } from '../../../api/settings/calendar-routes.ts';
import { ask } from '../../ask.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show } from '../../visit.ts';
import { headsIn, withQuery } from '../listing.ts';

type Published = {
  readonly year: number;
  readonly noticeNumber: string;
  readonly publishedAt: string;
  readonly correction?: { readonly reason: string; readonly replaces: string };
};

const history = (lang: Lang, published: readonly Published[]): Html =>
  table({
    caption: say(lang, words('在本系统的公布记录', 'Published here')),
    heads: headsIn(lang, [
      ['公布时间', 'At'],
      ['通知文号', 'Notice'],
      ['更正理由', 'Correction'],
    ]),
    rows: published.map(({ publishedAt, noticeNumber, correction }) => [
      instantText(lang, publishedAt),
      noticeNumber,
      correction ? `${correction.reason}（${correction.replaces}）` : '—',
    ]),
    none: say(
      lang,
      words('该年安排随程序提供，未在本系统另行公布。', 'It came with the program; nothing was published here.'),
    ),
  });

type Difference = {
  readonly caseId: string;
  readonly organizationName: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
};

const moved = (lang: Lang, items: readonly Difference[]): Html =>
  table({
    caption: say(lang, words('公布后变动的期限', 'Clocks that moved')),
    heads: headsIn(lang, [
      ['案件', 'Case'],
      ['期限', 'Clock'],
      ['原为', 'Was'],
      ['现为', 'Is'],
    ]),
    rows: items.map(({ caseId, organizationName, label, was, now }) => [
      html`<a href="/cases/${caseId}">${organizationName}<span class="quiet"> ${caseId}</span></a>`,
      ...[label, dayText(lang, was), dayText(lang, now)],
    ]),
    none: say(lang, words('没有期限变动。', 'No clock moved.')),
  });

/** Days in a row as a span of them. */
const spansOf = (days: readonly Day[]): [first: Day, last: Day][] => {
  const spans: [Day, Day][] = [];
  for (const on of days.toSorted()) {
    const last = spans.at(-1);
    if (last && addDays(last[1], 1) === on) last[1] = on;
    else spans.push([on, on]);
  }
  return spans;
};

const listOf = (lang: Lang, days: readonly Day[]): Html =>
  html`<ul>${spansOf(days).map(([first, last]) => html`<li>${dayText(lang, first)}${first === last ? '' : say(lang, words(`至${dayText(lang, last)}`, ` to ${dayText(lang, last)}`))}</li>`)}</ul>`;

/** A year's notice with its days, its publications here, and what they did to open cases. */
export const yearPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const year = context.req.param('year') ?? '';
  const [calendars, differences] = await Promise.all([
    ask(listCalendars, {}, visit),
    ask(calendarDifferences, { params: { year }, query: { cursor: context.req.query('cursor') } }, visit),
  ]);
  if (!differences.ok) return showRefusal(context, differences.refusal);
  if (!calendars.ok) return showRefusal(context, calendars.refusal);
  const notice = calendars.value.body.items.find((one) => String(one.year) === year);
  if (!notice) return showRefusal(context, { code: 'calendar.missing', year: Number(year) });
  const { items, nextCursor } = differences.value.body;
  const title = say(lang, words(`${year}年放假安排`, `Holiday notice ${year}`));
  const body = html`${crumbs(lang, [{ ...words('工作日历', 'Working days'), href: '/calendar' }])}<h1>${title}</h1>
${context.req.query('published') ? message('good', say(lang, words('已公布，在办案件的期限已重新计算', 'Published; open clocks were counted again'))) : unsaid}
${facts([
  [say(lang, words('通知文号', 'Notice')), notice.noticeNumber],
  [say(lang, words('放假调休', 'Days off')), listOf(lang, notice.daysOff)],
  [say(lang, words('调休上班', 'Make-up working days')), listOf(lang, notice.makeUpWorkdays)],
])}
${history(
  lang,
  calendars.value.body.published.filter((one) => one.year === notice.year),
)}
${moved(lang, items)}${nextPage(lang, nextCursor ? withQuery(`/calendar/${year}`, { cursor: nextCursor }) : undefined)}`;
  return show(context, { title, body });
};
