import type { Field, Group } from './field.ts';
import type { Entries } from './read-form.ts';

const child = (name: string, part: string | number): string => (name ? `${name}.${part}` : String(part));

const textOf = (field: Field, value: unknown): string => {
  if (field.kind !== 'money' || typeof value !== 'number') return String(value);
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
};

const entriesOf = (field: Field, name: string, value: unknown): (readonly [string, string])[] => {
  if (value === undefined || value === null || field.kind === 'fixed') return [];
  if (field.kind === 'list')
    return Array.isArray(value) ? value.flatMap((one, row) => entriesOf(field.item, child(name, row), one)) : [];
  if (field.kind === 'flag') return value === true ? [[name, 'true']] : field.required ? [] : [[name, String(value)]];
  if (field.kind !== 'group' && field.kind !== 'variant') return [[name, textOf(field, value)]];
  const values = value as Record<string, unknown>;
  if (field.kind === 'group')
    return field.fields.flatMap((one) => entriesOf(one, child(name, one.name), values[one.name]));
  const option = field.options.find((one) => one.value === values[field.by]);
  return option ? [[child(name, field.by), String(option.value)], ...entriesOf(option.group, name, values)] : [];
};

/** The entries that a browser would send for a value: what `readForm` reads back as the same value. */
export const writeEntries = (form: Group, value: unknown): Entries => entriesOf(form, '', value);
