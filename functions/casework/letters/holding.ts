import type { Drafting } from './drafting.ts';

/** Whether a fixed sentence of a document is so, by the case and the entry alone. */
export type Fact<Data> = (drafting: Drafting<Data>) => boolean;

/** The facts of each kind of document, by the passages that state them. */
export type FactsOf<Data> = Readonly<Record<string, Readonly<Record<string, Fact<Data>>>>>;

/** What holds of a case, for the document whose facts are asked. */
export const holding = <Name extends string, Data>(
  facts: Readonly<Record<Name, Fact<Data>>>,
  drafting: Drafting<Data>,
): Record<Name, boolean> =>
  Object.fromEntries(Object.keys(facts).map((name) => [name, facts[name as Name](drafting)])) as Record<Name, boolean>;
