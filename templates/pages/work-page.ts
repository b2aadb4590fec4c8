import { html } from 'hono/html';
import { definePage } from './define-page.ts';
import { dueView } from './due-view.ts';
import { dayText, instantText, message, missing } from './parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from './words.ts';
import { WorkData, type WorkFilter, type WorkItem, type WorkKind, workFilters, workKinds } from './work-data.ts';
import { workSamples } from './work-samples.ts';

type Chip = { readonly href: string; readonly text: string; readonly current: boolean; readonly hot?: boolean };

const chip = ({ href, text, current, hot = false }: Chip): Html =>
  html`<a href="${href}"${current ? html` aria-current="true"` : ''}${hot ? html` class="hot"` : ''}>${text}</a>`;

const filterView = (lang: Lang, { filters, shown, items }: WorkData): Html => {
  const all = filters.find(({ name }) => name === 'all')?.count ?? items.length;
  const each = filters.filter(({ name, count }) => name !== 'all' && (count > 0 || name === shown));
  return html`<nav class="chips" aria-label="${say(lang, words('筛选', 'Filter'))}">${chip({ href: '/work', text: `${say(lang, words('全部', 'All'))} ${all}`, current: !shown })}${each.map(
    ({ name, count }) =>
      chip({
        href: `/work?only=${name}`,
        text: `${say(lang, workFilters[name as WorkFilter])} ${count}`,
        ...{ current: name === shown, hot: name === 'overdue' },
      }),
  )}</nav>`;
};

const tagTones: Readonly<Partial<Record<WorkKind, string>>> = {
  back: 'bad',
  clear: 'bad',
  answer: 'doubt',
  sign: 'now',
  review: 'now',
};

const row = (lang: Lang, { kind, what, others, note, about, detail, due, state }: WorkItem): Html => html`<li>
<div class="what"><a class="do" href="${what.href}">${say(lang, what)}</a>${
  others.length > 0
    ? html`<p class="quiet">${say(lang, words('或者：', 'Or: '))}${others.map((other, index) => html`${index > 0 ? say(lang, words('、', ', ')) : ''}<a href="${other.href}">${say(lang, other)}</a>`)}</p>`
    : ''
}${note ? html`<p class="quiet">${say(lang, note)}</p>` : ''}</div>
<div class="about">${about ? html`<a href="${about.href}">${say(lang, about)}</a>` : ''}${detail ? html`<p class="quiet">${say(lang, detail)}</p>` : ''}</div>
<div class="when">${dueView(lang, due)}</div>
<div class="how"><span class="tag ${tagTones[kind] ?? ''}">${say(lang, workKinds[kind])}</span>${state ? html` <span class="quiet">${say(lang, state)}</span>` : ''}</div></li>`;

const rows = (lang: Lang, items: readonly WorkItem[]): Html =>
  html`<ol class="work">${items.map((item) => row(lang, item))}</ol>`;

const folded = (lang: Lang, title: Words, items: readonly WorkItem[]): Html =>
  items.length === 0
    ? unsaid
    : html`<details class="card"><summary>${say(lang, title)} <span class="quiet">${items.length}</span></summary>${rows(lang, items)}</details>`;

const nothing = (lang: Lang, { shown }: WorkData): Html =>
  html`<p>${say(lang, shown ? words('没有这样的待办。', 'Nothing of the kind.') : words('目前没有需要您办理的事项。', 'Nothing waits for you at present.'))}</p>`;

const unsentView = (lang: Lang, { unsent }: WorkData): Html =>
  unsent.length === 0
    ? unsaid
    : html`<details class="card"><summary>${say(lang, words('已填写、尚未提交的表单', 'Forms begun and not sent'))} <span class="quiet">${unsent.length}</span></summary><ul>${unsent.map(({ href, title, savedAt }) => html`<li><a href="${href}">${title}</a> <span class="quiet">${instantText(lang, savedAt)}</span></li>`)}</ul></details>`;

const view = (lang: Lang, data: WorkData): Html => html`<div class="head"><h1>${say(lang, words('待办', 'Work'))}</h1>
<p class="quiet">${dayText(lang, data.today)}</p></div>
${data.done ? message('good', say(lang, data.done)) : ''}
${(data.warnings ?? []).map((warning) => missing(lang, warning))}
${filterView(lang, data)}
<section class="card" aria-label="${say(lang, words('待办事项', 'What waits for you'))}">${data.items.length > 0 ? rows(lang, data.items) : nothing(lang, data)}
${data.more ? html`<p class="quiet">${say(lang, words('事项较多，只列出最紧急的部分；办结后其余依次列出。', 'There is more than is listed: the most urgent comes first, the rest follows as this is done.'))}</p>` : ''}</section>
${folded(lang, words('已送签，等负责人签发', 'Drafted, for a head to sign'), data.sent)}
${folded(lang, words('等对方办理（收到书面材料的，可以代为登记）', 'Others are waited for (what comes on paper may be entered)'), data.entering)}
${unsentView(lang, data)}
${data.entrances.length > 0 ? html`<ul class="actions">${data.entrances.map((link) => html`<li><a class="button minor" href="${link.href}">${say(lang, link)}</a></li>`)}</ul>` : ''}`;

/** What waits for the reader, the most urgent first. */
export const workPage = definePage({
  name: 'work',
  data: WorkData,
  samples: workSamples,
  title: () => words('待办', 'Work'),
  view,
});
