import type { z } from 'zod';
import { defined } from '#shared/domain/defined.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { departmentsOf } from '#shared/procedures/parts/consultation.ts';
import {
  type Conclusion,
  type Item,
  itemsConcluded,
  type RevocationData,
  standingItems,
} from '#shared/procedures/revocation/data.ts';
import type { ExpertInvitation } from '#templates/documents/expert-invitation.ts';
import type { OpinionNotification } from '#templates/documents/opinion-notification.ts';
import type { ReviewOpinion } from '#templates/documents/review-opinion.ts';
import { organizationOf, recorded, signer } from '../drafting.ts';
import { holding } from '../holding.ts';
import { recommenders, recusalsOf, viewsOf } from '../rounds.ts';
import { meetingReported } from './appeals.ts';
import { revocationFacts } from './facts.ts';
import { sendsBack } from './objections.ts';
import { evidenceOf, factsOf, groundOf, named, type RevocationDrafting } from './parts.ts';

/** What the file of the investigation holds. */
const papers = ({ report, measures }: RevocationData): string[] => [
  documentKinds.investigationReport.title,
  ...recorded(report, 'report').evidence,
  ...(measures?.rectification?.examination ? [documentKinds.reexaminationNotice.title] : []),
];

/** What this round of the review had before it: the file, and what sent the case back to the panel. */
const papersOfRound = (data: RevocationData): string[] => {
  const formedOn = recorded(data.panel, 'panel').formedOn;
  const { settled } = data.publicity ?? {};
  const sentBack = settled !== undefined && sendsBack(settled.resolved) && settled.resolved.on >= formedOn;
  const adopted = departmentsOf(data).some(
    ({ dissentResolved }) => dissentResolved?.outcome === 'adopted' && dissentResolved.on >= formedOn,
  );
  return [...papers(data), ...(sentBack ? ['公示异议材料'] : []), ...(adopted ? ['有关部门的意见'] : [])];
};

/** D07, one for each member, of the first review or of the reconsideration. */
export const draftExpertInvitation = (drafting: RevocationDrafting): z.input<typeof ExpertInvitation> => {
  const { order, subject, settings, today } = drafting;
  const { members, meeting } = recorded(subject.data.panel, 'panel');
  const second = subject.data.reconsideration !== undefined && !subject.data.reconsideration.closed;
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    expert: { name: recorded(order.recipients[0], 'expert').name },
    topic: `培训评价组织有关问题${second ? '复核' : ''}`,
    meetingOn: meeting.on,
    place: meeting.place,
    recommendedBy: recommenders(members),
    replyBy: meeting.on,
    reviewed: organizationOf(drafting),
    materials: [...papers(subject.data), ...(second ? ['申诉书及所附材料'] : [])],
    procedure: 'revocation',
    holds: holding(revocationFacts.expertInvitation, drafting),
  };
};

const kinds = { revoke: 'revoke', lesser: 'measures', noAction: 'none' } as const satisfies Record<Conclusion, string>;

/** The certificates of one conclusion, with what is proposed for them. */
type Part = { readonly conclusion: Conclusion; readonly items: readonly Item[]; readonly measures?: string };

/** What the opinion says, gravest first; certificates with different measures stand apart. */
export const partsOf = (data: RevocationData): readonly Part[] => {
  const parts: Part[] = [];
  for (const { certificateId, conclusion, measures } of standingItems(data)) {
    const item = recorded(
      data.certificates.find((held) => held.certificateId === certificateId),
      `certificate ${certificateId}`,
    );
    const at = parts.findIndex((part) => part.conclusion === conclusion && part.measures === measures);
    const held = parts[at];
    if (held) parts[at] = { ...held, items: [...held.items, item] };
    else parts.push({ conclusion, items: [item], ...(measures ? { measures } : {}) });
  }
  const order: readonly Conclusion[] = ['revoke', 'lesser', 'noAction'];
  return parts.toSorted((one, other) => order.indexOf(one.conclusion) - order.indexOf(other.conclusion));
};

const concluded = ({ conclusion, measures }: Part) => ({
  conclusion: kinds[conclusion],
  ...(measures ? { measures } : {}),
});

/** D10 */
export const draftReviewOpinion = (drafting: RevocationDrafting): z.input<typeof ReviewOpinion> => {
  const { subject, settings, today } = drafting;
  const { data } = subject;
  const panel = recorded(data.panel, 'panel');
  const opinion = recorded(meetingReported(data), 'opinion');
  const nameOf = (id: string) =>
    recorded(
      panel.members.find(({ expertId }) => expertId === id),
      `expert ${id}`,
    ).name;
  const [first, ...others] = partsOf(data);
  const { groundNo, also } = groundOf(drafting);
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    caseId: subject.caseId,
    organization: organizationOf(drafting),
    matter: { type: 'revocation', groundNo, ...defined({ also }) },
    certificates: named(data.certificates),
    meetingOn: opinion.meetingOn,
    place: opinion.place,
    panel: {
      expected: panel.members.length,
      present: opinion.presentIds.length,
      chair: { name: nameOf(panel.chairId) },
    },
    materials: papersOfRound(data),
    holds: { inquired: false, visited: false, ...holding(revocationFacts.reviewOpinion, drafting) },
    recusals: recusalsOf(data).map(({ name, decided, ground }) => ({ name, reason: decided?.reason ?? ground })),
    findings: [opinion.findings].flat(),
    votes: opinion.votes,
    ...(opinion.undecided
      ? { conclusion: 'undecided' as const, ...viewsOf(opinion.undecided, data) }
      : concluded(recorded(first, 'conclusion'))),
    ...(others.length > 0 && !opinion.undecided
      ? {
          concerning: named(recorded(first, 'conclusion').items),
          others: others.map((part) => ({ certificates: named(part.items), ...concluded(part) })),
        }
      : {}),
    dissents: opinion.dissents.map(({ expertId, reason }) => ({ name: nameOf(expertId), reason })),
    ...('notes' in opinion && opinion.notes ? { notes: opinion.notes } : {}),
  };
};

/** What the notification proposes first: the revocation where there is one, otherwise the measures. */
const proposed = (data: RevocationData, first: Part): z.input<typeof OpinionNotification>['opinion'] => {
  if (first.conclusion !== 'revoke') return { type: 'measures', measures: first.measures ?? '其他处理' };
  return data.scope === 'qualification'
    ? { type: 'qualification' }
    : { type: 'certificate', certificates: named(itemsConcluded(data, 'revoke')) };
};

/** D24; the last day of appeal is not printed, for it counts from a receipt that is still to come. */
export const draftOpinionNotification = (drafting: RevocationDrafting): z.input<typeof OpinionNotification> => {
  const { subject, settings, today } = drafting;
  const { grounds } = recorded(subject.data.report, 'report');
  const [first, ...others] = partsOf(subject.data);
  const { name, phone, address, postcode } = settings.agency.contact;
  return {
    issuer: signer(settings.office),
    issueDate: today,
    organization: organizationOf(drafting),
    facts: `${factsOf(grounds)}。`,
    ground: groundOf(drafting),
    evidence: evidenceOf(grounds),
    opinion: proposed(subject.data, recorded(first, 'conclusion')),
    ...(others.length > 0
      ? {
          others: others.map(({ items, measures }) => ({
            certificates: named(items),
            ...(measures ? { measures } : {}),
          })),
        }
      : {}),
    agencyName: settings.agency.name,
    appealContact: { name, phone, address, postcode },
    holds: holding(revocationFacts.opinionNotification, drafting),
  };
};
