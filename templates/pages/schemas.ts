import { z } from 'zod';
import { Day } from '#shared/domain/day.ts';

/** Something said in both languages. */
export const Said = z.strictObject({ zh: z.string(), en: z.string() });

/** Something said that leads somewhere. */
export const Linked = Said.extend({ href: z.string() });

/** The last day of a term, and how far off it is in days: negative once it is over. */
export const Due = z.strictObject({ on: Day, inDays: z.int(), provisional: z.boolean().optional() });
