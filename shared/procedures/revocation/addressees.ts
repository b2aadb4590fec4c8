import type { Recipient } from '../../domain/case.ts';
import type { DocumentId } from '../../domain/ids.ts';
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
import type { RevocationData } from './data.ts';
import { decisions } from './decisions.ts';
import type { MeasureName } from './measures.ts';
import { noticesOf } from './notice-data.ts';

type Seen = Situation<RevocationData>;

/** The organization, or who stands for it once it is bankrupt, merged or struck off. */
const organization = ({ before, data }: Seen): Recipient => ({
  kind: 'organization',
  name: data.representative?.name ?? before.organizationName,
  uscc: before.uscc,
});

const objector = ({ data, input }: Seen): Recipient => {
  const { latest, settled } = data.publicity ?? {};
  const found = (input as { objectionNo?: number }).objectionNo === undefined ? latest : settled;
  return { kind: 'objector', name: found?.name ?? '' };
};

const toOrganization = (seen: Seen) => [[organization(seen)]];

/** The letter of a measure goes out only where that measure was chosen. */
const chosen =
  (measure: MeasureName, more: (seen: Seen) => readonly Recipient[] = () => []) =>
  (seen: Seen): readonly (readonly Recipient[])[] =>
    seen.data.measures?.orders.some((order) => order.measure === measure) ? [[organization(seen), ...more(seen)]] : [];

const circulated = ({ facts }: Seen): readonly Recipient[] =>
  facts.settings.circularRecipients.map((name) => ({ kind: 'public', name }));

const toPublic = () => [[{ kind: 'public' as const, name: '社会公众' }]];
const toOffice = ({ facts }: Seen) => [[{ kind: 'office' as const, name: facts.settings.office.name }]];
const toObjector = (seen: Seen) => [[objector(seen)]];

const answered = (seen: Seen): Recipient => writerOf(acts, seen) ?? organization(seen);

/** Who receives which document. */
export const addressees: Addressees<RevocationData> = {
  investigationNotice: toOrganization,
  investigationReport: toOffice,
  expertInvitation: invited,
  expertRequestLetter: recommendingDepartments,
  recusalDecision: (seen) => (recusalAskedByOrganization(seen) ? [[organization(seen)]] : []),
  reviewOpinion: toOffice,
  opinionNotification: toOrganization,
  supplementaryNotification: toOrganization,
  materialReceipt: toOrganization,
  appealAcceptanceNotice: toOrganization,
  appealNonAcceptanceNotice: toOrganization,
  reconsiderationDecision: toOrganization,
  suspensionNotice: toOrganization,
  regulatoryInterviewNotice: chosen('interview'),
  warningNotice: chosen('warning'),
  circularOfCriticism: chosen('circular', circulated),
  rectificationOrder: toOrganization,
  reexaminationNotice: toOrganization,
  scaleRestrictionNotice: chosen('scaleRestriction'),
  fundingReductionNotice: chosen('fundingReduction'),
  otherMeasureNotice: chosen('other'),
  revocationConsultationLetter: ({ data }) => [consultedDepartments(data)],
  reminderLetter: reminded,
  revocationReport: ({ facts }) => [[{ kind: 'conference', name: facts.settings.conferenceName }]],
  publicityNotice: toPublic,
  objectionReceipt: toObjector,
  objectionReply: toObjector,
  revocationAnnouncement: toPublic,
  revocationNotice: toOrganization,
  caseClosureNotice: toOrganization,
  // The agency posts the list, the office decides on all else.
  legalityReview: (seen) => {
    const { agency } = seen.facts.settings;
    return seen.facts.proposed?.step === 'publicise' ? [[{ kind: 'agency', name: agency.name }]] : toOffice(seen);
  },
  endingNotice: toOrganization,
  urgingLetter: (seen) => (isForDepartments(seen.data) ? [consultedDepartments(seen.data)] : toOrganization(seen)),
  supplementaryLetter: (seen) => mendedRecipients(addressees, seen),
  paperWithdrawalNotice: (seen) => mendedRecipients(addressees, seen),
  answerLetter: (seen) => [[answered(seen)]],
  setAsideAnnouncement: (seen) => asAnnounced(addressees, decisions, seen),
  setAsideNotice: toOrganization,
  stayDecision: (seen) => [[organization(seen), { kind: 'public', name: '社会公众' }]],
  proofOfService: (seen) => [[{ ...organization(seen), kind: 'file' }]],
};

const opinion = ({ data }: Seen): DocumentId | undefined => data.notice?.letterId;

const refusedAppeal = ({ data }: Seen): DocumentId | undefined =>
  noticesOf(data)
    .flatMap(({ lateAppeals = [], appeal }) => [...lateAppeals, ...(appeal ? [appeal] : [])])
    .findLast(({ rejected }) => rejected)?.rejected?.letterId;

/** The earlier document that a new one names by its number. */
export const references: References<RevocationData> = {
  reminderLetter: ({ data }) => data.consultation?.letterId,
  supplementaryLetter: mendedPaper,
  paperWithdrawalNotice: mendedPaper,
  setAsideAnnouncement: (seen) => announcedBy(decisions, seen),
  setAsideNotice: (seen) => letterOfDecision(decisions, seen),
  stayDecision: (seen) => letterStayed(decisions, seen),
  supplementaryNotification: ({ data }) => noticesOf(data).at(-2)?.letterId,
  appealAcceptanceNotice: opinion,
  appealNonAcceptanceNotice: opinion,
  reconsiderationDecision: opinion,
  revocationConsultationLetter: refusedAppeal,
  revocationReport: refusedAppeal,
  reexaminationNotice: ({ data }) => data.measures?.rectification?.letterId,
};
