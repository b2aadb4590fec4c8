import { z } from 'zod';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { byDraft } from '../../lib/draft-params.ts';
import { endpoint } from '../endpoint.ts';
import { changeDraft, requireSigner } from './change-draft.ts';
import { Comment, fitting, personOf, staff } from './draft-requests.ts';
import { revised } from './revised.ts';

const Revision = z.strictObject({ input: z.unknown(), comment: Comment.optional() });

/** POST /cases/{caseId}/drafts/{draftId}/revise: hands in anew, checked like the first; the editor may not sign it off. */
export const reviseDraft = endpoint(
  { summary: '修改拟稿', schemas: { params: byDraft, query: nothing, body: Revision }, allows: staff },
  (request, world) =>
    changeDraft(request, world, async (standing) => {
      const input = fitting(request.body.input);
      return input.ok ? revised(world, standing, { ...request.body, input: input.value }) : input;
    }),
);

/** POST /cases/{caseId}/drafts/{draftId}/sendBack: the signer asks for changes, in words. */
export const sendBackDraft = endpoint(
  {
    summary: '退回拟稿',
    schemas: { params: byDraft, query: nothing, body: z.strictObject({ comment: Comment }) },
    allows: staff,
  },
  (request, world) =>
    changeDraft(request, world, async (standing) => {
      const signer = requireSigner(standing);
      if (!signer.ok) return signer;
      const { draft, at } = standing;
      if (draft.status !== 'drafted') return refuse({ code: 'draft.closed', status: draft.status });
      const comment = { by: personOf(signer.value), at, text: request.body.comment };
      return accept({ draft: { status: 'sentBack', comments: [...draft.comments, comment] } });
    }),
);

/** POST /cases/{caseId}/drafts/{draftId}/discard: takes a draft back; it stays on record. */
export const discardDraft = endpoint(
  {
    summary: '作废拟稿',
    schemas: { params: byDraft, query: nothing, body: z.strictObject({ reason: Comment.optional() }) },
    allows: staff,
  },
  (request, world) =>
    changeDraft(request, world, async ({ draft, at, actor }) => {
      const by = personOf(actor);
      const { reason } = request.body;
      const comments = reason ? [...draft.comments, { by, at, text: reason }] : draft.comments;
      return accept({ draft: { status: 'discarded', comments, closed: { by, at } } });
    }),
);
