import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { draftExitConsultationLetter, draftExitReport, draftReminderLetter } from './consultation.ts';
import {
  draftDeregistrationAnnouncement,
  draftExitApprovalReply,
  draftExitRefusalReply,
  draftProofOfService,
} from './decision.ts';
import type { Drafting } from './drafting.ts';
import { draftInquiryLetter, draftSiteVisitNotice } from './inquiry.ts';
import { draftAcceptanceNotice, draftMaterialReceipt } from './intake.ts';
import { draftNonAcceptanceNotice, draftSupplementNotice, draftTerminationNotice } from './intake-refusals.ts';
import { draftRecusalDecision } from './recusal.ts';
import { draftExpertInvitation, draftOpinionSubmission, draftReviewOpinion } from './review.ts';
import { draftSuspensionNotice } from './suspension.ts';

/** How each document that a voluntary exit issues is composed from the case. */
export const drafts: Partial<Record<DocumentKind, (drafting: Drafting) => object>> = {
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
};
