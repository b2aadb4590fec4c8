import { nothing } from '#shared/domain/nothing.ts';
import { Printing } from '#shared/domain/printing.ts';
import { refuse } from '#shared/domain/result.ts';
import { byDraftedDocument } from '../../lib/draft-params.ts';
import { endpoint } from '../endpoint.ts';
import { changeDraft } from './change-draft.ts';
import { staff } from './draft-requests.ts';
import { revised } from './revised.ts';

/**
 * POST /cases/{caseId}/drafts/{draftId}/documents/{ordinal}/printing: 公开属性, 抄送 and 保管期限 of one of its papers, whole as
 * they are to be. A revision like any other: who says so may not sign it off.
 */
export const setPrinting = endpoint(
  {
    summary: '拟稿的公开属性、抄送机关和保管期限',
    schemas: { params: byDraftedDocument, query: nothing, body: Printing },
    allows: staff,
  },
  ({ params: { ordinal, ...params }, ...request }, world) =>
    changeDraft({ ...request, params }, world, async (standing) => {
      const { draft } = standing;
      const document = draft.documents[ordinal - 1];
      if (!document) return refuse({ code: 'document.missing' });
      const printing = { ...draft.printing, [document.kind]: request.body };
      return revised(world, standing, { input: draft.input, printing });
    }),
);
