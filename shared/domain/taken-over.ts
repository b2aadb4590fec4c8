import { z } from 'zod';
import { Day } from './day.ts';

/** Where something came from that was taken over (O12.3): by which run, approved on which day, from which row of its sheet. */
export const TakenOver = z.strictObject({ run: z.int().positive(), on: Day, row: z.int().positive() });
export type TakenOver = z.infer<typeof TakenOver>;
