import { z } from 'zod';
import { text } from '../../domain/directory.ts';
import { named } from '../../domain/label.ts';

const count = z.int().min(0).max(10_000_000);

/** Matters that Article 9 wants settled; money in fen. */
export const Liabilities = z.strictObject({
  paidNotExamined: named(
    '已收费尚未考核',
    'Paid for, not examined yet',
    z.strictObject({
      people: named('人数', 'People', count),
      amountFen: named(
        '金额（元）',
        'Amount (yuan)',
        z
          .int()
          .min(0)
          .max(10 ** 14),
      ),
    }),
  ),
  examinedNotCertified: named(
    '已考核尚未发证',
    'Examined, not certified yet',
    z.strictObject({ people: named('人数', 'People', count) }),
  ),
  otherItems: named('其他事项', 'Other matters', z.array(text(200)).max(50)),
});
export type Liabilities = z.infer<typeof Liabilities>;

/** How many matters are still open. */
export const openMatters = ({ paidNotExamined, examinedNotCertified, otherItems }: Liabilities): number =>
  paidNotExamined.people +
  (paidNotExamined.amountFen > 0 && paidNotExamined.people === 0 ? 1 : 0) +
  examinedNotCertified.people +
  otherItems.length;
