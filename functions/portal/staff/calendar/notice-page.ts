import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { z } from 'zod';
import { text } from '#shared/domain/directory.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { named } from '#shared/domain/label.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { fieldsOf } from '#templates/forms/field.ts';
import { formHtml } from '#templates/forms/form-html.ts';
import { readForm } from '#templates/forms/read-form.ts';
import { csrfField } from '#templates/pages/page.ts';
import { crumbs, dayText, message, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import { rolesAllowed } from '../../../api/endpoint.ts';
import { previewCalendar, publishCalendar } from '../../../api/settings/calendar-routes.ts';
import { statuses } from '../../../lib/problem.ts';
import { ask } from '../../ask.ts';
import { errorsOf, summary } from '../../form-flow.ts';
import { refusalHtml, showRefusal } from '../../refused.ts';
import { entriesOf, entry } from '../../sent.ts';
import { type Asking, frameOf, type PageStatus, show, type Visit } from '../../visit.ts';
import { clockLabel } from '../clock-label.ts';
import { renamed } from '../forms.ts';
import { headsIn } from '../listing.ts';
import { may } from '../press.ts';
import { readDays } from './read-days.ts';

/** A notice as it is typed off the State Council's: days as text. */
const Typed = z.strictObject({
  year: named('年份', 'Year', z.int().min(2023).max(2198)),
  noticeNumber: named('国务院办公厅通知文号', "Number of the State Council's notice", text(40)),
  daysOff: named('放假调休的日期', 'Days off', text(4000)),
  makeUpWorkdays: named('调休上班的日期', 'Make-up working days', z.string().max(2000).optional()),
  reason: named('更正理由', 'Reason for the correction', text(500).optional()),
});

const fields = fieldsOf(Typed);

/** What the API takes, from what was typed; pieces that name no day are told beside their field. */
const noticeFrom = (values: unknown): Result<object> => {
  const typed = parseInput(Typed, values);
  if (!typed.ok) return typed;
  const { year, noticeNumber, daysOff, makeUpWorkdays = '', reason } = typed.value;
  const read = { daysOff: readDays(daysOff, year), makeUpWorkdays: readDays(makeUpWorkdays, year) };
  const issues = Object.entries(read)
    .filter(([, { faults }]) => faults.length > 0)
    .map(([path, { faults }]) => ({
      path,
      message: words(`不能读作日期：${faults.join('、')}`, `Not a day: ${faults.join(', ')}`),
    }));
  if (issues.length > 0) return refuse({ code: 'input.invalid', issues });
  const notice = { year, noticeNumber, daysOff: read.daysOff.days, makeUpWorkdays: read.makeUpWorkdays.days };
  return accept({ notice, ...(reason ? { correction: { reason } } : {}) });
};

/** The API's names of the members, as the form calls them. */
const fieldName = (path: string): string =>
  path === 'notice' ? 'daysOff' : path.replace(/^(notice|correction)\./, '');

type Move = { readonly caseId: string; readonly clock: string; readonly was: string; readonly now: string };
type State = {
  readonly values: unknown;
  readonly refusal?: Refusal;
  readonly moves?: readonly Move[];
  readonly digest?: string;
};

const preview = (visit: Visit, { moves, digest }: State): Html => {
  if (!moves) return unsaid;
  const { lang } = visit;
  const title = say(lang, words(`公布后将变动${moves.length}个期限`, `${moves.length} clocks would move`));
  const publishes = may(visit, publishCalendar);
  return html`<h2>${title}</h2>${table({
    caption: title,
    heads: headsIn(lang, [
      ['案件', 'Case'],
      ['期限', 'Clock'],
      ['现为', 'Is'],
      ['将为', 'Would be'],
    ]),
    rows: moves.map(({ caseId, clock, was, now }) => [
      html`<a href="/cases/${caseId}">${caseId}</a>`,
      ...[clockLabel(lang, clock), dayText(lang, was), dayText(lang, now)],
    ]),
    none: say(lang, words('没有在办案件的期限受影响。', 'No open case is affected.')),
  })}<input type="hidden" name="_previewed" value="${digest}">
${publishes ? html`<button name="_publish" value="1">${say(lang, words('公布并重新计算期限', 'Publish and count again'))}</button>` : html`<p class="hint">${say(lang, words('由部际联席会议办公室负责人公布。', 'The head of the office publishes it.'))}</p>`}`;
};

const hintsIn = (lang: Lang): Record<string, string> => ({
  daysOff: say(
    lang,
    words(
      '按国务院办公厅通知录入，如“1月1日至3日、2月15日至23日”，跨年的写明年份；含周末。',
      'As the notice of the State Council says: 1月1日至3日, or 2027-01-01; with its weekends.',
    ),
  ),
  makeUpWorkdays: say(
    lang,
    words('调休上班的周六、周日，如“1月4日（周日）、2月14日”。', 'The Saturdays and Sundays that are worked.'),
  ),
  reason: say(
    lang,
    words(
      '更正该年已有安排的，写明理由；首次公布的不填。',
      'Only where the year has a notice already: why it is corrected.',
    ),
  ),
});

const view = (context: Asking, state: State) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const errors = errorsOf(lang, state.refusal);
  const title = say(lang, words('录入放假安排', 'Enter a holiday notice'));
  const said = !state.refusal
    ? unsaid
    : errors.size > 0
      ? summary(lang, { schema: Typed }, errors)
      : refusalHtml(lang, state.refusal);
  const body = html`<div class="narrow">${crumbs(lang, [{ ...words('工作日历', 'Working days'), href: '/calendar' }])}<h1>${title}</h1>${said}
${message('plain', say(lang, words('先试算，再公布：试算不改变任何期限。', 'Preview first: it changes nothing. Then publish.')))}
<form method="post" novalidate>${csrfField(frameOf(visit))}<input type="hidden" name="_key" value="${randomUUID()}">
<button class="unseen" tabindex="-1" aria-hidden="true">${say(lang, words('试算', 'Preview'))}</button>
${formHtml({ fields, lang, errors, values: state.values, hints: hintsIn(lang) })}
<button class="minor">${say(lang, words('试算', 'Preview'))}</button>
${preview(visit, state)}</form></div>`;
  return show(context, { title, body, status: state.refusal ? (statuses[state.refusal.code] as PageStatus) : 200 });
};

/** A year's notice: typed off, tried on the open clocks, and published by the office's head once it was tried as it is. */
export const noticePage = async (context: Asking) => {
  const visit = context.get('visit');
  if (!may(visit, previewCalendar))
    return showRefusal(context, { code: 'access.forbidden', needs: rolesAllowed(previewCalendar.allows) });
  if (context.req.method !== 'POST') return view(context, { values: {} });
  const entries = await entriesOf(context);
  const values = readForm(fields, entries);
  const body = noticeFrom(values);
  if (!body.ok) return view(context, { values, refusal: body.refusal });
  const digest = sha256(body.value);
  if (entry(entries, '_publish') && entry(entries, '_previewed') === digest) {
    const key = entry(entries, '_key') ?? '';
    const published = renamed(await ask(publishCalendar, { body: body.value, key }, visit), fieldName);
    if (!published.ok) return view(context, { values, refusal: published.refusal });
    return context.redirect(`/calendar/${(body.value as { notice: { year: number } }).notice.year}?published=1`, 303);
  }
  const tried = renamed(await ask(previewCalendar, { body: body.value }, visit), fieldName);
  if (!tried.ok) return view(context, { values, refusal: tried.refusal });
  return view(context, { values, moves: tried.value.body.items, digest });
};
