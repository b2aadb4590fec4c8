import { actsOf, type NotedAct } from '#shared/procedure/acts.ts';
import { requestsOf } from '#shared/procedures/revocation/party-request-data.ts';
import type { Drafting } from './drafting.ts';
import type { FactsOf } from './holding.ts';

const answered = ({ order, subject: { data } }: Drafting<object>): NotedAct | undefined =>
  actsOf(data).find(({ settled }) => settled?.letterId === order.documentId);

/** Fixed sentences of fact in letters about acts that came where the case had gone on, with what must be so (O15). */
export const actFacts = {
  answerLetter: {
    pastTerm: (seen) => {
      const { verdict, doneOn, lastDay } = answered(seen) ?? {};
      return verdict === 'late' && doneOn !== undefined && lastDay !== undefined && doneOn > lastDay;
    },
    afterEffect: (seen) => answered(seen)?.verdict === 'effect',
    lengthened: ({ order, subject: { data } }) =>
      requestsOf(data).some(
        ({ answered: said }) => said?.letterId === order.documentId && said.appealUntil !== undefined,
      ),
  },
} as const satisfies FactsOf<object>;
