import { html } from 'hono/html';
import { hasRole } from '#shared/domain/actor.ts';
import type { AttachmentSubject } from '#shared/domain/attachment.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { type Html, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import { attachers } from '../../casework/attachments/attach-file.ts';
import type { Visit } from '../visit.ts';

/** The way from a case to what was put to it, for whoever may look there. */
export const attachmentsLink = ({ lang, actor }: Visit, caseId: CaseId): Html =>
  hasRole(actor, [...attachers, 'auditor'])
    ? html`<p><a href="/cases/${caseId}/attachments">${say(lang, words('附件：上传的材料', 'Attachments: what was uploaded'))}</a></p>`
    : unsaid;

/** The steps whose papers are uploaded beside the form. */
const papers: Readonly<Record<string, Words & { readonly about: AttachmentSubject }>> = {
  submitRectificationReport: {
    about: 'rectificationReport',
    ...words('整改报告及其证明材料请先在附件页面上传', 'Upload the report and its proofs among the attachments first'),
  },
  fileAppeal: {
    about: 'appeal',
    ...words('申诉书及证据材料请先在附件页面上传', 'Upload the appeal and its evidence among the attachments first'),
  },
};

/** The sentence on a step's form that says where its papers are uploaded. */
export const papersSentence = ({ lang, actor }: Visit, caseId: CaseId, command: string): Html => {
  const found = papers[command];
  if (!found || !hasRole(actor, attachers)) return unsaid;
  return html`<p><a href="/cases/${caseId}/attachments?about=${found.about}#upload">${say(lang, found)}</a>${say(lang, words('（PDF、PNG、JPEG，每个不超过4MB）。', ' (PDF, PNG or JPEG, up to 4 MB each).'))}</p>`;
};
