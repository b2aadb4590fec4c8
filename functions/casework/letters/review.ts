import type { z } from 'zod';
import { chineseDate } from '#shared/domain/day.ts';
import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import type { ExpertInvitation } from '#templates/documents/expert-invitation.ts';
import type { OpinionSubmission } from '#templates/documents/opinion-submission.ts';
import type { ReviewOpinion } from '#templates/documents/review-opinion.ts';
import { type Drafting, exitList, organizationOf, recorded, signer } from './drafting.ts';
import { exitFacts } from './exit-facts.ts';
import { holding } from './holding.ts';
import { recommenders, recusalsOf, roundBegan, viewsOf } from './rounds.ts';

const materialNames = ({ receipt, supplement }: VoluntaryExitData): string[] =>
  [...(receipt?.materials ?? []), ...(supplement?.supplied?.materials ?? [])].map(({ name }) => name);

/** What an earlier round of the review brought to the file. */
const earlierPapers = (data: VoluntaryExitData): string[] => {
  const began = roundBegan(data) ?? '';
  const answers = (data.inquiries ?? []).filter(({ openedOn, reply }) => openedOn < began && reply);
  const visits = (data.siteVisits ?? []).filter(({ orderedOn, record }) => orderedOn < began && record);
  return [
    ...answers.map(({ openedOn }) => `${chineseDate(openedOn)}问询的书面说明`),
    ...visits.map(({ visitOn }) => `${chineseDate(visitOn)}实地考察的记录`),
  ];
};

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
    recommendedBy: recommenders(members),
    replyBy: meeting.on,
    reviewed: organizationOf(drafting),
    materials: materialNames(subject.data),
    holds: holding(exitFacts.expertInvitation, drafting),
  };
};

const conclusions = {
  support: 'deregister',
  conditional: 'deregister',
  notSupport: 'refuse',
  undecided: 'undecided',
} as const;

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
    materials: [...materialNames(subject.data), ...earlierPapers(subject.data)],
    holds: holding(exitFacts.reviewOpinion, drafting),
    recusals: recusalsOf(subject.data).map(({ name, decided, ground }) => ({
      name,
      reason: decided?.reason ?? ground,
    })),
    findings: [...findings],
    votes,
    conclusion: conclusions[opinion.conclusion],
    dissents: dissents.map(({ expertId, reason }) => ({ name: nameOf(expertId), reason })),
    ...viewsOf(opinion, subject.data),
    ...(condition ? { condition } : {}),
    ...(notes ? { notes } : {}),
  };
};

/** D11; a panel that advises against the exit, or agreed on nothing, is named so in the list. */
export const draftOpinionSubmission = (drafting: Drafting): z.input<typeof OpinionSubmission> => {
  const { subject, settings, today } = drafting;
  const { conclusion } = recorded(subject.data.opinion, 'opinion');
  const note = { notSupport: '专家组建议不予退出', undecided: '专家组未形成一致意见' }[conclusion as string];
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    officeName: settings.office.name,
    windowLabel: recorded(subject.data.window, 'window').label,
    list: exitList(drafting).map((row) => (note ? { ...row, note } : row)),
    holds: holding(exitFacts.opinionSubmission, drafting),
  };
};
