import type { z } from 'zod';
import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import type { ExpertInvitation } from '#templates/documents/expert-invitation.ts';
import type { OpinionSubmission } from '#templates/documents/opinion-submission.ts';
import type { ReviewOpinion } from '#templates/documents/review-opinion.ts';
import { type Drafting, exitList, organizationOf, recorded, signer } from './drafting.ts';

const materialNames = ({ receipt, supplement }: VoluntaryExitData): string[] =>
  [...(receipt?.materials ?? []), ...(supplement?.supplied?.materials ?? [])].map(({ name }) => name);

/** D07, one for each member. */
export const draftExpertInvitation = (drafting: Drafting): z.input<typeof ExpertInvitation> => {
  const { order, subject, settings, today } = drafting;
  const { members, meeting } = recorded(subject.data.panel, 'panel');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    expert: { name: recorded(order.recipients[0], 'expert').name },
    topic: `${recorded(subject.data.window, 'window').label}培训评价组织退出申请`,
    meetingOn: meeting.on,
    place: meeting.place,
    recommendedBy: [...new Set(members.map(({ recommendedBy }) => recommendedBy))],
    replyBy: meeting.on,
    reviewed: organizationOf(drafting),
    materials: materialNames(subject.data),
  };
};

const conclusions = { support: 'deregister', conditional: 'deregister', notSupport: 'refuse' } as const;

/** D10 */
export const draftReviewOpinion = (drafting: Drafting): z.input<typeof ReviewOpinion> => {
  const { subject, settings, today } = drafting;
  const { panel: recordedPanel, opinion: recordedOpinion, certificates } = subject.data;
  const [panel, opinion] = [recorded(recordedPanel, 'panel'), recorded(recordedOpinion, 'opinion')];
  const nameOf = (id: string) =>
    recorded(
      panel.members.find(({ expertId }) => expertId === id),
      `expert ${id}`,
    ).name;
  const { meetingOn, place, findings, votes, condition, notes, dissents } = opinion;
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    caseId: subject.caseId,
    organization: organizationOf(drafting),
    matter: { type: 'voluntaryExit' },
    certificates: certificates.map(({ certificateId, name }) => ({ certificateId, name })),
    meetingOn,
    place,
    panel: {
      expected: panel.members.length,
      present: opinion.presentIds.length,
      chair: { name: nameOf(panel.chairId) },
    },
    materials: materialNames(subject.data),
    inquiries: [
      ...(subject.data.inquiries ?? []).slice(0, 1).map(() => 'inquiry' as const),
      ...(subject.data.siteVisits ?? []).slice(0, 1).map(() => 'siteVisit' as const),
    ],
    recusals: (subject.data.recusals ?? [])
      .filter(({ decided }) => decided?.granted)
      .map(({ name, decided, ground }) => ({ name, reason: decided?.reason ?? ground })),
    findings: [...findings],
    votes,
    conclusion: conclusions[opinion.conclusion],
    dissents: dissents.map(({ expertId, reason }) => ({ name: nameOf(expertId), reason })),
    ...(condition ? { condition } : {}),
    ...(notes ? { notes } : {}),
  };
};

/** D11; a panel that advises against the exit is named so in the list. */
export const draftOpinionSubmission = (drafting: Drafting): z.input<typeof OpinionSubmission> => {
  const { subject, settings, today } = drafting;
  const against = recorded(subject.data.opinion, 'opinion').conclusion === 'notSupport';
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    officeName: settings.office.name,
    windowLabel: recorded(subject.data.window, 'window').label,
    list: exitList(drafting).map((row) => (against ? { ...row, note: '专家组建议不予退出' } : row)),
  };
};
