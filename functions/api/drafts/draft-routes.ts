import { z } from 'zod';
import { hasRole } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import { headRoles, headsOf } from '#shared/domain/heads.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { readForCommand } from '#shared/store/command-reading.ts';
import { readDelegations } from '#shared/store/delegations.ts';
import { draftQueue, draftRange, listDraftVersions, listDrafts as readDrafts } from '#shared/store/drafts.ts';
import { withoutAside } from '../../casework/access.ts';
import { byDraft } from '../../lib/draft-params.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { viewDraft, viewDraftBriefly } from './draft-views.ts';

const readers = readerRoles;

/** GET /cases/{caseId}/drafts: every draft of the case, closed ones too, in the order they were drafted. */
export const listDrafts = endpoint(
  {
    summary: '案件拟稿',
    schemas: { params: z.strictObject({ caseId: CaseId }), query: slice },
    allows: readers,
  },
  async ({ params: { caseId }, query }, { table }) => {
    const range = draftRange(caseId);
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const page = await readDrafts(table, range, wanted.value);
    return listReply({ ...page, items: page.items.map(viewDraftBriefly) });
  },
);

/** GET /cases/{caseId}/drafts/{draftId}: with every version that was handed in; the ETag is its revision. */
export const getDraft = endpoint(
  { summary: '拟稿', schemas: { params: byDraft, query: nothing }, allows: readers },
  async ({ params, actor }, { table }) => {
    const [{ draft, snapshot }, history] = await Promise.all([
      readForCommand(table, { ...params, personId: actor.id }),
      listDraftVersions(table, params.caseId, params.draftId),
    ]);
    if (!draft) return refuse({ code: 'draft.missing' });
    const caseMovedOn = snapshot !== undefined && snapshot.version !== draft.caseVersion;
    return accept({ status: 200, body: { ...viewDraft(draft), caseMovedOn, history }, version: draft.revision });
  },
);

const queueQuery = slice.extend({
  status: z.enum(['drafted', 'sentBack']).optional(),
  signer: z.enum(headRoles).optional(),
});

/** GET /drafts: what awaits one's own signature, or what was sent back to one's body; the oldest first. */
export const listDraftQueue = endpoint(
  { summary: '待签拟稿', schemas: { params: nothing, query: queueQuery }, allows: readers },
  async ({ query: { status = 'drafted', signer, ...query }, actor: person }, { table, now }) => {
    const delegations = (await readDelegations(table, person.id))?.delegations ?? [];
    const actor = actingAs(person, delegations, dayAt(now()));
    const held = headRoles.find((role) => hasRole(actor, [role])) ?? headsOf(actor.roles)[0];
    const range = draftQueue(signer ?? held ?? 'officeHead', status);
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const page = await readDrafts(table, range, wanted.value);
    const seen = await withoutAside(table, person, page.items);
    return listReply({ ...page, items: seen.map(viewDraftBriefly) });
  },
);
