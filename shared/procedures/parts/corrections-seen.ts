import type { CorrectedFact } from '../../domain/case.ts';
import { correctionOutcome } from '../../procedure/correct-fact.ts';
import type { Procedure, Situation } from '../../procedure/definition.ts';
import {
  correctableIn,
  correctionsOf,
  type HasCorrections,
  type ProposedCorrection,
} from '../../procedure/fact-change.ts';
import { factTyped } from '../../procedure/facts.ts';

type Seen = Situation<HasCorrections>;

/** The file that goes with every command about a correction. */
export const fileOf = ({ facts: { file } }: Seen) => {
  if (!file) throw new TypeError('a recorded fact is corrected with the file of the case at hand');
  return file;
};

export const eventOf = (seen: Seen, sequence: number) => fileOf(seen).log.find((event) => event.sequence === sequence);

/** The procedure with every entrance, which is made of these guards among others. */
export type Whole = () => Procedure<HasCorrections>;

type Typed = Omit<CorrectedFact, 'value'> & { readonly value?: string };

/** A fact of the log as it stands, and what was typed for it. */
export const factAt = (whole: Whole, seen: Seen) => {
  const { sequence, at, value: typed } = seen.input as Typed;
  const event = eventOf(seen, sequence);
  const fact = event && correctableIn(whole(), fileOf(seen).log, event).find((each) => each.at === at);
  return { event, fact, at, value: fact && factTyped(fact, typed) };
};

/** The correction that a decision is about. */
export const awaiting = ({ before, input }: Seen): ProposedCorrection | undefined =>
  correctionsOf(before.data).find((each) => each.correctionNo === (input as { correctionNo?: number }).correctionNo);

/** What it would bring about. */
export const outcomeIn = (whole: Whole, seen: Seen) => {
  const change = awaiting(seen);
  return change && correctionOutcome(whole(), seen.before, { change, file: fileOf(seen), facts: seen.facts });
};

/** What a correction would bring about that is being proposed. */
export const proposedIn = (whole: Whole, seen: Seen) => {
  const { sequence } = seen.input as Typed;
  const { at, value } = factAt(whole, seen);
  const change = { sequence, at, ...(value === undefined ? {} : { value }) };
  return correctionOutcome(whole(), seen.before, { change, file: fileOf(seen), facts: seen.facts });
};
