import { html } from 'hono/html';
import { defined } from '#shared/domain/defined.ts';
import type { Field, Group, Variant } from '../forms/field.ts';
import { optionText } from '../forms/form-html.ts';
import { dayText, instantText } from './parts.ts';
import { type Html, type Lang, say, type Words, words } from './words.ts';

const yuan = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });

type Named = Readonly<Record<string, Words>>;

/** How a record is told: in which language, by the form that was filled in or by what members and values are called. */
export type Telling = {
  readonly lang: Lang;
  readonly fields?: Group;
  /** By the member, or after the member that holds it where that matters: `publicity.open`. */
  readonly members?: Named;
  /** By the value, or after its member where that matters: `result.upheld`. */
  readonly values?: Named;
};

/** Where a value stands: its name after that of the member that holds it, and the field of the form that asked for it. */
type Place = { readonly name: string; readonly path: string; readonly field?: Field | undefined };

const own = (named: Named | undefined, name: string): Words | undefined =>
  named && Object.hasOwn(named, name) ? named[name] : undefined;

const wordOf = ({ lang, values }: Telling, { name, field }: Place, value: string): string => {
  const asked = field?.kind === 'list' ? field.item : field;
  const option = asked?.kind === 'choice' ? asked.options.find((one) => one.value === value) : undefined;
  if (option) return optionText(lang, option);
  const said = own(values, `${name}.${value}`) ?? own(values, value);
  return said === undefined ? value : say(lang, said);
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
  return members(telling, value as Readonly<Record<string, unknown>>, place);
};

/** What a member is called that no table names, as one of a record that a later version wrote. */
const unnamed = words('其他内容', 'Something else');

/** A form's hint on what to fill in has no place where it was filled in. */
const nameOf = ({ lang, members: named }: Telling, { name, path, field }: Place): string =>
  say(lang, field?.label ?? own(named, path) ?? own(named, name) ?? unnamed).replace(
    /（(?:留空|选填)[^）]*）$| \(empty:[^)]*\)$/,
    '',
  );

/** Under what somebody signs in: the log of the case tells who it was by name. */
const signInNames = new Set(['recordedBy', 'filedBy', 'deemedBy', 'approved.by', 'endorsed.by']);

const choiceOf = ({ by, byLabel, options, path }: Variant): Field => ({
  ...{ kind: 'choice', name: by, path: `${path}.${by}`, required: true, options },
  ...defined({ label: byLabel }),
});

/** The field of a member, of the alternative that the record is. */
const fieldIn = (
  field: Field | undefined,
  data: Readonly<Record<string, unknown>>,
  name: string,
): Field | undefined => {
  const whole = field?.kind === 'list' ? field.item : field;
  if (whole?.kind === 'group') return whole.fields.find((one) => one.name === name);
  if (whole?.kind !== 'variant') return undefined;
  if (whole.by === name) return choiceOf(whole);
  return whole.options.find(({ value }) => value === data[whole.by])?.group.fields.find((one) => one.name === name);
};

const members = (telling: Telling, data: Readonly<Record<string, unknown>>, holder?: Place): Html => {
  const placeOf = (name: string): Place => ({
    ...{ name, path: holder?.name ? `${holder.name}.${name}` : name },
    field: fieldIn(holder?.field, data, name),
  });
  return html`<dl class="facts">${Object.entries(data)
    .filter(([name, value]) => value !== undefined && !signInNames.has(name) && !signInNames.has(placeOf(name).path))
    .map(
      ([name, value]) =>
        html`<dt>${nameOf(telling, placeOf(name))}</dt><dd>${valueView(telling, placeOf(name), value)}</dd>`,
    )}</dl>`;
};

/** What a member of a record is called. */
export const memberName = (telling: Telling, name: string): string => nameOf(telling, { name, path: name });

/** What a case holds or somebody has filled in, member by member. */
export const dataView = (telling: Telling, data: Readonly<Record<string, unknown>>): Html =>
  members(telling, data, { name: '', path: '', field: telling.fields });

/** One value of a record in words, by the member that holds it. */
export const factText = (telling: Telling, name: string, value: unknown): string =>
  isPlain(value) && value !== undefined ? textOf(telling, { name, path: name }, value) : '—';
