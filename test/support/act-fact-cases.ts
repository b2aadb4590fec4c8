import { day } from '#shared/domain/day.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import type { HasActs, NotedAct } from '#shared/procedure/acts.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import type { HasPartyRequests } from '#shared/procedures/revocation/party-request-data.ts';
import { caseOf, type FactCase } from './fact-case.ts';
import { lead, openedRevocation } from './revocation-walk.ts';

/** Acts that came where the case had gone on, as their answers find them. */
export const actCases = (): readonly FactCase<RevocationData>[] => {
  const walk = lead(openedRevocation(), 'consult');
  const make = caseOf<RevocationData>({ subject: walk.subject, entry: walk.entry, on: '2026-06-05' });
  const letterId = documentIdOf(walk.subject.caseId, 90, 'answerLetter');
  const answer = { on: day('2026-06-05'), by: '示例', reason: '示例', letterId };
  const act = (part: Partial<NotedAct>): HasActs => ({
    acts: [
      {
        ...{ actNo: 1, command: 'recordStatement', doneOn: day('2026-06-03'), recordedOn: day('2026-06-04') },
        ...{ recordedBy: '示例', state: 'consulting', verdict: 'late', lastDay: day('2026-06-02'), input: {} },
        ...part,
      },
    ],
  });
  const request = (part: object): HasPartyRequests => ({
    partyRequests: [
      {
        ...{ requestNo: 1, about: 'file', arrivedOn: day('2026-05-06'), wants: '示例' },
        answered: { on: day('2026-06-05'), granted: false, reason: '示例', letterId, ...part },
      },
    ],
  });
  return [
    make('a request to see the file answered in time', request({})),
    make('a request to see the file answered late', request({ daysLate: 3, appealUntil: day('2026-06-08') })),
    make('refused as late', act({ settled: { ...answer, outcome: 'refused' } })),
    make('late without a day known', act({ lastDay: day('2026-06-03'), settled: { ...answer, outcome: 'refused' } })),
    make('answered after the effect', act({ verdict: 'effect', settled: { ...answer, outcome: 'answered' } })),
  ];
};
