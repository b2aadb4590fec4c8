import { z } from 'zod';
import { text } from '../../domain/directory.ts';

/** Paper as it was handed in: what, how many copies, of how many pages. */
export const Material = z.strictObject({
  name: text(100),
  copies: z.int().min(1).max(999),
  pages: z.int().min(1).max(99_999),
});
export type Material = z.infer<typeof Material>;
