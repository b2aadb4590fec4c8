import { z } from 'zod';
import { text } from '../../domain/directory.ts';

const count = z.int().min(0).max(10_000_000);

/** Matters that Article 9 wants settled; money in fen. */
export const Liabilities = z.strictObject({
  paidNotExamined: z.strictObject({
    people: count,
    amountFen: z
      .int()
      .min(0)
      .max(10 ** 14),
  }),
  examinedNotCertified: z.strictObject({ people: count }),
  otherItems: z.array(text(200)).max(50),
});
export type Liabilities = z.infer<typeof Liabilities>;

/** How many matters are still open. */
export const openMatters = ({ paidNotExamined, examinedNotCertified, otherItems }: Liabilities): number =>
  paidNotExamined.people +
  (paidNotExamined.amountFen > 0 && paidNotExamined.people === 0 ? 1 : 0) +
  examinedNotCertified.people +
  otherItems.length;
