import { html } from 'hono/html';
import { type Html, type Lang, say, type Words, words } from './words.ts';

/** How good a message is; its colour never says it alone. */
export type Tone = 'good' | 'bad' | 'doubt' | 'plain';

/** A message above the content: what happened, and what to do. */
export const message = (tone: Tone, title: string, detail?: string | Html): Html =>
  html`<div class="said ${tone}" role="${tone === 'bad' ? 'alert' : 'status'}"><p><strong>${title}</strong></p>${detail ? html`<div>${detail}</div>` : ''}</div>`;

/** One line of what is known: a name and its value; absent values are left out. */
export type Fact = readonly [name: string, value: string | number | Html | undefined | null];

export const facts = (rows: readonly Fact[]): Html =>
  html`<dl class="facts">${rows
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;

type Cell = string | number | Html;

export type TableParts = {
  readonly caption: string;
  /** A heading right above says the same: the caption is read out and not shown. */
  readonly headed?: true;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The sentence that stands where there are no rows. */
  readonly none?: string;
};

/** A table with a caption; each row's first cell is its head. On a phone each row becomes a block that names its cells. */
export const table = ({ caption, headed, heads, rows, none }: TableParts): Html =>
  rows.length === 0 && none
    ? html`<p class="quiet">${none}</p>`
    : html`<table class="stack">
<caption class="${headed ? 'unseen' : ''}">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td data-label="${heads[index] ?? ''}">${cell}</td>`))}</tr>`)}</tbody>
</table>`;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A calendar day as people write it: `2026年2月13日`, `13 February 2026`. */
export const dayText = (lang: Lang, day: string | undefined): string => {
  const [year = '', month = '', date = ''] = day?.slice(0, 10).split('-') ?? [];
  if (!date) return '';
  return lang === 'zh'
    ? `${year}年${Number(month)}月${Number(date)}日`
    : `${Number(date)} ${monthNames[Number(month) - 1]} ${year}`;
};

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** An instant as a day and a time of day in Beijing. */
export const instantText = (lang: Lang, at: string | undefined): string => {
  if (!at) return '';
  const [date = '', time = ''] = clock.format(new Date(at)).split(', ');
  return `${dayText(lang, date.split('/').reverse().join('-'))} ${time}`;
};

/** The way back up, above the heading. */
export const crumbs = (lang: Lang, links: readonly (Words & { readonly href: string })[]): Html =>
  html`<nav class="crumbs" aria-label="${say(lang, words('所在位置', 'You are here'))}">${links.map((link) => html`<a href="${link.href}">${say(lang, link)}</a> › `)}</nav>`;

/** A link to the next part of a long list. */
export const nextPage = (lang: Lang, href: string | undefined): Html =>
  href ? html`<p><a class="button minor" href="${href}">${say(lang, words('下一页', 'Next page'))}</a></p>` : html``;

/** What the office has not supplied, with the place where it does so. */
export const missing = (lang: Lang, { href, ...what }: Words & { readonly href: string }): Html =>
  message(
    'doubt',
    say(lang, words('设置尚不完整', 'A setting is missing')),
    html`<a href="${href}">${say(lang, what)}</a>`,
  );
