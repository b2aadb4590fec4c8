import { z } from 'zod';
import { defined } from '#shared/domain/defined.ts';
import type { Words } from '#shared/domain/words.ts';

/** What every field of a form has: its name beside its siblings, its path in the schema (`members[].name`), its duty, its label. */
type Told = { readonly name: string; readonly path: string; readonly required: boolean; readonly label?: Words };

/** A value that is chosen, in words where the schema has some; figures stand for themselves. */
export type Option = { readonly value: string | number; readonly words?: Words };

export type Group = Told & { readonly kind: 'group'; readonly fields: readonly Field[] };
export type List = Told & {
  readonly kind: 'list';
  readonly item: Field;
  readonly min: number;
  readonly max: number;
};
/** One of several groups, told apart by the value of `by`. */
export type Variant = Told & {
  readonly kind: 'variant';
  readonly by: string;
  readonly byLabel?: Words;
  readonly options: readonly (Option & { readonly group: Group })[];
};
export type Leaf = Told &
  (
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | { readonly kind: 'flag' | 'day' | 'money' }
    | { readonly kind: 'fixed'; readonly value: string }
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly fraction?: true }
    | { readonly kind: 'text'; readonly max: number; readonly pattern?: string }
  );

/** A field as a form shows it, made from the schema that parses what the form sends. */
export type Field = Group | List | Variant | Leaf;

type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly label?: Words;
  readonly choices?: Readonly<Record<string, Words>>;
};

const groupOf = ({ properties = {}, required = [] }: Schema, told: Told, without?: string): Group => ({
  ...told,
  kind: 'group',
  fields: Object.entries(properties)
    .filter(([name]) => name !== without)
    .map(([name, schema]) => {
      const path = told.path ? `${told.path}.${name}` : name;
      return fieldOf(schema, { name, path, required: required.includes(name), ...labelOf(schema) });
    }),
});

const labelOf = ({ label }: Schema): Pick<Told, 'label'> => (label ? { label } : {});

const optionOf = ({ choices }: Schema, value: string | number): Option => {
  const said = choices?.[value];
  return said ? { value, words: said } : { value };
};

const constIn = (schema: Schema, name: string) => schema.properties?.[name]?.const;

const variantOf = (options: readonly Schema[], told: Told): Variant => {
  const [first] = options;
  const by = Object.keys(first?.properties ?? {}).find((name) =>
    options.every((option) => constIn(option, name) !== undefined),
  );
  if (!by) throw new TypeError(`the alternatives of ${told.path} are not told apart by one member`);
  const made = options.map((option) => ({
    ...optionOf(option.properties?.[by] ?? {}, constIn(option, by) ?? ''),
    group: groupOf(option, told, by),
  }));
  const { label: byLabel } = first?.properties?.[by] ?? {};
  return { ...told, kind: 'variant', by, ...defined({ byLabel }), options: made };
};

const leafOf = (schema: Schema, told: Told): Leaf => {
  const { type, format, pattern, minimum = 0, maximum = Number.MAX_SAFE_INTEGER, maxLength = 200 } = schema;
  if (typeof schema.const === 'string') return { ...told, kind: 'fixed', value: schema.const };
  if (schema.enum) return { ...told, kind: 'choice', options: schema.enum.map((value) => optionOf(schema, value)) };
  if (type === 'boolean') return { ...told, kind: 'flag' };
  if (format === 'date') return { ...told, kind: 'day' };
  if (type === 'integer' || type === 'number')
    return told.name.endsWith('Fen')
      ? { ...told, kind: 'money' }
      : { ...told, kind: 'number', min: minimum, max: maximum, ...(type === 'number' ? { fraction: true } : {}) };
  if (type === 'string') return { ...told, kind: 'text', max: maxLength, ...(pattern ? { pattern } : {}) };
  throw new TypeError(`${told.path} has a schema that no form shows: ${JSON.stringify(schema).slice(0, 200)}`);
};

const literals = ({ anyOf }: Schema): readonly string[] | undefined =>
  anyOf?.every((one) => one.const !== undefined) ? anyOf.map((one) => String(one.const)) : undefined;

const fieldOf = (schema: Schema, told: Told): Field => {
  if (schema.oneOf) return variantOf(schema.oneOf, told);
  const named = literals(schema);
  if (named) return { ...told, kind: 'choice', options: named.map((value) => optionOf(schema, value)) };
  if (schema.properties) return groupOf(schema, told);
  if (!schema.items) return leafOf(schema, told);
  // A row of a list is called what the list is, unless it has a name of its own.
  const row = { ...defined({ label: told.label }), ...labelOf(schema.items) };
  const item = fieldOf(schema.items, { name: '', path: `${told.path}[]`, required: false, ...row });
  return { ...told, kind: 'list', item, min: schema.minItems ?? 0, max: schema.maxItems ?? 500 };
};

/**
 * The fields of a form for a zod object, in the schema's order: what JSON Schema says of the same object that parses.
 * Throws for a schema that no form can show.
 */
export const fieldsOf = (schema: z.ZodType): Group =>
  groupOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, {
    name: '',
    path: '',
    required: true,
  });

const inside = (field: Field): readonly Field[] => {
  if (field.kind === 'group') return field.fields;
  if (field.kind === 'list') return [field.item];
  return field.kind === 'variant' ? field.options.flatMap(({ group }) => group.fields) : [];
};

/** The field at a path of a form, `members[].name`; the member that tells alternatives apart is no field of its own. */
export const fieldAt = (field: Field, path: string): Field | undefined => {
  if (field.path === path) return field;
  for (const one of inside(field)) {
    const found = fieldAt(one, path);
    if (found) return found;
  }
  return undefined;
};

/** Everything in a form that a person reads and that has no words: fields without a label, values without a name. */
export const unworded = (field: Field): readonly string[] => {
  const own = field.path === '' || field.label ? [] : [field.path];
  const options = field.kind === 'choice' || field.kind === 'variant' ? field.options : [];
  const values = options.filter(({ value, words }) => !words && !/^\d+$/.test(String(value)));
  const by = field.kind === 'variant' && !field.byLabel ? [`${field.path}.${field.by}`] : [];
  return [...own, ...by, ...values.map(({ value }) => `${field.path}=${value}`), ...inside(field).flatMap(unworded)];
};
