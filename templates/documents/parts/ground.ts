import { z } from 'zod';
import { law } from '#shared/domain/law.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import { Line } from './text.ts';

/**
 * A ground of Article 5 by its number. `article28Text` is the office's own wording of the situation in the Measures;
 * it is printed only when the office has configured it, never made up (R5.1).
 */
export const GroundNo = z.int().min(1).max(9);

export const Ground = z.strictObject({
  groundNo: GroundNo,
  /** Further grounds of the same case. */
  also: z.array(GroundNo).max(8).optional(),
  /** Which of the situations of Article 28 of the Measures is meant, where ground 1 is among them. */
  article28Item: z.int().min(1).max(law.situationsOfMeasures.value).optional(),
  article28Text: Line.optional(),
});
export type Ground = z.infer<typeof Ground>;

export const measuresRules = '《职业教育培训评价组织遴选与监督管理办法（试行）》';

const article28 = ({ article28Item, article28Text }: Ground): string =>
  article28Item
    ? `（${measuresRules}第二十八条第（${chineseNumeral(article28Item)}）项${article28Text ? `：${article28Text}` : ''}）`
    : (article28Text ?? '');

/** `第（三）项、第（四）项`. */
export const itemsText = (grounds: readonly number[]): string =>
  grounds.map((groundNo) => `第（${chineseNumeral(groundNo)}）项`).join('、');

export const groundText = (ground: Ground): string =>
  `《实施细则》第五条${itemsText([ground.groundNo, ...(ground.also ?? [])])}${article28(ground)}规定的情形`;
