import type { ProcedureName } from '#shared/domain/case.ts';
import { liabilitiesOf, subjectOf, type VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import { decisions } from '#shared/procedures/voluntary-exit/decisions.ts';
import { draftAnswerLetter } from './answer-letter.ts';
import { draftExitConsultationLetter, draftExitReport } from './consultation.ts';
import { draftDeregistrationAnnouncement, draftExitApprovalReply, draftExitRefusalReply } from './decision.ts';
import type { Composers } from './drafting.ts';
import { draftEffectNotice } from './effect-notice.ts';
import { endingNoticeOf } from './ending-notice.ts';
import { exitFacts } from './exit-facts.ts';
import { expertRequestOf } from './expert-request-letter.ts';
import { holding } from './holding.ts';
import { draftInquiryLetter, draftSiteVisitNotice } from './inquiry.ts';
import { draftAcceptanceNotice, draftMaterialReceipt } from './intake.ts';
import { draftNonAcceptanceNotice, draftSupplementNotice, draftTerminationNotice } from './intake-refusals.ts';
import { draftLegalityReview } from './legality-review.ts';
import { draftPaperWithdrawalNotice, draftSupplementaryLetter } from './mended-paper.ts';
import { draftProofOfService } from './proof-of-service.ts';
import { draftRecusalDecision } from './recusal.ts';
import { draftReminderLetter } from './reminder.ts';
import { draftExpertInvitation, draftOpinionSubmission, draftReviewOpinion } from './review.ts';
import { revocationDrafts } from './revocation/registry.ts';
import { setAsideDrafts } from './set-aside.ts';
import { draftSuspensionNotice } from './suspension.ts';
import { urgingLetterOf } from './urging-letter.ts';

const exitDrafts: Composers<VoluntaryExitData> = {
  materialReceipt: draftMaterialReceipt,
  acceptanceNotice: draftAcceptanceNotice,
  supplementNotice: draftSupplementNotice,
  nonAcceptanceNotice: draftNonAcceptanceNotice,
  terminationNotice: draftTerminationNotice,
  expertInvitation: draftExpertInvitation,
  reviewOpinion: draftReviewOpinion,
  opinionSubmission: draftOpinionSubmission,
  exitConsultationLetter: draftExitConsultationLetter,
  reminderLetter: draftReminderLetter,
  exitReport: draftExitReport,
  exitApprovalReply: draftExitApprovalReply,
  exitRefusalReply: draftExitRefusalReply,
  deregistrationAnnouncement: draftDeregistrationAnnouncement,
  inquiryLetter: draftInquiryLetter,
  siteVisitNotice: draftSiteVisitNotice,
  suspensionNotice: draftSuspensionNotice,
  recusalDecision: draftRecusalDecision,
  proofOfService: draftProofOfService,
  supplementaryLetter: draftSupplementaryLetter,
  paperWithdrawalNotice: draftPaperWithdrawalNotice,
  answerLetter: draftAnswerLetter,
  effectNotice: draftEffectNotice,
  endingNotice: endingNoticeOf({
    ...{ matter: 'exit', about: subjectOf },
    holds: (drafting) => ({ ...holding(exitFacts.endingNotice, drafting), removed: false, carriedOut: false }),
  }),
  legalityReview: draftLegalityReview,
  expertRequestLetter: expertRequestOf(() => 'exit', exitFacts.expertRequestLetter),
  urgingLetter: urgingLetterOf(liabilitiesOf, ({ approval }) => approval?.settlementDeadline),
  ...setAsideDrafts(decisions, ({ form }) => form),
};

/** How each document that a procedure issues is composed from its case. */
export const drafts: Readonly<Record<ProcedureName, Composers<unknown>>> = {
  voluntaryExit: exitDrafts,
  revocation: revocationDrafts,
};
