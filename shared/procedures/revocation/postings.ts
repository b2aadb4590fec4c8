import { countTerm } from '../../domain/term.ts';
import type { Situation } from '../../procedure/definition.ts';
import type { Postings } from '../../procedure/posting.ts';
import type { RevocationData } from './data.ts';

/** The list under notice (Art. 7(6)): posted anew it runs for as many days as the first did; what was raised stays raised. */
export const postings: Postings<Situation<RevocationData>, RevocationData> = {
  publicityNotice: {
    clock: 'publicity',
    requires: ['publicityLongEnough', 'publicityDayPrintable'],
    again: ({ data, today, facts }) => {
      if (!data.publicity) return {};
      const { expiredOn: _over, ...posted } = data.publicity;
      const { lastDay: to } = countTerm(today, { workingDays: posted.days }, { calendar: facts.calendar });
      return { publicity: { ...posted, postedOn: today, to } };
    },
  },
};
