import { z } from 'zod';
import type { PlaceholderName } from './placeholder-words.ts';
import { fillPlaceholders } from './placeholders.ts';
import { Line } from './text.ts';

/** Wording of the office's own for some passages of a document; a document keeps the version it was drafted with. */
export const Wording = z.strictObject({ version: Line, passages: z.record(z.string(), z.string().max(5000)) });
export type Wording = z.infer<typeof Wording>;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Said = { readonly wording?: Wording | undefined; readonly holds?: Readonly<Record<string, boolean>> };
type Values<Text extends string> = { readonly [Name in Names<Text>]: string | number };

/**
 * The text of a passage with its `{placeholders}`, and the clauses that no rewording may drop. One that states a fact is
 * said only of data whose `holds` affirms it by the passage's own name.
 */
export type Passage = { readonly text: string; readonly keeps: readonly string[]; readonly fact: boolean };

/** A passage that says itself: in the document's own wording where it has one, otherwise in the house's. */
type Speaker<Text extends string> = Passage & ((data: Said, ...values: ValuesOf<Text>) => string);
type ValuesOf<Text extends string> = [Names<Text>] extends [never] ? [] : [values: Values<Text>];

/** A placeholder without words is a fault of the compiler's. */
type Worded<Texts> = {
  readonly [Id in keyof Texts]: Names<Texts[Id] & string> extends PlaceholderName ? string : never;
};

const speaker = (id: string, passage: Passage): Speaker<string> => {
  const say = ({ wording, holds }: Said, values: Readonly<Record<string, string | number>> = {}): string =>
    passage.fact && holds?.[id] !== true ? '' : fillPlaceholders(wording?.passages[id] ?? passage.text, values);
  return Object.assign(say, passage) as Speaker<string>;
};

/**
 * The passages of a document that the office may reword without a release. Every placeholder is a fact of the case and
 * stays; `keeps` names, by passage, the clauses that the rules require; `facts` are the passages that state a fact of the
 * case, each said only where the data's `holds` affirms it.
 */
export const definePassages = <const Texts extends Readonly<Record<string, string>>>(
  texts: Texts & Worded<Texts>,
  keeps: { readonly [Id in keyof Texts]?: readonly string[] } = {},
  facts: readonly (keyof Texts & string)[] = [],
): { readonly [Id in keyof Texts]: Speaker<Texts[Id]> } => {
  const speakers = Object.entries(texts).map(([id, text]) => [
    id,
    speaker(id, { text, keeps: keeps[id] ?? [], fact: facts.includes(id) }),
  ]);
  return Object.fromEntries(speakers);
};
