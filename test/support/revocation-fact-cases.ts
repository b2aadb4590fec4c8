import { dayAt } from '#shared/domain/day.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { entryWith } from './examples.ts';
import { caseOf, type FactCase, gone, lacking, type Walked, without } from './fact-case.ts';
import { lead, openedRevocation, rectificationSteps, stepOf } from './revocation-walk.ts';
import { morning } from './walk.ts';

const revocationWalk = (opening: Parameters<typeof openedRevocation>[0] = {}): Walked<RevocationData> => {
  const walk = lead(openedRevocation(opening), 'announce');
  const announced = stepOf('announce');
  walk.give({ ...announced, input: { ...(announced.input as object), confirmsQualificationEnds: true } });
  const entry = opening.entry ?? entryWith('X-1001', 'X-1002');
  return { subject: walk.subject, entry, on: '2026-07-14' };
};

const measuresWalk = (): Walked<RevocationData> => {
  const walk = lead(openedRevocation(), undefined, rectificationSteps);
  return { subject: walk.subject, entry: walk.entry, on: '2026-09-30' };
};

/** What every case of a revocation may lack, or have beside the two roads. */
export const revocationCases = (): readonly FactCase<RevocationData>[] => {
  const walked = revocationWalk();
  const measured = measuresWalk();
  const { data } = walked.subject;
  const { notice, panel, publicity, opinion, report, investigation } = data;
  if (!notice?.appeal || !panel || !publicity || !opinion || !report || !investigation)
    throw new TypeError('the road leads through every step');
  const make = caseOf(walked);
  const { [notice.letterId]: letter, ...papers } = walked.subject.papers;
  const { received: _arrived, ...unproved } = letter ?? { kind: 'opinionNotification' as const };
  const unserved = { subject: { ...walked.subject, papers: { ...papers, [notice.letterId]: unproved } } };
  const makeMeasured = caseOf(measured);
  const today = dayAt(morning(walked.on));
  const day = (on: string) => dayAt(morning(on));
  const { appeal, decided: _decided, expiredOn: _expired, ...told } = notice;
  const late = { ...lacking(appeal, 'acceptedOn'), filedOn: day('2026-06-30') };
  const rejected = { on: today, ground: 'late' as const, reason: '示例', lastDay: day('2026-05-20') };
  const noTrace = without(data, 'effect');
  const objection = { objectionNo: 1, receivedOn: today, kind: 'person' as const, name: '示例', reachable: true };
  const answered = (result: 'rejected' | 'upheld', removed?: (typeof opinion.items)[number]['certificateId'][]) => ({
    publicity: {
      ...publicity,
      latest: { ...objection, substantive: result === 'rejected' },
      settled: { ...objection, substantive: true, resolved: { on: today, result, finding: '示例', removed } },
    },
  });
  const request = {
    ...{ letterId: documentIdOf(walked.subject.caseId, 89, 'expertRequestLetter'), on: today, replyBy: today },
    ...{ number: 2, fields: ['示例领域'] },
  };
  const views = { inFavour: '示例', against: '示例' };
  const ids = opinion.items.map(({ certificateId }) => certificateId);
  const measures = measured.subject.data.measures;
  const rectification = measures?.rectification;
  const lesser = {
    opinion: { ...opinion, items: opinion.items.map((item) => ({ ...item, conclusion: 'lesser' as const })) },
  };
  const warning = { measure: 'warning' as const, facts: '示例', rule: '示例', acts: '示例', correctBy: today };
  const orders = [
    ...(measures?.orders.filter(({ measure }) => measure === 'rectification') ?? []),
    warning,
    { measure: 'circular' as const, facts: '示例', since: '示例' },
    {
      measure: 'interview' as const,
      facts: '示例',
      attendees: '示例',
      heldOn: today,
      time: '示例',
      place: '示例',
      topics: ['示例'],
    },
    { measure: 'other' as const, facts: '示例', rule: '示例', text: '示例' },
    { measure: 'fundingReduction' as const, facts: '示例', fundName: '示例', amountFen: 100, period: '示例' },
    {
      ...{ measure: 'scaleRestriction' as const, facts: '示例', from: today, to: today, liftDays: 5 },
      cap: { type: 'noNewSchools' as const },
    },
  ];
  const ordered = measures && { measures: { ...measures, orders } };
  const ended = (certificateIds: readonly (typeof ids)[number][]) => ({
    endingsTold: [{ on: today, reason: '示例', certificateIds }],
  });
  return [
    make('as walked'),
    make('told that a certificate left the list', ended(ids.slice(0, 1))),
    make('told that it ended with another exit', { ...ended([]), absorbedBy: walked.subject.caseId }),
    makeMeasured('told that its measures were carried out', {
      ...ended([]),
      ...(measures ? { measures: { ...measures, concluded: { on: today, note: '示例' } } } : {}),
    }),
    make('experts asked for, the pool short', { expertRequests: [{ ...request, toFill: 5, fit: 2 }] }),
    make('experts asked for, the pool large enough', { expertRequests: [{ ...request, toFill: 5, fit: 5 }] }),
    make('agreed on nothing', {
      opinion: { ...opinion, undecided: views },
      undecided: [
        { ...opinion, ...views },
        { ...opinion, ...views },
      ],
    }),
    make('before the effect', noTrace),
    caseOf(revocationWalk({ entry: entryWith('X-1001') }))('with the last certificate'),
    caseOf(revocationWalk({ entry: entryWith('X-1001') }))('with the last certificate, before the effect', noTrace),
    make('on the qualification', { ...noTrace, scope: 'qualification', certificates: data.certificates }),
    make(
      'on the qualification of who holds nothing',
      { ...noTrace, scope: 'qualification' },
      { entry: gone(walked.entry) },
    ),
    make('not revoking', { ...noTrace, ...lesser, ...ordered }),
    make('revoking, with measures', ordered ?? {}),
    make('report not approved', { report: { ...lacking(report, 'approved'), outcome: 'notProved' }, ...ordered }),
    make('reviewed before the report', { opinion: { ...opinion, meetingOn: day('2026-01-05') }, ...ordered }),
    make('nobody asked', without(data, 'consultation')),
    make('not reported', without(data, 'conference')),
    make('posting still running', { publicity: { ...publicity, to: today } }),
    make('no statement', { investigation: lacking(investigation, 'statement') }),
    make('not served', { notice: told }, unserved),
    make('no appeal', { notice: { ...told, expiredOn: day('2026-05-21') } }),
    make('no objection stated', { notice: { ...told, noObjectionOn: day('2026-05-06') } }),
    make('filed and pending', { notice: { ...told, appeal } }),
    make('withdrawn', { notice: { ...told, appeal: { ...appeal, withdrawnOn: today } } }),
    make('late', { notice: { ...told, lateAppeals: [{ ...late, rejected }] } }),
    make('late after an extension', {
      notice: {
        ...told,
        extendedTo: { day: day('2026-06-01'), reason: '示例' },
        lateAppeals: [{ ...late, rejected: { ...rejected, lastDay: day('2026-06-01') } }],
      },
    }),
    make('told beside that the qualification ends too', {
      formerNotices: [notice],
      notice: {
        ...told,
        supplement: { restedIn: 'reported', toldBefore: 'none', cascade: 'qualificationEnds', beyond: [] },
      },
    }),
    make('told beside that another certificate ends', {
      formerNotices: [notice],
      notice: {
        ...told,
        supplement: { restedIn: 'reported', toldBefore: 'certificatesEnd', cascade: 'certificatesEnd', beyond: ids },
      },
    }),
    make('refused for another reason', {
      notice: { ...told, appeal: { ...late, rejected: { ...rejected, ground: 'noStanding' } } },
    }),
    make('accepted in the extended term', {
      notice: { ...notice, extendedTo: { day: day('2026-06-01'), reason: '示例' } },
    }),
    make('changed', { notice: { ...notice, decided: { on: today, result: 'changed', changed: ids } } }),
    make('somebody sat before', { formerPanels: [panel] }),
    make('objection rejected', answered('rejected')),
    make('objection rejected, another one not', {
      ...answered('rejected'),
      left: [{ certificateIds: ids, to: 'objection', on: today }],
    }),
    make('objection upheld, row taken off', answered('upheld', ids)),
    make('objection upheld, back to the panel', answered('upheld')),
    make('meeting ahead', { panel: { ...panel, meeting: { ...panel.meeting, on: day('2026-12-01') } } }),
    make('meeting passed', { panel: { ...panel, meeting: { ...panel.meeting, on: day('2026-01-01') } } }),
    make('member whom nobody recommended', {
      panel: { ...panel, members: panel.members.map((member) => ({ ...member, recommendedBy: ' ' })) },
    }),
    makeMeasured('measures'),
    makeMeasured('all measures', ordered ?? {}),
    makeMeasured('measures without rectification', measures && { measures: { ...measures, orders: orders.slice(1) } }),
    makeMeasured('measures not investigated', {
      report: { ...lacking(report, 'approved'), outcome: 'notProved' },
      ...ordered,
    }),
    makeMeasured(
      'no report of rectification',
      measures &&
        rectification && {
          measures: { ...measures, rectification: { ...lacking(rectification, 'report'), overdueOn: today } },
        },
    ),
  ];
};
