import { z } from 'zod';
import { type Words, words } from './words.ts';

/** Words that a schema carries: what a field is called, and what each of its values is. */
type Said = { readonly label?: Words; readonly choices?: Readonly<Record<string, Words>> };

declare module 'zod' {
  interface GlobalMeta extends Said {}
}

/** A field with what it is called, beside the schema that parses it. */
export const named = <Schema extends z.ZodType>(zh: string, en: string, schema: Schema): Schema =>
  schema.meta({ ...schema.meta(), label: words(zh, en) });

/** One of several values, each with its words: the table makes the enumeration. */
export const oneOf = <Value extends string>(choices: Readonly<Record<Value, Words>>, told = {}) =>
  z.enum(Object.keys(choices) as Value[], told).meta({ choices });

/** A value that tells one alternative from another, with its words. */
export const only = <const Value extends string>(value: Value, zh: string, en: string) =>
  z.literal(value).meta({ choices: { [value]: words(zh, en) } });

type Plain = string | number | boolean | bigint | null | undefined;

/** The name of every member that a record holds, at any depth; what a code of a brand is made of is none. */
export type MembersOf<Held> = Held extends Plain
  ? never
  : Held extends readonly (infer Item)[]
    ? MembersOf<Item>
    : { [Name in keyof Held & string]: Name | MembersOf<Held[Name]> }[keyof Held & string];

/** A value that the type spells out; a text of any wording, or of a brand, is none. */
type Spelled<Text extends string> = Record<never, never> extends Record<Text, 1> ? never : Text;

/** Each value that a record may hold and that its type spells out, after the member that holds it: `result.proved`. */
export type ValuesOf<Held, Name extends string = ''> = Held extends string
  ? `${Name}.${Spelled<Held>}`
  : Held extends Plain
    ? never
    : Held extends readonly (infer Item)[]
      ? ValuesOf<Item, Name>
      : { [Member in keyof Held & string]: ValuesOf<Held[Member], Member> }[keyof Held & string];
