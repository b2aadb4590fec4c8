import { z } from 'zod';
import { fault } from '#shared/domain/fault.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { readerRoles } from '#shared/domain/roles.ts';

/** An ordinal in a path. */
export const Ordinal = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, fault('不是序号', 'not an ordinal'))
  .transform(Number);

/** A draft by its case and its ordinal within it. */
export const byDraft = z.strictObject({ caseId: CaseId, draftId: Ordinal });

/** GET …/drafts/{draftId}/documents/{ordinal}/preview, as the API's description tells it. */
export const previewDraft = {
  summary: '拟稿预览（PDF，带“草稿”水印）',
  schemas: { params: byDraft.extend({ ordinal: Ordinal }), query: nothing },
  allows: readerRoles,
};

/** GET …/drafts/{draftId}/versions/{version}/documents/{ordinal}/comparison, as the API's description tells it. */
export const compareDraft = {
  summary: '花脸稿：拟稿的某一稿与现在的一稿对照（PDF）',
  schemas: { params: byDraft.extend({ version: Ordinal, ordinal: Ordinal }), query: nothing },
  allows: previewDraft.allows,
};

/** One of a draft's documents. */
export const byDraftedDocument = previewDraft.schemas.params;

/** GET …/drafts/{draftId}/documents/{ordinal}/docx, as the API's description tells it. */
export const draftAsWord = {
  summary: '拟稿的Word文档（.docx，可以修改后回传）',
  schemas: { params: previewDraft.schemas.params, query: nothing },
  allows: previewDraft.allows,
};
