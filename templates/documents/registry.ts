import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { acceptanceNotice } from './acceptance-notice.ts';
import { appealAcceptanceNotice } from './appeal-acceptance-notice.ts';
import { appealNonAcceptanceNotice } from './appeal-non-acceptance-notice.ts';
import { banExpiryNote } from './ban-expiry-note.ts';
import { caseClosureNotice } from './case-closure-notice.ts';
import { circularOfCriticism } from './circular-of-criticism.ts';
import { clueLedger } from './clue-ledger.ts';
import type { DocumentTemplate } from './define-document.ts';
import { deregistrationAnnouncement } from './deregistration-announcement.ts';
import { exitApprovalReply } from './exit-approval-reply.ts';
import { exitConsultationLetter } from './exit-consultation-letter.ts';
import { exitRefusalReply } from './exit-refusal-reply.ts';
import { exitReport } from './exit-report.ts';
import { expertInvitation } from './expert-invitation.ts';
import { fundingReductionNotice } from './funding-reduction-notice.ts';
import { inquiryLetter } from './inquiry-letter.ts';
import { investigationNotice } from './investigation-notice.ts';
import { investigationReport } from './investigation-report.ts';
import { materialReceipt } from './material-receipt.ts';
import { nonAcceptanceNotice } from './non-acceptance-notice.ts';
import { objectionReceipt } from './objection-receipt.ts';
import { objectionReply } from './objection-reply.ts';
import { opinionNotification } from './opinion-notification.ts';
import { opinionSubmission } from './opinion-submission.ts';
import { proofOfService } from './proof-of-service.ts';
import { publicityNotice } from './publicity-notice.ts';
import { reconsiderationDecision } from './reconsideration-decision.ts';
import { rectificationOrder } from './rectification-order.ts';
import { recusalDecision } from './recusal-decision.ts';
import { reexaminationNotice } from './reexamination-notice.ts';
import { regulatoryInterviewNotice } from './regulatory-interview-notice.ts';
import { reminderLetter } from './reminder-letter.ts';
import { reviewOpinion } from './review-opinion.ts';
import { revocationAnnouncement } from './revocation-announcement.ts';
import { revocationConsultationLetter } from './revocation-consultation-letter.ts';
import { revocationNotice } from './revocation-notice.ts';
import { revocationReport } from './revocation-report.ts';
import { scaleRestrictionNotice } from './scale-restriction-notice.ts';
import { siteVisitNotice } from './site-visit-notice.ts';
import { supplementNotice } from './supplement-notice.ts';
import { suspensionNotice } from './suspension-notice.ts';
import { terminationNotice } from './termination-notice.ts';
import { warningNotice } from './warning-notice.ts';

/** Every document that can be rendered, by kind, in the order of the catalogue. */
export const documentTemplates: Record<DocumentKind, DocumentTemplate> = {
  materialReceipt,
  acceptanceNotice,
  supplementNotice,
  nonAcceptanceNotice,
  terminationNotice,
  suspensionNotice,
  expertInvitation,
  recusalDecision,
  inquiryLetter,
  siteVisitNotice,
  reviewOpinion,
  opinionSubmission,
  exitConsultationLetter,
  reminderLetter,
  exitReport,
  exitApprovalReply,
  exitRefusalReply,
  deregistrationAnnouncement,
  clueLedger,
  investigationNotice,
  investigationReport,
  opinionNotification,
  appealAcceptanceNotice,
  appealNonAcceptanceNotice,
  reconsiderationDecision,
  regulatoryInterviewNotice,
  warningNotice,
  circularOfCriticism,
  rectificationOrder,
  reexaminationNotice,
  scaleRestrictionNotice,
  fundingReductionNotice,
  revocationConsultationLetter,
  revocationReport,
  publicityNotice,
  objectionReply,
  objectionReceipt,
  revocationAnnouncement,
  revocationNotice,
  caseClosureNotice,
  proofOfService,
  banExpiryNote,
};
