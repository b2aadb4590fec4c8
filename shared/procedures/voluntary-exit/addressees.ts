import type { Recipient } from '../../domain/case.ts';
import { paperOf } from '../../domain/paper-standing.ts';
import type { Addressees, References, Situation } from '../../procedure/definition.ts';
import { mendedPaper, mendedRecipients, writerOf } from '../parts/act-recipients.ts';
import {
  consultedDepartments,
  invited,
  recommendingDepartments,
  recusalAskedByOrganization,
  reminded,
} from '../parts/recipients.ts';
import { announcedBy, asAnnounced, letterOfDecision, letterStayed } from '../parts/set-aside-papers.ts';
import { isForDepartments } from '../parts/urging.ts';
import { acts } from './acts.ts';
import type { VoluntaryExitData } from './data.ts';
import { decisions } from './decisions.ts';

type Seen = Situation<VoluntaryExitData>;

const organization = ({ before }: Seen): Recipient => ({
  kind: 'organization',
  name: before.organizationName,
  uscc: before.uscc,
});

const toOrganization = (seen: Seen) => [[organization(seen)]];

const answered = (seen: Seen): Recipient => writerOf(acts, seen) ?? organization(seen);

/** Who receives which document. */
export const addressees: Addressees<VoluntaryExitData> = {
  materialReceipt: toOrganization,
  acceptanceNotice: toOrganization,
  supplementNotice: toOrganization,
  nonAcceptanceNotice: toOrganization,
  terminationNotice: toOrganization,
  suspensionNotice: toOrganization,
  expertInvitation: invited,
  expertRequestLetter: recommendingDepartments,
  recusalDecision: (seen) => (recusalAskedByOrganization(seen) ? [[organization(seen)]] : []),
  inquiryLetter: toOrganization,
  siteVisitNotice: toOrganization,
  reviewOpinion: ({ facts }) => [[{ kind: 'agency', name: facts.settings.agency.name }]],
  opinionSubmission: ({ facts }) => [[{ kind: 'office', name: facts.settings.office.name }]],
  exitConsultationLetter: ({ data }) => [consultedDepartments(data)],
  reminderLetter: reminded,
  exitReport: ({ facts }) => [[{ kind: 'conference', name: facts.settings.conferenceName }]],
  exitApprovalReply: toOrganization,
  exitRefusalReply: toOrganization,
  effectNotice: toOrganization,
  deregistrationAnnouncement: () => [[{ kind: 'public', name: '社会公众' }]],
  legalityReview: ({ facts }) => [[{ kind: 'office', name: facts.settings.office.name }]],
  endingNotice: toOrganization,
  urgingLetter: (seen) => (isForDepartments(seen.data) ? [consultedDepartments(seen.data)] : toOrganization(seen)),
  supplementaryLetter: (seen) => mendedRecipients(addressees, seen),
  paperWithdrawalNotice: (seen) => mendedRecipients(addressees, seen),
  answerLetter: (seen) => [[answered(seen)]],
  setAsideAnnouncement: (seen) => asAnnounced(addressees, decisions, seen),
  setAsideNotice: toOrganization,
  stayDecision: (seen) => [[organization(seen), { kind: 'public', name: '社会公众' }]],
  proofOfService: ({ before }) => [[{ kind: 'file', name: before.organizationName, uscc: before.uscc }]],
};

/** The earlier document that a new one names. */
export const references: References<VoluntaryExitData> = {
  reminderLetter: ({ data }) => data.consultation?.letterId,
  supplementaryLetter: mendedPaper,
  paperWithdrawalNotice: mendedPaper,
  setAsideAnnouncement: (seen) => announcedBy(decisions, seen),
  setAsideNotice: (seen) => letterOfDecision(decisions, seen),
  stayDecision: (seen) => letterStayed(decisions, seen),
  effectNotice: ({ before }) => paperOf(before, 'exitApprovalReply')?.[0],
};
