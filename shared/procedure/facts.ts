import { z } from 'zod';
import type { Words } from '../domain/words.ts';

/** A member that a schema records, at any depth; as a JSON pointer; places in lists are written `*`. */
export type FactMember = { readonly member: string; readonly label: Words | undefined; readonly schema: z.ZodType };

/** A member as it was entered: where it stands, and its value; undefined where it may be and was not given. */
export type TypedFact = FactMember & { readonly at: string; readonly value: unknown };

const labelOf = (schema: z.ZodType): Words | undefined => schema.meta()?.label;

/** The schema that says what a value is, beneath what only says whether there is one. */
const bare = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return bare(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) return bare(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return bare(schema.in as z.ZodType);
  return schema;
};

type Seen = { readonly at: string; readonly member: string; readonly label: Words | undefined };

const optionsOf = (schema: z.ZodType): readonly z.ZodType[] | undefined =>
  schema instanceof z.ZodUnion ? (schema.options as readonly z.ZodType[]) : undefined;

/** What a member is called after what holds it. */
const within = (outer: Words | undefined, inner: Words | undefined): Words | undefined =>
  outer && inner ? { zh: `${outer.zh}：${inner.zh}`, en: `${outer.en}: ${inner.en}` } : (inner ?? outer);

const members = (schema: z.ZodType, { at, member, label }: Seen): readonly FactMember[] => {
  const inner = bare(schema);
  const called = labelOf(schema) ?? labelOf(inner) ?? label;
  const options = optionsOf(inner);
  if (options) {
    const all = options.flatMap((option) => members(option, { at, member, label: called }));
    return all.filter((each, place) => all.findIndex((other) => other.member === each.member) === place);
  }
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, part]) =>
      members(part, { at, member: `${member}/${name}`, label: undefined }).map((each) => ({
        ...each,
        label: at === '' && member === '' ? each.label : within(called, each.label),
      })),
    );
  if (inner instanceof z.ZodArray)
    return members(inner.element as z.ZodType, { at, member: `${member}/*`, label: called });
  return [{ member, label: called, schema }];
};

/** The member that a fact is, whatever its place in a list. */
export const memberOf = (at: string): string => at.replace(/\/\d+(?=\/|$)/g, '/*');

/** Every member that a schema records. */
export const membersIn = (schema: z.ZodType): readonly FactMember[] =>
  members(schema, { at: '', member: '', label: undefined });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const typed = (schema: z.ZodType, value: unknown, seen: Seen): readonly TypedFact[] => {
  const inner = bare(schema);
  const { at, member } = seen;
  const label = labelOf(schema) ?? labelOf(inner) ?? seen.label;
  const options = optionsOf(inner);
  const option = options?.find((each) => each.safeParse(value).success);
  if (option) return typed(option, value, { ...seen, label });
  if (inner instanceof z.ZodObject)
    return isRecord(value)
      ? Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, part]) =>
          typed(part, value[name], { at: `${at}/${name}`, member: `${member}/${name}`, label: undefined }).map(
            (each) => ({ ...each, label: at === '' ? each.label : within(label, each.label) }),
          ),
        )
      : [];
  if (inner instanceof z.ZodArray)
    return Array.isArray(value)
      ? value.flatMap((each, place) =>
          typed(inner.element as z.ZodType, each, { at: `${at}/${place}`, member: `${member}/*`, label }),
        )
      : [];
  return [{ at, member, label, schema, value }];
};

/** The facts of a record, by the schema that it was entered with. */
export const factsIn = (schema: z.ZodType, value: unknown): readonly TypedFact[] =>
  typed(schema, value, { at: '', member: '', label: undefined });

const put = (holder: unknown, path: readonly string[], value: unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(holder)) return holder.map((each, place) => (`${place}` === name ? put(each, rest, value) : each));
  const held = isRecord(holder) ? holder : {};
  const next = put(held[name], rest, value);
  const others = Object.fromEntries(Object.entries(held).filter(([other]) => other !== name));
  return next === undefined ? others : { ...others, [name]: next };
};

/** A record with one fact in place of another; undefined takes it out. */
export const withFact = (record: unknown, at: string, value: unknown): unknown =>
  put(record, at.split('/').slice(1), value);

/** What was typed for a fact, as its schema takes it: a text, a number in figures, or yes and no. */
export const factTyped = ({ schema }: Pick<FactMember, 'schema'>, typed: string | undefined): unknown => {
  if (typed === undefined) return undefined;
  const readings = [typed, Number(typed), { true: true, false: false }[typed]];
  return readings.find((value) => value !== undefined && schema.safeParse(value).success) ?? typed;
};
