import { html } from 'hono/html';
import { choiceLabel, fieldLabel } from '../forms/field-words.ts';
import { dayText, instantText } from './parts.ts';
import { type Html, type Lang, say, words } from './words.ts';

const yuan = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });

const textOf = (lang: Lang, name: string, value: string | number | boolean): string => {
  if (typeof value === 'boolean') return say(lang, value ? words('是', 'Yes') : words('否', 'No'));
  if (typeof value === 'number') return name.endsWith('Fen') ? yuan.format(value / 100) : String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return instantText(lang, value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(lang, value);
  return say(lang, choiceLabel('', name, value)) === value || lang === 'zh' ? choiceLabel('', name, value).zh : value;
};

const isPlain = (value: unknown): value is string | number | boolean => typeof value !== 'object';

const list = (lang: Lang, name: string, values: readonly unknown[]): Html => {
  if (values.length === 0) return html`<span class="quiet">${say(lang, words('无', 'none'))}</span>`;
  if (values.every(isPlain)) return html`${values.map((value) => textOf(lang, name, value)).join('；')}`;
  return html`<ol>${values.map((value) => html`<li>${valueView(lang, name, value)}</li>`)}</ol>`;
};

const valueView = (lang: Lang, name: string, value: unknown): Html => {
  if (value === null || value === undefined) return html`—`;
  if (Array.isArray(value)) return list(lang, name, value);
  if (isPlain(value)) return html`${textOf(lang, name, value)}`;
  return dataView(lang, value as Record<string, unknown>);
};

/** What a case holds, member by member, under the names that the forms give them. */
export const dataView = (lang: Lang, data: Readonly<Record<string, unknown>>): Html =>
  html`<dl class="facts">${Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => html`<dt>${say(lang, fieldLabel('', name))}</dt><dd>${valueView(lang, name, value)}</dd>`,
    )}</dl>`;
