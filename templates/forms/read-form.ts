import { readBoundedJson } from '#shared/domain/bounded-json.ts';
import type { Field, Group, Leaf, List, Variant } from './field.ts';

/** What a browser sends: names and texts, a name several times for several ticks. */
export type Entries = readonly (readonly [string, string])[];

/** What is read from: the entries, and whether rows left empty stay, as while a form is still being filled in. */
type Sent = { readonly entries: Entries; readonly emptyRows: boolean };

/** A value that a form holds, not yet parsed: what cannot be read as its kind stays the text that was typed. */
export type Typed = unknown;

const child = (name: string, part: string | number): string => (name ? `${name}.${part}` : String(part));

const firstOf = (entries: Entries, name: string): string | undefined =>
  entries
    .find(([key]) => key === name)?.[1]
    .replaceAll('\r\n', '\n')
    .trim();

const fen = (text: string): number | string => {
  const [, yuan, rest = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', '')) ?? [];
  return yuan === undefined ? text : Number(yuan) * 100 + Number(rest.padEnd(2, '0'));
};

const whole = /^-?\d{1,15}$/;
const fraction = /^-?\d{1,15}(\.\d{1,6})?$/;

const readLeaf = (field: Leaf, name: string, sent: Sent): Typed => {
  if (field.kind === 'fixed') return field.value;
  const text = firstOf(sent.entries, name);
  if (field.kind === 'flag') return text === undefined ? (field.required ? false : undefined) : text === 'true';
  if (text === undefined || text === '') return undefined;
  if (field.kind === 'money') return fen(text);
  if (field.kind === 'number') return (field.fraction ? fraction : whole).test(text) ? Number(text) : text;
  return text;
};

/** Whether anything was put into it: an untouched row of a list, or an optional group left empty, is not sent. */
const isTouched = (value: Typed): boolean => {
  if (value === undefined || value === false || value === '') return false;
  if (Array.isArray(value)) return value.some(isTouched);
  return typeof value === 'object' && value !== null ? Object.values(value).some(isTouched) : true;
};

const readGroup = (group: Group, name: string, sent: Sent): Record<string, Typed> => {
  const read = group.fields.map((field) => [field.name, readField(field, child(name, field.name), sent)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
};

const rowsOf = (name: string, entries: Entries): number[] => {
  const prefix = `${name}.`;
  const rows = entries.flatMap(([key]) => {
    const [, row] = key.startsWith(prefix) ? (/^(\d{1,4})(?:\.|$)/.exec(key.slice(prefix.length)) ?? []) : [];
    return row === undefined ? [] : [Number(row)];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
};

/** A ticked row of a list of groups is sent whole. */
const ticked = (text: string): Typed => {
  const read = readBoundedJson(text);
  return read.ok ? read.value : text;
};

const readRow = (list: List, name: string, sent: Sent): Typed =>
  readField({ ...list.item, required: true }, name, sent);

/** A list that is whole or absent: each row keeps its place, so that one left empty is refused in it. */
const readWhole = (list: List, name: string, sent: Sent): Typed => {
  const rows = Array.from({ length: list.max }, (_, row) => readRow(list, child(name, row), sent));
  if (rows.some(isTouched)) return rows.map((row) => row ?? '');
  return list.required ? [] : undefined;
};

const readList = (list: List, name: string, sent: Sent): Typed => {
  const ticks = sent.entries.filter(([key]) => key === name).map(([, text]) => text);
  if (list.min === list.max && ticks.length === 0) return readWhole(list, name, sent);
  const { item } = list;
  const picked = item.kind === 'group' || item.kind === 'variant' ? ticks.map(ticked) : ticks;
  const rows = rowsOf(name, sent.entries).map((row) => readRow(list, child(name, row), sent));
  const all = [...picked.filter((value) => value !== ''), ...rows.filter((row) => sent.emptyRows || isTouched(row))];
  return all.length > 0 || list.required ? all.slice(0, list.max + 1) : undefined;
};

const readVariant = (variant: Variant, name: string, sent: Sent): Typed => {
  const chosen = firstOf(sent.entries, child(name, variant.by));
  const option = variant.options.find(({ value }) => String(value) === chosen);
  if (!option) return chosen ? { [variant.by]: chosen } : undefined;
  return { [variant.by]: option.value, ...readGroup(option.group, name, sent) };
};

const readField = (field: Field, name: string, sent: Sent): Typed => {
  if (field.kind === 'list') return readList(field, name, sent);
  if (field.kind === 'variant') return readVariant(field, name, sent);
  if (field.kind !== 'group') return readLeaf(field, name, sent);
  const picked = firstOf(sent.entries, name);
  if (picked) return ticked(picked);
  const group = readGroup(field, name, sent);
  const touched = field.fields.some(({ kind, name: part }) => kind !== 'fixed' && isTouched(group[part]));
  return field.required || touched ? group : undefined;
};

/**
 * What was typed, in the shape that the schema parses. Rows left empty are dropped, so that errors name rows shown; while
 * a form is still being filled in, `emptyRows` keeps them.
 */
export const readForm = (form: Group, entries: Entries, emptyRows = false): Record<string, Typed> =>
  readGroup(form, '', { entries, emptyRows });
