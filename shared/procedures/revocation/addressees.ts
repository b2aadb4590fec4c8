import type { Recipient } from '../../domain/case.ts';
import type { DocumentKind } from '../../domain/document-kinds.ts';
import type { DocumentId } from '../../domain/ids.ts';
import type { Situation } from '../../procedure/definition.ts';
import { consultedDepartments, invited, silentDepartments } from '../parts/recipients.ts';
import type { RevocationData } from './data.ts';
import type { MeasureName } from './measures.ts';

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

const measureOf: Partial<Record<DocumentKind, MeasureName>> = {
  regulatoryInterviewNotice: 'interview',
  warningNotice: 'warning',
  circularOfCriticism: 'circular',
  scaleRestrictionNotice: 'scaleRestriction',
  fundingReductionNotice: 'fundingReduction',
};

/** Who receives which document; everything not named here goes to the organization, a measure's letter only where chosen. */
export const addressees = (kind: DocumentKind, seen: Seen): readonly (readonly Recipient[])[] => {
  const { settings } = seen.facts;
  const measure = measureOf[kind];
  if (measure && !seen.data.measures?.orders.some((order) => order.measure === measure)) return [];
  switch (kind) {
    case 'expertInvitation':
      return invited(seen);
    case 'recusalDecision':
      return seen.data.recusals?.at(-1)?.by === 'organization' ? [[organization(seen)]] : [];
    case 'investigationReport':
    case 'reviewOpinion':
      return [[{ kind: 'office', name: settings.office.name }]];
    case 'revocationConsultationLetter':
      return [consultedDepartments(seen.data)];
    case 'reminderLetter':
      return silentDepartments(seen.data).map((department) => [department]);
    case 'revocationReport':
      return [[{ kind: 'conference', name: settings.conferenceName }]];
    case 'circularOfCriticism':
      return [[organization(seen), ...settings.circularRecipients.map((name) => ({ kind: 'public' as const, name }))]];
    case 'publicityNotice':
    case 'revocationAnnouncement':
      return [[{ kind: 'public', name: '社会公众' }]];
    case 'objectionReceipt':
    case 'objectionReply':
      return [[objector(seen)]];
    case 'proofOfService':
      return [[{ ...organization(seen), kind: 'file' }]];
    default:
      return [[organization(seen)]];
  }
};

/** The earlier document that a new one names by its number. */
export const refersTo = (kind: DocumentKind, { data }: Seen): DocumentId | undefined => {
  switch (kind) {
    case 'reminderLetter':
      return data.consultation?.letterId;
    case 'appealAcceptanceNotice':
    case 'appealNonAcceptanceNotice':
    case 'reconsiderationDecision':
      return data.notice?.letterId;
    case 'revocationConsultationLetter':
    case 'revocationReport':
      return [...(data.notice?.lateAppeals ?? []), data.notice?.appeal].findLast((appeal) => appeal?.rejected)?.rejected
        ?.letterId;
    case 'reexaminationNotice':
      return data.measures?.rectification?.letterId;
    default:
      return undefined;
  }
};
