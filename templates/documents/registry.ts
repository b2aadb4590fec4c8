import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { acceptanceNotice } from './acceptance-notice.ts';
import type { DocumentTemplate } from './define-document.ts';
import { deregistrationAnnouncement } from './deregistration-announcement.ts';
import { exitApprovalReply } from './exit-approval-reply.ts';
import { exitConsultationLetter } from './exit-consultation-letter.ts';
import { materialReceipt } from './material-receipt.ts';
import { proofOfService } from './proof-of-service.ts';

/** Every document that can be rendered, by kind. */
export const documentTemplates: Partial<Record<DocumentKind, DocumentTemplate>> = {
  materialReceipt,
  acceptanceNotice,
  exitConsultationLetter,
  exitApprovalReply,
  deregistrationAnnouncement,
  proofOfService,
};
