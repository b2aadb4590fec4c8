import { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import { text } from '../../domain/directory.ts';
import { named } from '../../domain/label.ts';
import { countTerm } from '../../domain/term.ts';
import { words } from '../../domain/words.ts';
import type { Command, Guard, Move, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import type { RevocationData } from './data.ts';

const basis = practice(
  '调查核实通知送达前，相关自愿申请不发文暂停办理，期限一次，可以延长一次',
  'before the notice of the investigation is served an application is held without a letter, for a term prolonged once',
);

/** Whether the organization has been told of the case, as the directory keeps it from the ledger. */
const isTold = ({ before, facts: { entry } }: Situation<RevocationData>): boolean =>
  entry.openCases.some(({ caseId, noticeReceivedOn }) => caseId === before.caseId && noticeReceivedOn !== undefined);

/** A head holds applications once more for as many days, counted from the last of the first (O10). */
export const quietHoldingCommands = {
  prolongHolding: commandOf<RevocationData>()(
    words('延长送达前的暂停', 'Prolong the quiet holding'),
    z.strictObject({ reason: named('理由', 'Reasons', text(500)) }),
    ({ reason }, { data: { quietHolding }, facts: { calendar, settings }, today }) => {
      if (!quietHolding) return {};
      const { lastDay } = countTerm(quietHolding.until, { workingDays: settings.terms.quietHolding }, { calendar });
      return { quietHolding: { until: lastDay, prolonged: { reason, on: today } } };
    },
  ),
} satisfies Record<string, Command<RevocationData>>;

export const quietHoldingGuards: Record<string, Guard<RevocationData>> = {
  holdingProlongable: {
    basis,
    readsDirectory: true,
    test: (seen) => {
      const { until, prolonged } = seen.before.data.quietHolding ?? {};
      return until !== undefined && prolonged === undefined && seen.today <= until && !isTold(seen);
    },
    message: ({ before }) => {
      const { until, prolonged } = before.data.quietHolding ?? {};
      return prolonged
        ? {
            zh: `已延长过一次（至${until}），不得再次延长。`,
            en: `It was prolonged before, until ${until}: once only.`,
          }
        : {
            zh: `送达前的暂停已经结束（${until ?? '未设期限'}），或者调查核实通知已经送达，不能延长。`,
            en: `The quiet holding is over (${until ?? 'without a term'}), or the notice was received: nothing to prolong.`,
          };
    },
  },
};

export const prolongHolding: Move = {
  to: 'same',
  by: ['agencyHead', 'officeHead'],
  requires: ['holdingProlongable'],
  basis,
};
