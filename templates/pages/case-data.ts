import { z } from 'zod';
import { Day } from '#shared/domain/day.ts';
import { Linked, Said } from './schemas.ts';
import { Masthead, StepShown } from './step-data.ts';

/** A station of the way, with its day where it was reached. */
export const Milestone = z.strictObject({
  label: Said,
  standing: z.enum(['done', 'now', 'ahead']),
  on: Day.optional(),
});
export type Milestone = z.output<typeof Milestone>;

export const CaseData = z.strictObject({
  head: Masthead,
  way: z.array(Milestone).max(12),
  /** What the case waits for the reader to do, the main way first. */
  next: z.array(StepShown).max(12),
  /** What else the reader may do; what ends the case stands apart. */
  others: z.array(StepShown).max(60),
  ends: z.array(StepShown).max(30),
  /** For whom the case waits, where it is not the reader. */
  waits: Said.optional(),
  /** What happened just now. */
  done: Said.optional(),
  /** The next piece of work. */
  follows: Linked.optional(),
  /** Papers are being made: where the page asks how far they are, what it knows, and for how many seconds it asks how often. */
  making: z.strictObject({ href: z.string(), tag: z.string(), watched: z.int(), look: z.int() }).optional(),
});
export type CaseData = z.output<typeof CaseData>;
