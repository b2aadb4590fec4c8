import { html } from 'hono/html';
import { defined } from '#shared/domain/defined.ts';
import { type Html, type Lang, say, unsaid, type Words } from '../pages/words.ts';
import type { Field, Group, Leaf, List, Option, Variant } from './field.ts';

/** One thing that can be chosen; `value` is what the form sends, JSON where a whole row is chosen. */
export type Choice = { readonly value: string; readonly label: string; readonly note?: string };

/** A form with what was typed into it and what is wrong with it. */
export type FilledForm = {
  readonly fields: Group;
  readonly values: unknown;
  /** Messages by field name, as `members.0.name`. */
  readonly errors: ReadonlyMap<string, string>;
  readonly lang: Lang;
  /** What can be chosen for a field, by its path in the schema. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  readonly hints?: Readonly<Record<string, string>>;
  /** The path of a group that stands for the whole form: its fields stand there without a frame. */
  readonly unframed?: string;
};

type At = { readonly form: FilledForm; readonly name: string; readonly value: unknown };

export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`;

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const child = (name: string, part: string | number): string => (name ? `${name}.${part}` : String(part));

const shown = (value: unknown): string => (value === undefined || typeof value === 'object' ? '' : String(value));

/** Throws for a field without words: a form says nothing in the words of the program. */
export const labelOf = ({ label, path }: Pick<Field, 'label' | 'path'>): Words => {
  if (!label) throw new TypeError(`the field ${path} has no label`);
  return label;
};

const labelText = ({ lang }: FilledForm, field: Field): string => say(lang, labelOf(field));

/** A value in words; figures stand for themselves. */
export const optionText = (lang: Lang, { value, words }: Option): string => (words ? say(lang, words) : String(value));

const optional = (field: Field, lang: Lang): Html =>
  field.required || field.name === ''
    ? unsaid
    : html` <span class="quiet">${say(lang, { zh: '（选填）', en: '(optional)' })}</span>`;

const errorOf = ({ form, name }: At): Html => {
  const message = form.errors.get(name);
  return message ? html`<p class="error" id="${idOf(name)}-error">${message}</p>` : unsaid;
};

const hintOf = ({ form, name }: At, { path }: Field): Html => {
  const hint = form.hints?.[path];
  return hint ? html`<p class="hint" id="${idOf(name)}-hint">${hint}</p>` : unsaid;
};

const describedBy = ({ form, name }: At, { path }: Field): Html => {
  const ids = [
    ...(form.hints?.[path] ? [`${idOf(name)}-hint`] : []),
    ...(form.errors.has(name) ? [`${idOf(name)}-error`] : []),
  ];
  return ids.length > 0
    ? html` aria-describedby="${ids.join(' ')}"${form.errors.has(name) ? html` aria-invalid="true"` : ''}`
    : unsaid;
};

const yuan = (value: unknown): string =>
  typeof value === 'number' ? `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}` : shown(value);

const pick = (
  at: At,
  field: Leaf | Group,
  choices: readonly Choice[],
): Html => html`<select id="${idOf(at.name)}" name="${at.name}"${describedBy(at, field)}>
<option value="">${say(at.form.lang, { zh: '请选择', en: 'Choose' })}</option>
${choices.map(({ value, label, note }) => html`<option value="${value}"${value === (typeof at.value === 'object' ? JSON.stringify(at.value) : shown(at.value)) ? html` selected` : ''}>${label}${note ? `（${note}）` : ''}</option>`)}
</select>`;

const options = ({ form }: At, field: Leaf & { kind: 'choice' }): Choice[] =>
  field.options.map((option) => ({ value: String(option.value), label: optionText(form.lang, option) }));

const input = (at: At, field: Leaf): Html => {
  const { name, value, form } = at;
  const id = html`id="${idOf(name)}" name="${name}"${describedBy(at, field)}`;
  const chosen = form.choices?.[field.path];
  if (chosen) return pick(at, field, chosen);
  if (field.kind === 'choice') return pick(at, field, options(at, field));
  if (field.kind === 'day') return html`<input ${id} type="date" class="day" value="${shown(value)}">`;
  if (field.kind === 'number')
    return html`<input ${id} inputmode="${field.fraction ? 'decimal' : 'numeric'}" class="figure" maxlength="15" value="${shown(value)}">`;
  if (field.kind === 'money')
    return html`<input ${id} inputmode="decimal" class="figure" maxlength="17" value="${yuan(value)}">`;
  if (field.kind === 'text' && field.max > 200)
    return html`<textarea ${id} rows="${field.max > 1000 ? 6 : 3}" maxlength="${field.max}">${shown(value)}</textarea>`;
  return html`<input ${id} maxlength="${field.kind === 'text' ? field.max : 200}" value="${shown(value)}">`;
};

const leaf = (at: At, field: Leaf): Html => {
  const { form, name, value } = at;
  const label = labelText(form, field);
  if (field.kind === 'fixed')
    return html`<div class="field"><p><strong>${label}</strong></p>${hintOf(at, field)}<p>${field.value}</p></div>`;
  if (field.kind === 'flag')
    return html`<div class="field tick"><input type="checkbox" id="${idOf(name)}" name="${name}" value="true"${value === true ? html` checked` : ''}${describedBy(at, field)}>
<label for="${idOf(name)}">${label}</label>${hintOf(at, field)}${errorOf(at)}</div>`;
  return html`<div class="field"><label for="${idOf(name)}">${label}${optional(field, form.lang)}</label>
${hintOf(at, field)}${errorOf(at)}${input(at, field)}</div>`;
};

const holds = (at: At, { value }: Choice): boolean => {
  const rows = Array.isArray(at.value) ? at.value : [];
  return rows.some((row) => (typeof row === 'object' ? JSON.stringify(row) === value : String(row) === value));
};

const ticks = (at: At, choices: readonly Choice[]): Html[] =>
  choices.map(
    (
      choice,
      index,
    ) => html`<div class="tick"><input type="checkbox" id="${idOf(at.name)}-${index}" name="${at.name}" value="${choice.value}"${holds(at, choice) ? html` checked` : ''}>
<label for="${idOf(at.name)}-${index}">${choice.label}${choice.note ? html` <span class="quiet">${choice.note}</span>` : ''}</label></div>`,
  );

const legend = (
  at: At,
  field: Field,
): Html => html`<legend>${labelText(at.form, field)}${optional(field, at.form.lang)}</legend>
${hintOf(at, field)}${errorOf(at)}`;

const rowTitle = ({ lang }: FilledForm, row: number): string =>
  say(lang, { zh: `第${row + 1}项`, en: `No. ${row + 1}` });

const row = (at: At, list: List, index: number): Html => {
  const name = child(at.name, index);
  const value = Array.isArray(at.value) ? at.value[index] : undefined;
  const here = { form: at.form, name, value };
  const { item } = list;
  if (item.kind === 'group' || item.kind === 'variant')
    return html`<fieldset class="row"><legend>${rowTitle(at.form, index)}</legend>${errorOf(here)}${inside(here, item)}</fieldset>`;
  return html`<div class="field"><label for="${idOf(name)}">${rowTitle(at.form, index)}</label>${errorOf(here)}${item.kind === 'list' ? '' : input(here, item as Leaf)}</div>`;
};

const rows = (at: At, field: List): Html => {
  const held = Array.isArray(at.value) ? at.value.length : 0;
  const count = Math.min(Math.max(held, field.min, 1), field.max);
  return html`${Array.from({ length: count }, (_, index) => row(at, field, index))}
${count < field.max ? more(at, field) : ''}`;
};

const more = (at: At, field: List): Html =>
  html`<button class="minor" name="_more" value="${at.name}" formnovalidate>${say(at.form.lang, { zh: `增加一项`, en: 'Add another' })}<span class="unseen">：${labelText(at.form, field)}</span></button>`;

const list = (at: At, field: List): Html => {
  const choices = at.form.choices?.[field.path] ?? (field.item.kind === 'choice' ? options(at, field.item) : undefined);
  return html`<fieldset class="field" id="${idOf(at.name)}" tabindex="-1">${legend(at, field)}${choices ? ticks(at, choices) : rows(at, field)}</fieldset>`;
};

const inside = (at: At, field: Group | Variant): Html =>
  field.kind === 'group'
    ? html`${field.fields.map((one) => any({ form: at.form, name: child(at.name, one.name), value: memberOf(at.value, one.name) }, one))}`
    : variant(at, field);

const variant = (at: At, field: Variant): Html => {
  const { form, name, value } = at;
  const chosen = field.options.find((option) => option.value === memberOf(value, field.by));
  const path = `${field.path}.${field.by}`;
  const by = {
    ...({ kind: 'choice', name: field.by, path, required: true } as const),
    ...defined({ label: field.byLabel }),
    options: field.options,
  };
  return html`${leaf({ form, name: child(name, field.by), value: memberOf(value, field.by) }, by)}
<button class="minor" name="_again" value="${name}" formnovalidate>${say(form.lang, { zh: '显示该类型的栏目', en: 'Show its fields' })}<span class="unseen">：${labelText(form, field)}</span></button>
${chosen ? inside(at, chosen.group) : ''}`;
};

const manyFigures = 6;

/** Many small numbers stand side by side where there is room. */
const isFigures = (field: Group | Variant): boolean =>
  field.kind === 'group' && field.fields.length >= manyFigures && field.fields.every(({ kind }) => kind === 'number');

const any = (at: At, field: Field): Html => {
  if (field.kind === 'list') return list(at, field);
  const whole = field.kind === 'group' ? at.form.choices?.[field.path] : undefined;
  if (field.kind === 'group' && whole)
    return html`<div class="field"><label for="${idOf(at.name)}">${labelText(at.form, field)}${optional(field, at.form.lang)}</label>
${hintOf(at, field)}${errorOf(at)}${pick(at, field, whole)}</div>`;
  if (field.kind === 'group' && field.path === at.form.unframed) return inside(at, field);
  if (field.kind === 'group' || field.kind === 'variant')
    return html`<fieldset class="field${isFigures(field) ? ' figures' : ''}" id="${idOf(at.name)}" tabindex="-1">${legend(at, field)}${inside(at, field)}</fieldset>`;
  return leaf(at, field);
};

/** The fields of a form as HTML: labelled, hinted, with what was typed and what is wrong beside each; no script needed. */
export const formHtml = (form: FilledForm): Html => inside({ form, name: '', value: form.values }, form.fields);
