import { z } from 'zod';

const Said = z.object({ zh: z.string(), en: z.string() });

/** A line of the register for supervision as its page shows it. */
export const SupervisedLine = z.object({
  caseId: z.string(),
  organizationName: z.string(),
  at: z.string(),
  kind: Said,
  step: Said,
  by: z.object({ name: z.string(), role: Said.optional(), onBehalfOf: z.string().optional() }),
  draftedBy: z.array(z.string()).optional(),
  /** Of a signature: when the draft was ready, and for how many working days it waited. */
  ready: z.object({ at: z.string(), days: z.int() }).optional(),
  why: z.string().optional(),
});
export type SupervisedLine = z.output<typeof SupervisedLine>;

export const SupervisionData = z.object({
  /** The month that is shown, or the case. */
  month: z.string(),
  caseId: z.string().optional(),
  kind: z.string().optional(),
  kinds: z.array(z.object({ name: z.string(), label: Said })),
  lines: z.array(SupervisedLine),
  earlier: z.string(),
  later: z.string().optional(),
  next: z.string().optional(),
});
export type SupervisionData = z.output<typeof SupervisionData>;
