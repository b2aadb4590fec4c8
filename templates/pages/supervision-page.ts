import { html } from 'hono/html';
import { definePage, type Slots } from './define-page.ts';
import { crumbs, instantText, nextPage, table } from './parts.ts';
import { type SupervisedLine, SupervisionData } from './supervision-data.ts';
import { supervisionSamples } from './supervision-samples.ts';
import { type Html, type Lang, say, unsaid, words } from './words.ts';

const title = words('监督台账', 'Register for supervision');

const monthText = (lang: Lang, month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return say(lang, words(`${year}年${Number(number)}月`, `${year}-${number}`));
};

const monthNav = (lang: Lang, { month, kind, earlier, later, caseId }: SupervisionData): Html => {
  if (caseId) return unsaid;
  const href = (to: string): string => `/supervision?month=${to}${kind ? `&kind=${kind}` : ''}`;
  return html`<nav class="chips" aria-label="${say(lang, words('月份', 'Month'))}"><a href="${href(earlier)}">${monthText(lang, earlier)}</a><a href="${href(month)}" aria-current="true">${monthText(lang, month)}</a>${later ? html`<a href="${href(later)}">${monthText(lang, later)}</a>` : ''}</nav>`;
};

const finder = (lang: Lang, { month, kind, kinds, caseId = '' }: SupervisionData): Html =>
  html`<form method="get" action="/supervision"><input type="hidden" name="month" value="${month}">
<div class="field"><label for="kind">${say(lang, words('事项', 'What'))}</label>
<select id="kind" name="kind"><option value="">${say(lang, words('全部', 'All'))}</option>${kinds.map(({ name, label }) => html`<option value="${name}"${name === kind ? html` selected` : ''}>${say(lang, label)}</option>`)}</select></div>
<div class="field"><label for="caseId">${say(lang, words('只看一个案件（填案件编号，可不填）', 'One case only: its number, or empty'))}</label>
<input id="caseId" name="caseId" value="${caseId}" maxlength="40" autocomplete="off"></div>
<button class="minor">${say(lang, words('查看', 'Show'))}</button></form>`;

const who = (lang: Lang, { by, draftedBy = [] }: SupervisedLine): Html => {
  const inPlace = by.onBehalfOf ? say(lang, words(`（代${by.onBehalfOf}）`, ` (for ${by.onBehalfOf})`)) : '';
  const drafted = say(lang, words(`拟稿：${draftedBy.join('、')}`, `drafted by ${draftedBy.join(', ')}`));
  return html`${by.name}${inPlace}${by.role ? html` <span class="quiet">${say(lang, by.role)}</span>` : ''}${draftedBy.length > 0 ? html`<br><span class="quiet">${drafted}</span>` : ''}`;
};

const said = (lang: Lang, { ready, why }: SupervisedLine): Html | string => {
  if (!ready) return why ?? '—';
  const days = say(lang, words(`${ready.days}个工作日`, `${ready.days} working days`));
  return html`${days} <span class="quiet">${say(lang, words('拟稿完成：', 'ready: '))}${instantText(lang, ready.at)}</span>`;
};

const heads = [
  words('时间', 'At'),
  words('事项', 'What'),
  words('案件', 'Case'),
  words('步骤', 'Step'),
  words('人员', 'Who'),
  words('理由或者用时', 'Why, or how long'),
];

const lines = (lang: Lang, { lines: told }: SupervisionData): Html =>
  table({
    headed: true,
    caption: say(lang, title),
    heads: heads.map((head) => say(lang, head)),
    rows: told.map((line) => [
      instantText(lang, line.at),
      say(lang, line.kind),
      html`<a href="/cases/${line.caseId}/log">${line.caseId}</a><br><span class="quiet">${line.organizationName}</span>`,
      say(lang, line.step),
      who(lang, line),
      said(lang, line),
    ]),
    none: say(lang, words('没有须列入台账的事项。', 'Nothing of the kind is on the register.')),
  });

const view = (lang: Lang, data: SupervisionData, slots: Slots = {}): Html => {
  const of = data.caseId ?? monthText(lang, data.month);
  const register = [{ href: '/supervision', ...title }];
  return html`${data.caseId ? crumbs(lang, register) : unsaid}<h1>${say(lang, title)} <span class="quiet">${of}</span></h1>
<p class="hint">${say(lang, words('由案件经过自动生成，只供查阅，不能增删改。', 'Made from the logs of the cases; it is read, and nobody changes it.'))}</p>
${monthNav(lang, data)}${finder(lang, data)}${lines(lang, data)}${nextPage(lang, data.next)}${slots.files ?? unsaid}`;
};

/** What auditors look at: every departure from the ordinary course, and how long signatures were waited for (O20.3). */
export const supervisionPage = definePage({
  name: 'supervision',
  data: SupervisionData,
  samples: supervisionSamples,
  title: () => title,
  view,
});
