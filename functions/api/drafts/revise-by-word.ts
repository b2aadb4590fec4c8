import { z } from 'zod';
import { fault } from '#shared/domain/fault.ts';
import { limits } from '#shared/domain/limits.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { refuse } from '#shared/domain/result.ts';
import { readBack } from '../../casework/compose/read-back.ts';
import { previewDraft } from '../../lib/draft-params.ts';
import { endpoint } from '../endpoint.ts';
import { textsAtDoor } from '../texts-at-door.ts';
import { changeDraft } from './change-draft.ts';
import { Comment, fitting, staff } from './draft-requests.ts';
import { revised } from './revised.ts';

const Edited = z.strictObject({
  file: z.base64(fault('不是Base64', 'not Base64')),
  comment: Comment.optional(),
});

/** The largest file as Base64 in JSON, and a comment beside it. */
const largestBody = Math.ceil(limits.wordBytes / 3) * 4 + 20_000;

/**
 * POST /cases/{caseId}/drafts/{draftId}/documents/{ordinal}/docx: reads an edited text document back into the texts of the
 * draft, as a revision like any other. What is not free text has to stand as it was.
 */
export const reviseByWord = endpoint(
  {
    summary: '以修改后的Word文档修改拟稿',
    schemas: { params: previewDraft.schemas.params, query: nothing, body: Edited },
    allows: staff,
    limitBytes: largestBody,
  },
  ({ params: { ordinal, ...params }, ...request }, world) =>
    changeDraft({ ...request, params }, world, async (standing) => {
      const file = Buffer.from(request.body.file, 'base64');
      if (file.length > limits.wordBytes) return refuse({ code: 'input.tooLarge', limitBytes: limits.wordBytes });
      const read = await readBack(world, standing, { file, ordinal });
      if (!read.ok) return read;
      const input = textsAtDoor(read.value, world.unprintable);
      if (!input.ok) return input;
      const kept = fitting(input.value);
      return kept.ok ? revised(world, standing, { input: kept.value, comment: request.body.comment }) : kept;
    }),
);
