import { liabilitiesOf, type RevocationData, subjectOf } from '#shared/procedures/revocation/data.ts';
import { decisions } from '#shared/procedures/revocation/decisions.ts';
import { settleBy } from '#shared/procedures/revocation/endings.ts';
import { draftAnswerLetter } from '../answer-letter.ts';
import type { Composers } from '../drafting.ts';
import { endingNoticeOf } from '../ending-notice.ts';
import { expertRequestOf } from '../expert-request-letter.ts';
import { holding } from '../holding.ts';
import { draftLegalityReview } from '../legality-review.ts';
import { draftPaperWithdrawalNotice, draftSupplementaryLetter } from '../mended-paper.ts';
import { draftProofOfService } from '../proof-of-service.ts';
import { draftRecusalDecision } from '../recusal.ts';
import { draftReminderLetter } from '../reminder.ts';
import { setAsideDrafts } from '../set-aside.ts';
import { urgingLetterOf } from '../urging-letter.ts';
import {
  draftAppealAcceptanceNotice,
  draftAppealNonAcceptanceNotice,
  draftChangeNotice,
  draftMaterialReceipt,
  draftReconsiderationDecision,
} from './appeal.ts';
import {
  draftObjectionReceipt,
  draftObjectionReply,
  draftPublicityNotice,
  draftRevocationAnnouncement,
  draftRevocationConsultationLetter,
  draftRevocationNotice,
  draftRevocationReport,
} from './conclusion.ts';
import { revocationFacts } from './facts.ts';
import { draftCaseClosureNotice, draftInvestigationNotice, draftInvestigationReport } from './investigation.ts';
import {
  draftCircular,
  draftFundingReductionNotice,
  draftInterviewNotice,
  draftOtherMeasureNotice,
  draftRectificationOrder,
  draftReexaminationNotice,
  draftScaleRestrictionNotice,
  draftWarningNotice,
} from './measures.ts';
import { draftExpertInvitation, draftOpinionNotification, draftReviewOpinion } from './review.ts';
import { draftSupplementaryNotification } from './supplementary-notification.ts';

const purposeOf = ({ notice }: RevocationData) =>
  notice?.appeal?.acceptedOn && !notice.decided ? ('reconsideration' as const) : ('revocation' as const);

/** How each document that a revocation issues is composed from the case. */
export const revocationDrafts: Composers<RevocationData> = {
  investigationNotice: draftInvestigationNotice,
  investigationReport: draftInvestigationReport,
  caseClosureNotice: draftCaseClosureNotice,
  endingNotice: endingNoticeOf({
    ...{ matter: 'revocation', about: subjectOf },
    holds: (drafting) => holding(revocationFacts.endingNotice, drafting),
  }),
  expertInvitation: draftExpertInvitation,
  expertRequestLetter: expertRequestOf(purposeOf, revocationFacts.expertRequestLetter),
  recusalDecision: draftRecusalDecision,
  reviewOpinion: draftReviewOpinion,
  opinionNotification: draftOpinionNotification,
  supplementaryNotification: draftSupplementaryNotification,
  materialReceipt: draftMaterialReceipt,
  appealAcceptanceNotice: draftAppealAcceptanceNotice,
  appealNonAcceptanceNotice: draftAppealNonAcceptanceNotice,
  reconsiderationDecision: draftReconsiderationDecision,
  suspensionNotice: draftChangeNotice,
  regulatoryInterviewNotice: draftInterviewNotice,
  warningNotice: draftWarningNotice,
  circularOfCriticism: draftCircular,
  rectificationOrder: draftRectificationOrder,
  reexaminationNotice: draftReexaminationNotice,
  scaleRestrictionNotice: draftScaleRestrictionNotice,
  fundingReductionNotice: draftFundingReductionNotice,
  otherMeasureNotice: draftOtherMeasureNotice,
  urgingLetter: urgingLetterOf(liabilitiesOf, settleBy),
  revocationConsultationLetter: draftRevocationConsultationLetter,
  reminderLetter: draftReminderLetter,
  revocationReport: draftRevocationReport,
  publicityNotice: draftPublicityNotice,
  objectionReceipt: draftObjectionReceipt,
  objectionReply: draftObjectionReply,
  revocationAnnouncement: draftRevocationAnnouncement,
  revocationNotice: draftRevocationNotice,
  proofOfService: draftProofOfService,
  legalityReview: draftLegalityReview,
  supplementaryLetter: draftSupplementaryLetter,
  paperWithdrawalNotice: draftPaperWithdrawalNotice,
  answerLetter: draftAnswerLetter,
  ...setAsideDrafts(decisions, (data) => data),
};
