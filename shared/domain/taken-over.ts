import { z } from 'zod';
import { Day } from './day.ts';

/** Where something came from that was taken over (O12.3): by which run, approved on which day, from which row of its sheet. */
export const TakenOver = z.strictObject({ run: z.int().positive(), on: Day, row: z.int().positive() });
export type TakenOver = z.infer<typeof TakenOver>;

/** The runs by which an entry, or something of it, was taken over, and by its digest every row that was. */
export const TakenRows = z.strictObject({
  runs: z.array(TakenOver.omit({ row: true })),
  rows: z.array(z.string().max(64)),
});
