import { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { defined } from '../../domain/defined.ts';
import { text } from '../../domain/directory.ts';
import { named } from '../../domain/label.ts';
import type { OfficeSettings } from '../../domain/office.ts';
import { countTerm } from '../../domain/term.ts';
import { words } from '../../domain/words.ts';
import type { Command, Guard, Move, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import type { RevocationData } from './data.ts';
import type { OpinionHolding } from './opinion-holding-data.ts';

const basis = practice(
  '立案后规定期限内未告知评议意见的，暂停相关自愿申请须由负责人重新决定，否则终止',
  'without an opinion told in its term a head decides anew whether applications are held, or the holding ends',
);

type Counting = { readonly calendar: Calendar; readonly settings: OfficeSettings };

/** From the opening on. */
export const opinionHoldingFrom = (openedOn: Day, { calendar, settings }: Counting): OpinionHolding => ({
  until: countTerm(openedOn, { workingDays: settings.terms.opinionHolding }, { calendar }).lastDay,
});

/** The opinion is told: the first day counts, whatever is told again later. */
export const opinionTold = ({ opinionHolding }: RevocationData, toldOn: Day): Partial<RevocationData> =>
  opinionHolding ? { opinionHolding: { toldOn, ...opinionHolding } } : {};

export const opinionReceived = ({ opinionHolding }: RevocationData, receivedOn: Day): Partial<RevocationData> =>
  opinionHolding ? { opinionHolding: { receivedOn, ...opinionHolding } } : {};

/** What stands of it where steps are taken back: what heads decided; the opinion told goes back with them. */
export const opinionHoldingKept = (now: RevocationData, then: RevocationData): Partial<RevocationData> => {
  if (!now.opinionHolding) return {};
  const { until, renewed } = now.opinionHolding;
  const { toldOn, receivedOn } = then.opinionHolding ?? {};
  return {
    opinionHolding: {
      until,
      ...defined({ renewed, toldOn, receivedOn }),
    },
  };
};

/** The last day once it is renewed: so many working days after the last one. */
const renewedUntil = (until: Day, { facts: { calendar, settings } }: Situation<RevocationData>): Day =>
  countTerm(until, { workingDays: settings.terms.holdingRenewal }, { calendar }).lastDay;

export const opinionHoldingCommands = {
  renewHolding: commandOf<RevocationData>()(
    words('重新决定继续暂停相关申请', 'Decide anew that applications are held'),
    z.strictObject({ reason: named('理由', 'Reasons', text(500)) }),
    ({ reason }, seen) => {
      const { opinionHolding } = seen.data;
      if (!opinionHolding) return {};
      const until = renewedUntil(opinionHolding.until, seen);
      return { opinionHolding: { ...opinionHolding, until, renewed: { reason, on: seen.today } } };
    },
  ),
} satisfies Record<string, Command<RevocationData>>;

/** Not before the term that a decision gives: nobody decides for months ahead. */
const isSoon = (until: Day, { today, facts: { calendar, settings } }: Situation<RevocationData>): boolean =>
  until <= countTerm(today, { workingDays: settings.terms.holdingRenewal }, { calendar }).lastDay;

export const opinionHoldingGuards: Record<string, Guard<RevocationData>> = {
  holdingRenewable: {
    basis,
    test: (seen) => {
      const { until, toldOn } = seen.before.data.opinionHolding ?? {};
      return until !== undefined && toldOn === undefined && seen.today <= until && isSoon(until, seen);
    },
    message: ({ before, facts: { settings } }) => {
      const { until, toldOn } = before.data.opinionHolding ?? {};
      return toldOn
        ? {
            zh: `评议意见已于${toldOn}告知，无须重新决定。`,
            en: `The opinion was told on ${toldOn}: nothing is to be decided anew.`,
          }
        : {
            zh: `暂停相关申请的期限至${until ?? '（未设）'}；只能在届满前${settings.terms.holdingRenewal}个工作日内重新决定，届满后不再暂停。`,
            en: `Applications are held until ${until ?? '(no term)'}: decide anew in the last ${settings.terms.holdingRenewal} working days before; afterwards they are held no more.`,
          };
    },
  },
};

export const renewHolding: Move = {
  to: 'same',
  by: ['agencyHead', 'officeHead'],
  requires: ['holdingRenewable'],
  basis,
};
