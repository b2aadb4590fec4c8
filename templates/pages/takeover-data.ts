import { z } from 'zod';

const Said = z.object({ zh: z.string(), en: z.string() });
const Person = z.object({ id: z.string(), name: z.string() });

/** A takeover as its page shows it. */
export const TakeoverShown = z.object({
  takeoverId: z.int().positive(),
  status: z.enum(['proposed', 'approved', 'complete', 'dropped']),
  fileName: z.string(),
  sha256: z.string(),
  counts: z.record(z.string(), z.object({ rows: z.int(), fresh: z.int() })),
  uploadedBy: Person,
  uploadedAt: z.string(),
  closedBy: Person.optional(),
  closedAt: z.string().optional(),
  completedAt: z.string().optional(),
  mayApprove: z.boolean(),
  mayDrop: z.boolean(),
});
export type TakeoverShown = z.output<typeof TakeoverShown>;

/** What is wrong with a workbook, where it stands and in words. */
export const FaultShown = z.object({
  sheet: Said,
  row: z.int().optional(),
  column: z.string().optional(),
  head: Said.optional(),
  message: Said,
});

export const TakeoversData = z.object({
  mayUpload: z.boolean(),
  items: z.array(TakeoverShown),
  next: z.string().optional(),
  /** The dry run that was just made, where it found faults. */
  tried: z.object({ fileName: z.string(), faultCount: z.int(), faults: z.array(FaultShown) }).optional(),
});
export type TakeoversData = z.output<typeof TakeoversData>;

export const TakeoverData = z.object({
  takeover: TakeoverShown,
  /** Whoever put it forward looks at it: somebody else has to approve it. */
  own: z.boolean(),
});
export type TakeoverData = z.output<typeof TakeoverData>;
