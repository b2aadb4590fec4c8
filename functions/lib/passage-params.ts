import { z } from 'zod';
import { nothing } from '#shared/domain/nothing.ts';
import { DocumentKindName } from '#shared/domain/passage-version.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { Ordinal } from './draft-params.ts';

export const byKind = z.strictObject({ kind: DocumentKindName });
export const byPassageVersion = byKind.extend({ version: Ordinal });

/** GET …/versions/{version}/preview, as the API's description tells it. */
export const previewWording = {
  summary: '文字预览（PDF，以示例数据排印，带“草稿”水印）',
  schemas: { params: byPassageVersion, query: nothing },
  allows: readerRoles,
};
