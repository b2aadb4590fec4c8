import { z } from 'zod';
import { dayAt } from '#shared/domain/day.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { ReviewOpinion } from '#shared/domain/legality-review.ts';
import { limits } from '#shared/domain/limits.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { listIsOpen, listKinds, type PaperList } from '#shared/domain/paper-list.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { letterOf, listLines, type ReviewList } from '#shared/domain/review-list.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { proposedList } from '#shared/procedure/review-list.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readForCommand } from '#shared/store/command-reading.ts';
import { readPool } from '#shared/store/experts.ts';
import { listStep, readList } from '#shared/store/paper-lists.ts';
import { replayStep } from '#shared/store/replay-step.ts';
import { writeAll } from '#shared/store/transaction.ts';
import { untilSettled } from '#shared/store/until-settled.ts';
import { withoutAside } from '../../casework/access.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import { eachOf } from '../../casework/lists/claim-rows.ts';
import { moveCase } from '../../casework/write/move-case.ts';
import { byList } from '../../lib/list-params.ts';
import type { World } from '../../lib/world.ts';
import { personOf } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { isReviewed, viewList } from './list-views.ts';

const { digest, ...opinion } = ReviewOpinion.shape;
/** What a reviewer says once of all the rows that are named. */
export const OpinionOnRows = z.strictObject(opinion);
const Opinions = OpinionOnRows.extend({
  rows: z
    .array(z.strictObject({ caseId: CaseId, digest }))
    .min(1)
    .max(limits.listRows),
});

type Reviewing = Parsed<z.output<typeof byList>, unknown, z.output<typeof Opinions>>;
type Opined = Pick<Reviewing, 'actor' | 'body'> & { readonly row: Reviewing['body']['rows'][number] };

const viewed = ({ step, digest: seen, lines }: ReviewList) => ({
  ...{ step, digest: seen },
  lines: lines.map((found) => ({ letter: letterOf(found.line), label: listLines[found.line], ...found })),
});

const readFor = async (world: World, list: PaperList, { caseId, personId }: { caseId: CaseId; personId: string }) => {
  const reading = await readForCommand(world.table, { caseId, personId });
  const { snapshot, entry } = reading;
  if (!snapshot || !entry) return undefined;
  const procedure = procedureOf(snapshot);
  const { calendar, settings } = await decidingOn(world, reading);
  const pool = await readPool(world.table, procedure.expertsAsked(snapshot.data));
  const { command: step } = listKinds[list.kind];
  const facts = { entry, calendar, settings, pool };
  const made = proposedList(procedure, snapshot, { step, input: list.input, at: world.now(), facts });
  return made.ok ? { caseId, ...viewed(made.value) } : undefined;
};

/** GET /lists/{listId}/reviewLists: the review list (D52) of each row as it stands now. */
export const getListReviews = endpoint(
  { summary: '清单逐件的合法性审核要点核对表', schemas: { params: byList, query: nothing }, allows: readerRoles },
  async ({ params: { listId }, actor }, world) => {
    const { list } = await readList(world.table, listId);
    if (!list) return refuse({ code: 'list.missing', listId });
    if (!isReviewed(list)) return refuse({ code: 'list.needless', kind: list.kind });
    const seen = await withoutAside(world.table, actor, list.rows);
    const items = await eachOf(seen, ({ caseId }) => readFor(world, list, { caseId, personId: actor.id }));
    const body = { items: items.filter((item) => item !== undefined) };
    return accept({ status: 200, body, version: list.revision });
  },
);

type Said = { readonly caseId: CaseId } & ({ readonly ok: true } | Extract<Result<never>, { ok: false }>);

/** The opinion on one row: its paper (D52) in the row's case, and the mark on the list, in one transaction. */
const opine = async (world: World, listId: number, { actor: person, body, row }: Opined): Promise<Said> => {
  const { rows: _rows, ...said } = body;
  const { caseId } = row;
  const settled = await untilSettled(async (): Promise<Result<true> | 'again'> => {
    const { list } = await readList(world.table, listId);
    if (!list) return refuse({ code: 'list.missing', listId });
    if (!listIsOpen(list)) return refuse({ code: 'list.closed', listId, status: list.status });
    const held = list.rows.find((one) => one.caseId === caseId);
    const reading = await readForCommand(world.table, { caseId, personId: person.id });
    const { snapshot, entry, delegations } = reading;
    if (!held || !snapshot || !entry) return refuse({ code: 'case.missing' });
    if (held.reviewed?.digest === row.digest && held.reviewed.by.id === person.id) return accept(true);
    const at = world.now();
    const by = personOf(person);
    const given = { ...said, digest: row.digest };
    const { command: step } = listKinds[list.kind];
    const reviewed = { agrees: said.agrees, digest: row.digest, by };
    const marked = { ...held, version: snapshot.version + 1, reviewed };
    const next: PaperList = {
      ...list,
      rows: list.rows.map((one) => (one.caseId === caseId ? marked : one)),
      ...{ revision: list.revision + 1, changedAt: at },
    };
    // What moved in the case before the opinion makes the row drop out as it would have without one.
    if (held.version !== snapshot.version)
      return refuse({ code: 'case.stale', seen: held.version, current: snapshot.version });
    const moved = await moveCase(await decidingOn(world, reading), {
      ...{ snapshot, entry, proposed: { step, input: list.input, draftedBy: list.draftedBy } },
      given: { name: 'reviewLegality', input: given, actor: actingAs(person, delegations, dayAt(at)), at },
      besides: [listStep(next, 'besides')],
    });
    if (moved.outcome === 'conflict') return 'again';
    return moved.outcome === 'moved' ? accept(true) : refuse(moved.refusal);
  });
  const ended = settled === 'contended' ? refuse({ code: 'store.contended' }) : settled;
  return ended.ok ? { caseId, ok: true } : { caseId, ...ended };
};

/** POST /lists/{listId}/reviewLegality: one opinion on the rows that it names, each by the list that was seen of it. */
export const reviewPaperList = endpoint(
  {
    summary: '清单逐件合法性审核',
    schemas: { params: byList, query: nothing, body: Opinions },
    allows: ['legalityReviewer'],
  },
  async (request, world) => {
    const { params, actor, body, replay } = request;
    const { listId } = params;
    const { list, replay: earlier } = await readList(world.table, listId, replay);
    if (earlier) return replayed(earlier, replay);
    if (!list) return refuse({ code: 'list.missing', listId });
    if (!isReviewed(list)) return refuse({ code: 'list.needless', kind: list.kind });
    const said: Said[] = [];
    for (const row of body.rows) said.push(await opine(world, listId, { actor, body, row }));
    const [refused] = said.flatMap((one) => (one.ok ? [] : [one]));
    if (refused && said.every(({ ok }) => !ok)) return refuse(refused.refusal);
    const after = (await readList(world.table, listId)).list ?? list;
    const items = said.map(({ caseId, ok }) => ({ caseId, recorded: ok }));
    const reply: Reply = { status: 200, body: { items, list: viewList(after, actor) }, version: after.revision };
    await writeAll(world.table, [replayStep(keepReply(replay, reply, world.now()))]);
    return accept(reply);
  },
);
