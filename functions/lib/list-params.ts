import { z } from 'zod';
import { nothing } from '#shared/domain/nothing.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { Ordinal } from './draft-params.ts';

export const byList = z.strictObject({ listId: Ordinal });

/** GET /lists/{listId}/preview, as the API's description tells it. */
export const previewPaperList = {
  summary: '清单文书预览（PDF，带“草稿”水印）',
  schemas: { params: byList, query: nothing },
  allows: readerRoles,
};
