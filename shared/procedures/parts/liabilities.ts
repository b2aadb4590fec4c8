import { z } from 'zod';
import type { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { named } from '../../domain/label.ts';
import { type Words, words } from '../../domain/words.ts';

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

/** What Article 9 wants settled, with amounts, and the day by which it is. */
export const mattersWords = (liabilities: Liabilities | undefined, by: Day | undefined): Words => {
  if (!liabilities) return words('尚未载明', 'Not stated yet');
  const { paidNotExamined, examinedNotCertified, otherItems } = liabilities;
  const yuan = (paidNotExamined.amountFen / 100).toFixed(2);
  return words(
    `已收费尚未考核${paidNotExamined.people}人（${yuan}元），已考核尚未发证${examinedNotCertified.people}人，其他事项${otherItems.length}项${by ? `；处理期限${by}` : ''}`,
    `Paid for and not examined: ${paidNotExamined.people} (${yuan} yuan); examined and not certified: ${examinedNotCertified.people}; other matters: ${otherItems.length}${by ? `; to be settled by ${by}` : ''}`,
  );
};
