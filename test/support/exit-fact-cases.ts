import { dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { documentIdOf, revocationIdOf } from '#shared/domain/ids.ts';
import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import { entryWith } from './examples.ts';
import { caseOf, type FactCase, gone, lacking, type Walked, without } from './fact-case.ts';
import { straightRoad } from './road.ts';
import { morning, Walk } from './walk.ts';

const exitWalk = (entry = entryWith('X-1001', 'X-1002')): Walked<VoluntaryExitData> => {
  const walk = new Walk(entry);
  for (const given of straightRoad) walk.give(given);
  const refusal = { reasons: ['示例'], requirements: '示例' };
  return { subject: { ...walk.subject, data: { ...walk.subject.data, refusal } }, entry, on: '2026-03-20' };
};

/** What every case of a voluntary exit may lack, or have beside the straight road. */
export const exitCases = (): readonly FactCase<VoluntaryExitData>[] => {
  const walked = exitWalk();
  const { data } = walked.subject;
  const { opinion, panel, consultation, certificates, form, approval } = data;
  if (!opinion || !panel || !consultation || !approval) throw new TypeError('the road leads through every step');
  const make = caseOf(walked);
  const asked = { requestedOn: dayAt(morning('2026-01-09')), summary: '示例', items: ['示例'] };
  const young = certificates.map((held) => ({ ...held, approvedOn: dayAt(morning('2025-12-01')) }));
  const onQualification = {
    form: { ...form, scope: 'qualification' as const },
    approval: { ...approval, cascade: 'certificatesEnd' as const },
    ...without(data, 'effect'),
  };
  const today = dayAt(morning('2026-02-02'));
  const letterId = documentIdOf(walked.subject.caseId, 88, 'inquiryLetter');
  const inquiry = { letterId, openedOn: today, questions: ['示例'] };
  const arrived = { kind: 'inquiryLetter', received: { 1: today } } as const;
  const served = { subject: { ...walked.subject, papers: { ...walked.subject.papers, [letterId]: arrived } } };
  const visit = {
    ...{ orderedOn: today, visitOn: today, place: '示例', visitorIds: [], leaderId: '示例', staff: '示例' },
    ...{ materials: ['示例'], record: { visitedOn: today, findings: '示例' } },
  };
  const refused = (ground: string) => ({
    nonAcceptance: { ground, facts: '示例', returnsPapers: ground === 'noStanding' },
  });
  const letter = { withdrawal: { letterDate: today }, ...without(data, 'effect', 'publication') };
  const silent = consultation.departments.map((department) => lacking(department, 'reply'));
  const meetingBy = (on: string) => ({ ...panel, meeting: { ...panel.meeting, on: dayAt(morning(on)) } });
  const request = {
    ...{ letterId: documentIdOf(walked.subject.caseId, 89, 'expertRequestLetter'), on: today, replyBy: today },
    ...{ number: 2, fields: ['示例领域'] },
  };
  const views = { inFavour: '示例', against: '示例' };
  const { condition: _none, conclusion: _said, ...met } = opinion;
  return [
    make('as walked'),
    make('experts asked for, the pool short', { expertRequests: [{ ...request, toFill: 5, fit: 2 }] }),
    make('experts asked for, the pool large enough', { expertRequests: [{ ...request, toFill: 5, fit: 5 }] }),
    make('experts asked for, the pool not counted', { expertRequests: [request] }),
    make('told that the qualification ends too', {
      approval: { ...approval, cascade: 'none' },
      effectTold: { on: today, cascade: 'qualificationEnds', ends: form.certificateIds, beyond: [] },
    }),
    make('told that another certificate ends', {
      approval: { ...approval, cascade: 'certificatesEnd' },
      effectTold: { on: today, cascade: 'certificatesEnd', ends: form.certificateIds, beyond: form.certificateIds },
    }),
    make('ended with another exit, told', {
      ...{ absorbedBy: walked.subject.caseId, endingsTold: [{ on: today, reason: '示例', certificateIds: [] }] },
    }),
    make('told of an ending that was none', { endingsTold: [{ on: today, reason: '示例', certificateIds: [] }] }),
    make('released over a revocation', {
      released: {
        on: today,
        revocations: [{ caseId: revocationIdOf(walked.subject.uscc, 1), reportedOn: today, grounds: [3] }],
      },
    }),
    make('agreed on nothing', {
      opinion: { ...met, conclusion: 'undecided', ...views },
      undecided: [
        { ...met, ...views },
        { ...met, ...views },
      ],
    }),
    caseOf(exitWalk(entryWith('X-1001')))('with the last certificate'),
    make('on the qualification', onQualification),
    make('on the qualification of who holds nothing', onQualification, { entry: gone(walked.entry) }),
    make('before acceptance', without(data, 'acceptedOn', 'opinion', 'receipt', 'publication')),
    make('not reviewed', without(data, 'opinion')),
    make('one department silent', { consultation: { ...consultation, departments: silent } }),
    make('nobody asked', without(data, 'consultation')),
    make('supplement open', { supplement: asked, ...without(data, 'effect') }),
    make('supplement supplied', { supplement: { ...asked, ...defined({ supplied: data.receipt }) } }),
    make('too early', { certificates: young, ...refused('yearNotElapsed') }),
    make('refused though a year has passed', refused('yearNotElapsed')),
    make('refused for standing', refused('noStanding')),
    make('withdrawn', letter),
    make('withdrawn by who left the directory', letter, { entry: gone(walked.entry) }),
    ...(['conditional', 'notSupport'] as const).map((conclusion) =>
      make(conclusion, { opinion: { ...opinion, conclusion } }),
    ),
    make('partly refused', {
      certificates: walked.entry.certificates,
      approval: { ...approval, certificateIds: certificates.map(({ certificateId }) => certificateId) },
    }),
    make('inquired and visited', { inquiries: [inquiry], siteVisits: [visit] }, served),
    make('visited before the review began anew', {
      ...{ inquiries: [inquiry], siteVisits: [visit] },
      returned: { reason: '示例', on: dayAt(morning('2026-02-10')) },
    }),
    make('meeting ahead', { panel: meetingBy('2026-12-01') }),
    make('meeting passed', { panel: meetingBy('2026-01-01') }),
    make('member whom nobody recommended', {
      panel: { ...panel, members: panel.members.map((member) => ({ ...member, recommendedBy: ' ' })) },
    }),
  ];
};
