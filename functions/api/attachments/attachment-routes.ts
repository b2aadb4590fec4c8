import { z } from 'zod';
import { type Attachment, AttachmentSubject } from '#shared/domain/attachment.ts';
import { text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { attachmentRange } from '#shared/store/attachments.ts';
import { readCase } from '#shared/store/cases.ts';
import { attachFile as attach, attachers } from '../../casework/attachments/attach-file.ts';
import { attachmentsFor, linkToAttachment, viewAttachment } from '../../casework/attachments/read-attachments.ts';
import { Ordinal } from '../../lib/draft-params.ts';
import { endpoint, type Reply } from '../endpoint.ts';
import { slice, sliceOf } from '../paging.ts';
import { keepReply, replayed } from '../replays.ts';
import { uploadBytes } from './upload-bytes.ts';

const byCase = z.strictObject({ caseId: CaseId });
const byAttachment = byCase.extend({ attachmentId: Ordinal });
const readers: readonly Role[] = [...attachers, 'auditor'];

const Upload = z.strictObject({
  name: z
    .string()
    .min(1, fault('不能为空', 'must not be empty'))
    .max(300, fault('不能超过300个字符', 'at most 300 characters')),
  about: named('材料类别', 'Kind of papers', AttachmentSubject),
  note: named('说明', 'Note', text(500).optional()),
  file: z.base64(fault('不是Base64', 'not Base64')),
});

const replyOf = (attachment: Attachment): Reply => ({
  status: 201,
  body: viewAttachment(attachment),
  location: `/api/v1/cases/${attachment.caseId}/attachments/${attachment.attachmentId}/file`,
});

/** POST /cases/{caseId}/attachments: a PDF or an image put to a case, by its organization or by staff. */
export const attachFile = endpoint(
  {
    summary: '上传附件',
    schemas: { params: byCase, query: nothing, body: Upload },
    allows: attachers,
    limitBytes: uploadBytes,
  },
  async ({ params: { caseId }, body: { file, ...told }, actor, replay }, world) => {
    const { snapshot, replay: earlier } = await readCase(world.table, caseId, replay);
    if (earlier) return replayed(earlier, replay);
    const attached = await attach(world, {
      ...{ snapshot, actor, ...told, bytes: Buffer.from(file, 'base64') },
      keeps: (attachment) => keepReply(replay, replyOf(attachment), attachment.at),
    });
    return attached.ok ? accept(replyOf(attached.value)) : attached;
  },
);

/** GET /cases/{caseId}/attachments: those the caller may see, in order; a page may hold fewer than asked for. */
export const listAttachments = endpoint(
  { summary: '案件附件', schemas: { params: byCase, query: slice }, allows: readers },
  async ({ params: { caseId }, query, actor }, world) => {
    const wanted = sliceOf(query, attachmentRange(caseId));
    if (!wanted.ok) return wanted;
    const found = await attachmentsFor(world, { actor, caseId, slice: wanted.value });
    if (!found.ok) return found;
    const { items, cursor, mayAttach } = found.value;
    return accept({ status: 200, body: { items, nextCursor: cursor ?? null, mayAttach } });
  },
);

/** GET /cases/{caseId}/attachments/{attachmentId}/file: a short-lived link to the bytes. */
export const downloadAttachment = endpoint(
  { summary: '下载附件', schemas: { params: byAttachment, query: nothing }, allows: readers },
  async ({ params, actor }, world) => {
    const link = await linkToAttachment(world, { ...params, actor });
    return link.ok ? accept({ status: 303, body: link.value, location: link.value.url }) : link;
  },
);
