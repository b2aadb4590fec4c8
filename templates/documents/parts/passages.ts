import { z } from 'zod';
import { Line } from './text.ts';

/** Wording of the office's own for some passages of a document; a document keeps the version it was drafted with. */
export const Wording = z.strictObject({ version: Line, passages: z.record(z.string(), z.string().max(5000)) });
export type Wording = z.infer<typeof Wording>;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Worded = { readonly wording?: Wording | undefined; readonly holds?: Readonly<Record<string, boolean>> };
type Values<Text extends string> = { readonly [Name in Names<Text>]: string | number };

/**
 * The text of a passage with its `{placeholders}`, and the clauses that no rewording may drop. One that states a fact is
 * said only of data whose `holds` affirms it by the passage's own name.
 */
export type Passage = { readonly text: string; readonly keeps: readonly string[]; readonly fact: boolean };

/** A passage that says itself: in the document's own wording where it has one, otherwise in the house's. */
type Speaker<Text extends string> = Passage & ((data: Worded, ...values: ValuesOf<Text>) => string);
type ValuesOf<Text extends string> = [Names<Text>] extends [never] ? [] : [values: Values<Text>];

const placeholder = /\{([A-Za-z]+)\}/gu;

export const placeholdersOf = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(placeholder), ([, name = '']) => name)),
];

const speaker = (id: string, passage: Passage): Speaker<string> => {
  const say = ({ wording, holds }: Worded, values: Readonly<Record<string, string | number>> = {}): string =>
    passage.fact && holds?.[id] !== true
      ? ''
      : (wording?.passages[id] ?? passage.text).replace(placeholder, (_, name: string) => String(values[name]));
  return Object.assign(say, passage) as Speaker<string>;
};

/**
 * The passages of a document that the office may reword without a release. Every placeholder is a fact of the case and
 * stays; `keeps` names, by passage, the clauses that the rules require; `facts` are the passages that state a fact of the
 * case, each said only where the data's `holds` affirms it.
 */
export const definePassages = <const Texts extends Readonly<Record<string, string>>>(
  texts: Texts,
  keeps: { readonly [Id in keyof Texts]?: readonly string[] } = {},
  facts: readonly (keyof Texts & string)[] = [],
): { readonly [Id in keyof Texts]: Speaker<Texts[Id]> } => {
  const speakers = Object.entries(texts).map(([id, text]) => [
    id,
    speaker(id, { text, keeps: keeps[id] ?? [], fact: facts.includes(id) }),
  ]);
  return Object.fromEntries(speakers);
};
