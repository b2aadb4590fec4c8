import { html } from 'hono/html';
import { canonicalJson } from '#shared/domain/hash.ts';
import { OfficeSettings } from '#shared/domain/office.ts';
import type { SettingsDifference } from '#shared/domain/settings-differences.ts';
import { type Field, fieldAt, fieldsOf } from '../forms/field.ts';
import { labelOf, optionText } from '../forms/form-html.ts';
import { dayText, facts, table } from './parts.ts';
import { type Html, type Lang, say, type Words, words } from './words.ts';

const fields = fieldsOf(OfficeSettings);

const none = words('（无）', '(none)');

/** What a member of the office's settings is called, by its path: `agency.contact.phone`, `interpretations[].on`. */
export const settingLabel = (path: string): Words => labelOf(fieldAt(fields, path) ?? { path });

/** The same with what it lies in: 具体受托单位 › 联系方式 › 联系电话. */
const settingPlace = (lang: Lang, path: string): string =>
  path
    .split('.')
    .map((_, depth, parts) => say(lang, settingLabel(parts.slice(0, depth + 1).join('.'))))
    .join(' › ');

const plainText = (lang: Lang, path: string, value: unknown): string => {
  if (typeof value === 'boolean') return say(lang, value ? words('是', 'Yes') : words('否', 'No'));
  if (path === 'panel.quorum') return `${Math.round(Number(value) * 10_000) / 100}%`;
  const text = String(value);
  const field = fieldAt(fields, path);
  const chosen = field?.kind === 'choice' ? field.options.find((option) => option.value === value) : undefined;
  if (chosen) return optionText(lang, chosen);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(lang, text) : text;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const recordView = (lang: Lang, path: string, record: Readonly<Record<string, unknown>>): Html =>
  facts(
    Object.entries(record).map(([name, value]) => [
      say(lang, settingLabel(`${path}.${name}`)),
      value === undefined ? undefined : settingView(lang, `${path}.${name}`, value),
    ]),
  );

/** A member of the office's settings as people read it: a line, a list, or facts under their names. */
export const settingView = (lang: Lang, path: string, value: unknown): Html => {
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return html`<span class="quiet">${say(lang, none)}</span>`;
  if (Array.isArray(value))
    return html`<ol class="clauses">${value.map((one) => html`<li>${settingView(lang, `${path}[]`, one)}</li>`)}</ol>`;
  return isRecord(value) ? recordView(lang, path, value) : html`${plainText(lang, path, value)}`;
};

type Marked = { readonly lang: Lang; readonly path: string; readonly mark: (content: Html) => Html };

/** One side of a difference; of a list, what the other side has not is marked. */
const sideView = ({ lang, path, mark }: Marked, value: unknown, other: unknown): Html => {
  if (!Array.isArray(value) || value.length === 0) {
    const shown = settingView(lang, path, value);
    return value === undefined || Array.isArray(value) || isRecord(value) ? shown : mark(shown);
  }
  const held = new Set((Array.isArray(other) ? other : []).map((one) => canonicalJson(one)));
  const items = value.map((one) => {
    const shown = settingView(lang, `${path}[]`, one);
    return html`<li>${held.has(canonicalJson(one)) || isRecord(one) ? shown : mark(shown)}</li>`;
  });
  return html`<ol class="clauses">${items}</ol>`;
};

const pathsOf = (field: Field): string[] =>
  field.kind === 'group' ? [field.path, ...field.fields.flatMap(pathsOf)] : [field.path];

/** Where each member stands in the form; the table keeps members in no order of ours. */
const places = new Map(pathsOf(fields).map((path, place) => [path, place]));
const placeOf = ({ path }: SettingsDifference): number => places.get(path) ?? places.size;

const deleted = (content: Html): Html => html`<del>${content}</del>`;
const inserted = (content: Html): Html => html`<ins>${content}</ins>`;

/** What differs between two versions of the office's settings, each member with its value before and after. */
export const differencesTable = (lang: Lang, caption: string, differences: readonly SettingsDifference[]): Html =>
  table({
    caption,
    heads: [words('项目', 'Member'), words('原来', 'Before'), words('改为', 'After')].map((one) => say(lang, one)),
    rows: differences
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map(({ path, before, after }) => [
        settingPlace(lang, path),
        sideView({ lang, path, mark: deleted }, before, after),
        sideView({ lang, path, mark: inserted }, after, before),
      ]),
    none: say(lang, words('没有不同。', 'No difference.')),
  });
