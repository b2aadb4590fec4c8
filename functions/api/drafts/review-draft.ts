import type { z } from 'zod';
import { dayAt } from '#shared/domain/day.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import type { Draft } from '#shared/domain/draft.ts';
import { ReviewOpinion } from '#shared/domain/legality-review.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { letterOf, listLines, type ReviewList } from '#shared/domain/review-list.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { listedSteps, proposedList } from '#shared/procedure/review-list.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { type CommandReading, readForCommand } from '#shared/store/command-reading.ts';
import { readPool } from '#shared/store/experts.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import { moveCase } from '../../casework/write/move-case.ts';
import { byDraft } from '../../lib/draft-params.ts';
import type { World } from '../../lib/world.ts';
import { endpoint, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { viewCase, viewDocument } from '../views.ts';
import type { DraftRequest } from './change-draft.ts';
import { personOf } from './draft-requests.ts';
import { viewDraft } from './draft-views.ts';

/** A line as the API tells it, with its letter and what it is called. */
const viewList = ({ step, digest, lines }: ReviewList) => ({
  step,
  digest,
  lines: lines.map((found) => ({ letter: letterOf(found.line), label: listLines[found.line], ...found })),
});

/** GET /cases/{caseId}/drafts/{draftId}/reviewList: the list of a drafted step that cannot be taken back, as it stands now. */
export const getReviewList = endpoint(
  { summary: '合法性审核要点核对表', schemas: { params: byDraft, query: nothing }, allows: readerRoles },
  async ({ params, actor }, world) => {
    const reading = await readForCommand(world.table, { ...params, personId: actor.id });
    const { draft, snapshot, entry } = reading;
    if (!draft || !snapshot || !entry) return refuse({ code: 'draft.missing' });
    const procedure = procedureOf(snapshot);
    if (!listedSteps(procedure).has(draft.command)) return refuse({ code: 'draft.needless', command: draft.command });
    const { calendar, settings } = await decidingOn(world, reading);
    const pool = await readPool(world.table, procedure.expertsAsked(snapshot.data));
    const facts = { entry, calendar, settings, pool };
    const made = proposedList(procedure, snapshot, { step: draft.command, input: draft.input, at: world.now(), facts });
    if (!made.ok) return made;
    return accept({
      status: 200,
      body: { ...viewList(made.value), on: dayAt(world.now()), reviewed: draft.reviewed },
      version: draft.revision,
    });
  },
);

/** POST /cases/{caseId}/drafts/{draftId}/reviewLegality: the reviewer's opinion on the list that was seen, by its digest. */
export const reviewLegality = endpoint(
  {
    summary: '合法性审核',
    schemas: { params: byDraft, query: nothing, body: ReviewOpinion },
    allows: ['legalityReviewer'],
  },
  (request, world) =>
    untilAnswered(async () => {
      const { params, actor, seen, replay } = request;
      const reading = await readForCommand(world.table, { ...params, personId: actor.id, replay });
      if (reading.replay) return replayed(reading.replay, replay);
      const { draft } = reading;
      if (!draft) return refuse({ code: 'draft.missing' });
      if (seen === undefined) return refuse({ code: 'version.missing' });
      if (draft.revision !== seen) return refuse({ code: 'draft.stale', seen, current: draft.revision });
      if (draft.status !== 'drafted') return refuse({ code: 'draft.closed', status: draft.status });
      return attempt(request, { reading, draft }, world);
    }),
);

type Read = { readonly reading: CommandReading; readonly draft: Draft };

/** The opinion, its paper (D52) and the mark on the draft, in one transaction. */
const attempt = async (
  { actor: person, body, replay }: DraftRequest<z.output<typeof ReviewOpinion>>,
  { reading, draft }: Read,
  world: World,
): Promise<Result<Reply> | 'again'> => {
  const { snapshot, entry, delegations } = reading;
  if (!snapshot || !entry) return refuse({ code: 'case.missing' });
  const at = world.now();
  const actor = actingAs(person, delegations, dayAt(at));
  const status = body.agrees ? ('agreed' as const) : ('declined' as const);
  const reviewed = { status, digest: body.digest, by: personOf(actor), at };
  const closed: Draft = { ...draft, reviewed, revision: draft.revision + 1, changedAt: at };
  const { command: step, input, draftedBy } = draft;
  const moved = await moveCase(await decidingOn(world, reading), {
    ...{ snapshot, entry, given: { name: 'reviewLegality', input: body, actor, at } },
    proposed: { step, input, draftedBy },
    closes: { closed, seen: draft.revision },
    keeps: (decision, documents) => keepReply(replay, replyTo(closed, { decision, documents }, actor), at),
  });
  if (moved.outcome === 'conflict') return 'again';
  return moved.outcome === 'moved' ? accept(replyTo(closed, moved, actor)) : refuse(moved.refusal);
};

type Written = Pick<Extract<Awaited<ReturnType<typeof moveCase>>, { outcome: 'moved' }>, 'decision' | 'documents'>;

const replyTo = (draft: Draft, { decision, documents }: Written, actor: Parameters<typeof viewCase>[1]): Reply => ({
  status: 200,
  body: { draft: viewDraft(draft), case: viewCase(decision.next, actor), documents: documents.map(viewDocument) },
  version: draft.revision,
});
