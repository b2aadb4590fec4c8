import type { Basis } from '../domain/basis.ts';
import type { Words } from '../domain/words.ts';

/** One line of the list before what cannot be taken back (O3): the guards that it asks of each step, and what shows it. */
export type ReviewLine<Seen> = {
  readonly basis: Basis;
  /** A step that is not named has no such line; where one names no guard, the line is no gate there. */
  readonly gates: Readonly<Record<string, readonly string[]>>;
  evidence(situation: Seen, step: string): Words;
  /** What is to be weighed although it keeps nothing back. */
  remark?(situation: Seen, step: string): Words | undefined;
};
