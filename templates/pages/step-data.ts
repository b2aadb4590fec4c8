import { z } from 'zod';
import { Due, Linked, Said } from './schemas.ts';

/** One condition of a step: met, not met, or to be seen from what is entered. */
export const ConditionShown = z.strictObject({
  standing: z.enum(['met', 'unmet', 'open']),
  said: Said,
  basis: Said,
});
export type ConditionShown = z.output<typeof ConditionShown>;

/** A step as it is offered: how it is taken, on what it rests, what it asks and what follows. */
export const StepShown = z.strictObject({
  what: Linked,
  manner: z.enum(['give', 'draft', 'enter']),
  possible: z.boolean(),
  basis: Said,
  by: Said,
  conditions: z.array(ConditionShown).max(60),
  /** Where the case may stand afterwards. */
  leads: z.array(Said).max(12),
  papers: z.array(z.string()).max(20),
  starts: z.array(Said).max(12),
  stops: z.array(Said).max(12),
  /** The draft of it that is open already. */
  drafted: Linked.optional(),
});
export type StepShown = z.output<typeof StepShown>;

/** Which case it is, in a few lines. */
export const Masthead = z.strictObject({
  caseId: z.string(),
  organization: z.string(),
  uscc: z.string(),
  procedure: Said,
  subject: z.string().optional(),
  window: Said.optional(),
  state: Said,
  term: z.strictObject({ label: Said, due: Due }).optional(),
});
export type Masthead = z.output<typeof Masthead>;
