import { html } from 'hono/html';
import { choiceLabel, fieldLabel, isWorded } from '../forms/field-words.ts';
import { dayText, instantText } from './parts.ts';
import { type Html, type Lang, say, type Words, words } from './words.ts';

const yuan = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });

/** How a record is told: in which language, whose input it is, and what states, clocks and roles are called. */
export type Telling = {
  readonly lang: Lang;
  readonly command?: string;
  readonly named?: Readonly<Record<string, Words>>;
};

/** Where a value stands: its name after that of the member that holds it. */
type Place = { readonly name: string; readonly path: string };

const wordOf = ({ lang, command = '', named = {} }: Telling, { name }: Place, value: string): string => {
  if (isWorded(command, name, value)) return say(lang, choiceLabel(command, name, value));
  const own = Object.hasOwn(named, value) ? named[value] : undefined;
  return own === undefined ? value : say(lang, own);
};

const textOf = (telling: Telling, place: Place, value: string | number | boolean): string => {
  const { lang } = telling;
  if (typeof value === 'boolean') return say(lang, value ? words('是', 'Yes') : words('否', 'No'));
  if (typeof value === 'number') return place.name.endsWith('Fen') ? yuan.format(value / 100) : String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return instantText(lang, value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(lang, value);
  return wordOf(telling, place, value);
};

const isPlain = (value: unknown): value is string | number | boolean => typeof value !== 'object';

const list = (telling: Telling, place: Place, values: readonly unknown[]): Html => {
  if (values.length === 0) return html`<span class="quiet">${say(telling.lang, words('无', 'none'))}</span>`;
  if (values.every(isPlain)) return html`${values.map((value) => textOf(telling, place, value)).join('；')}`;
  return html`<ol>${values.map((value) => html`<li>${valueView(telling, place, value)}</li>`)}</ol>`;
};

const valueView = (telling: Telling, place: Place, value: unknown): Html => {
  if (value === null || value === undefined) return html`—`;
  if (Array.isArray(value)) return list(telling, place, value);
  if (isPlain(value)) return html`${textOf(telling, place, value)}`;
  return members(telling, value as Readonly<Record<string, unknown>>, place.name);
};

/** A form's hint on what to fill in has no place where it was filled in. */
const nameOf = ({ lang, command = '' }: Telling, { path }: Place): string =>
  say(lang, fieldLabel(command, path)).replace(/（(?:留空|选填)[^）]*）$| \(empty:[^)]*\)$/, '');

/** Under what somebody signs in: the log of the case tells who it was by name. */
const signInNames = new Set(['recordedBy', 'filedBy', 'deemedBy', 'approved.by', 'endorsed.by']);

const members = (telling: Telling, data: Readonly<Record<string, unknown>>, holder?: string): Html => {
  const placeOf = (name: string): Place => ({ name, path: holder ? `${holder}.${name}` : name });
  return html`<dl class="facts">${Object.entries(data)
    .filter(([name, value]) => value !== undefined && !signInNames.has(name) && !signInNames.has(placeOf(name).path))
    .map(
      ([name, value]) =>
        html`<dt>${nameOf(telling, placeOf(name))}</dt><dd>${valueView(telling, placeOf(name), value)}</dd>`,
    )}</dl>`;
};

/** What a case holds, member by member, under the names that the forms give them. */
export const dataView = (telling: Telling, data: Readonly<Record<string, unknown>>): Html => members(telling, data);
