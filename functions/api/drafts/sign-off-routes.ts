import { z } from 'zod';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import { byDraft } from '../../lib/draft-params.ts';
import { problemOf } from '../../lib/problem.ts';
import { endpoint, type Reply } from '../endpoint.ts';
import { staff } from './draft-requests.ts';
import { signOff } from './sign-off.ts';

/** POST /cases/{caseId}/drafts/{draftId}/signOff: the head signs on the revision that was seen (`If-Match`). */
export const signOffDraft = endpoint(
  { summary: '签发', schemas: { params: byDraft, query: nothing, body: nothing }, allows: staff },
  signOff,
);

const Batch = z.strictObject({
  drafts: z
    .array(z.strictObject({ caseId: CaseId, draftId: z.int().positive(), revision: z.int().positive() }))
    .min(1)
    .max(50),
});

/**
 * POST /drafts/signOff: signs a list of drafts off, one after the other, with a result for each; one that is refused
 * keeps none of the others back. Sent again under the same key, what was signed is answered as before.
 */
export const signOffBatch = endpoint(
  { summary: '批量签发', schemas: { params: nothing, query: nothing, body: Batch }, allows: staff },
  async ({ body, actor, replay }, world) => {
    const results: object[] = [];
    for (const { caseId, draftId, revision } of body.drafts) {
      const key = `${replay.key}#${caseId}#${draftId}`;
      const one = { params: { caseId, draftId }, actor, seen: revision, replay: { ...replay, key } };
      results.push({ caseId, draftId, ...resultOf(await signOff(one, world)) });
    }
    return accept({ status: 200, body: { items: results } });
  },
);

const resultOf = (signed: Result<Reply>) =>
  signed.ok ? { status: signed.value.status, signed: signed.value.body } : refused(problemOf(signed.refusal));

const refused = (problem: ReturnType<typeof problemOf>) => ({ status: problem.status, problem });
