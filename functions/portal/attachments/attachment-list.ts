import { html } from 'hono/html';
import { attachmentSubjects } from '#shared/domain/attachment.ts';
import { instantText, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, words } from '#templates/pages/words.ts';
import type { listAttachments } from '../../api/attachments/attachment-routes.ts';
import type { BodyOf } from '../ask.ts';
import { roleLabel } from '../labels.ts';

export type AttachmentsView = BodyOf<typeof listAttachments>;
type AttachmentView = AttachmentsView['items'][number];
type Scan = AttachmentView['virusScan'];

const tones: Readonly<Record<Scan['verdict'], string>> = { clean: 'good', infected: 'bad', unscanned: 'doubt' };

const english: Readonly<Record<Scan['verdict'], string>> = {
  clean: 'no virus found',
  infected: 'infected',
  unscanned: 'not searched for viruses',
};

const scanTag = (lang: Lang, { verdict, label }: Scan): Html =>
  html`<span class="tag ${tones[verdict]}">${say(lang, words(label, english[verdict]))}</span>`;

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const fileCell = ({ caseId, attachmentId, name, sha256, virusScan }: AttachmentView): Html => {
  const href = `/cases/${caseId}/attachments/${attachmentId}/file`;
  const shown = virusScan.verdict === 'infected' ? name : html`<a href="${href}">${name}</a>`;
  return html`${shown}<br><span class="quiet">SHA-256 <code>${sha256}</code></span>`;
};

/** What was put to a case, with what is known of each file; what is infected is not to be downloaded. */
export const attachmentList = (lang: Lang, { items }: AttachmentsView): Html =>
  html`<div class="files">${table({
    caption: say(lang, words(`附件（本页${items.length}个）`, `Attachments (${items.length} on this page)`)),
    heads: [
      words('文件', 'File'),
      words('材料类别', 'About'),
      words('大小', 'Size'),
      words('上传', 'Uploaded'),
      words('病毒扫描', 'Virus scan'),
    ].map((one) => say(lang, one)),
    rows: items.map((attachment) => {
      const { about, note, bytes, by, at, virusScan } = attachment;
      return [
        fileCell(attachment),
        html`${say(lang, attachmentSubjects[about])}${note ? html`<br>${note}` : ''}`,
        sizeText(bytes),
        html`${by.name} <span class="quiet">${roleLabel(lang, by.role)}</span><br>${instantText(lang, at)}`,
        scanTag(lang, virusScan),
      ];
    }),
    none: say(lang, words('尚未上传附件。', 'Nothing has been uploaded yet.')),
  })}</div>`;
