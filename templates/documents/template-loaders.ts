import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { DocumentTemplate } from './define-document.ts';

/**
 * Every document that can be rendered, by kind, in the order of the catalogue. A renderer that has one letter to make
 * loads that letter's schema and text alone: reading all of them is the larger part of a cold start.
 */
export const templateLoaders: { readonly [Kind in DocumentKind]: () => Promise<DocumentTemplate> } = {
  materialReceipt: async () => (await import('./material-receipt.ts')).materialReceipt,
  acceptanceNotice: async () => (await import('./acceptance-notice.ts')).acceptanceNotice,
  supplementNotice: async () => (await import('./supplement-notice.ts')).supplementNotice,
  nonAcceptanceNotice: async () => (await import('./non-acceptance-notice.ts')).nonAcceptanceNotice,
  terminationNotice: async () => (await import('./termination-notice.ts')).terminationNotice,
  suspensionNotice: async () => (await import('./suspension-notice.ts')).suspensionNotice,
  expertInvitation: async () => (await import('./expert-invitation.ts')).expertInvitation,
  recusalDecision: async () => (await import('./recusal-decision.ts')).recusalDecision,
  inquiryLetter: async () => (await import('./inquiry-letter.ts')).inquiryLetter,
  siteVisitNotice: async () => (await import('./site-visit-notice.ts')).siteVisitNotice,
  reviewOpinion: async () => (await import('./review-opinion.ts')).reviewOpinion,
  opinionSubmission: async () => (await import('./opinion-submission.ts')).opinionSubmission,
  exitConsultationLetter: async () => (await import('./exit-consultation-letter.ts')).exitConsultationLetter,
  reminderLetter: async () => (await import('./reminder-letter.ts')).reminderLetter,
  exitReport: async () => (await import('./exit-report.ts')).exitReport,
  exitApprovalReply: async () => (await import('./exit-approval-reply.ts')).exitApprovalReply,
  exitRefusalReply: async () => (await import('./exit-refusal-reply.ts')).exitRefusalReply,
  deregistrationAnnouncement: async () => (await import('./deregistration-announcement.ts')).deregistrationAnnouncement,
  clueLedger: async () => (await import('./clue-ledger.ts')).clueLedger,
  investigationNotice: async () => (await import('./investigation-notice.ts')).investigationNotice,
  investigationReport: async () => (await import('./investigation-report.ts')).investigationReport,
  opinionNotification: async () => (await import('./opinion-notification.ts')).opinionNotification,
  appealAcceptanceNotice: async () => (await import('./appeal-acceptance-notice.ts')).appealAcceptanceNotice,
  appealNonAcceptanceNotice: async () => (await import('./appeal-non-acceptance-notice.ts')).appealNonAcceptanceNotice,
  reconsiderationDecision: async () => (await import('./reconsideration-decision.ts')).reconsiderationDecision,
  regulatoryInterviewNotice: async () => (await import('./regulatory-interview-notice.ts')).regulatoryInterviewNotice,
  warningNotice: async () => (await import('./warning-notice.ts')).warningNotice,
  circularOfCriticism: async () => (await import('./circular-of-criticism.ts')).circularOfCriticism,
  rectificationOrder: async () => (await import('./rectification-order.ts')).rectificationOrder,
  reexaminationNotice: async () => (await import('./reexamination-notice.ts')).reexaminationNotice,
  scaleRestrictionNotice: async () => (await import('./scale-restriction-notice.ts')).scaleRestrictionNotice,
  fundingReductionNotice: async () => (await import('./funding-reduction-notice.ts')).fundingReductionNotice,
  revocationConsultationLetter: async () =>
    (await import('./revocation-consultation-letter.ts')).revocationConsultationLetter,
  revocationReport: async () => (await import('./revocation-report.ts')).revocationReport,
  publicityNotice: async () => (await import('./publicity-notice.ts')).publicityNotice,
  objectionReply: async () => (await import('./objection-reply.ts')).objectionReply,
  objectionReceipt: async () => (await import('./objection-receipt.ts')).objectionReceipt,
  revocationAnnouncement: async () => (await import('./revocation-announcement.ts')).revocationAnnouncement,
  revocationNotice: async () => (await import('./revocation-notice.ts')).revocationNotice,
  caseClosureNotice: async () => (await import('./case-closure-notice.ts')).caseClosureNotice,
  proofOfService: async () => (await import('./proof-of-service.ts')).proofOfService,
  banExpiryNote: async () => (await import('./ban-expiry-note.ts')).banExpiryNote,
};
