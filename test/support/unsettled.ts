import { lead, openedRevocation, stepOf } from './revocation-walk.ts';
import { step } from './road.ts';
import { walkTo } from './walk-to.ts';

const liabilities = {
  paidNotExamined: { people: 2, amountFen: 20_000 },
  examinedNotCertified: { people: 1 },
  otherItems: [],
};

export const settled = {
  ...liabilities,
  paidNotExamined: { people: 0, amountFen: 0 },
  examinedNotCertified: { people: 0 },
};

/** A revocation, and an exit that was granted, with something left to settle by a day. */
export const unsettled = {
  revocation: () => {
    const walk = lead(openedRevocation(), 'announce');
    const announce = stepOf('announce');
    walk.give({ ...announce, input: { ...(announce.input as object), liabilities } });
    return walk;
  },
  voluntaryExit: () => {
    const walk = walkTo('approveExit', undefined, { form: { liabilities } });
    walk.give({ ...step('approveExit'), input: { settlementDeadline: '2026-03-31' } });
    walk.give({ by: 'officeClerk', on: '2026-02-11', name: 'holdForSettlement' });
    return walk;
  },
} as const;
