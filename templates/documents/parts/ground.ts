import { z } from 'zod';
import { chineseNumeral } from './numerals.ts';
import { Line } from './text.ts';

/**
 * A ground of Article 5 by its number. `article28Text` is the office's own wording of the situation in the Measures;
 * it is printed only when the office has configured it, never made up (regulation.md, finding 0.3).
 */
export const Ground = z.strictObject({ groundNo: z.int().min(1).max(9), article28Text: Line.optional() });
export type Ground = z.infer<typeof Ground>;

export const groundText = ({ groundNo, article28Text }: Ground): string =>
  `《实施细则》第五条第（${chineseNumeral(groundNo)}）项${article28Text ?? ''}规定的情形`;
