import { z } from 'zod';
import { type Actor, hasRole } from '#shared/domain/actor.ts';
import type { Day } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { listIsOpen, listKindNames, type PaperList } from '#shared/domain/paper-list.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { staffRoles } from '#shared/domain/roles.ts';
import { openList, readForList, readList, saveList } from '#shared/store/paper-lists.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { listPaper } from '../../casework/lists/list-paper.ts';
import { putTogether } from '../../casework/lists/put-together.ts';
import { byList } from '../../lib/list-params.ts';
import type { World } from '../../lib/world.ts';
import { intakeBatch } from '../cases/queue-routes.ts';
import { fitting, personOf } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { bodyOf, viewList } from './list-views.ts';

const Cases = z
  .array(CaseId)
  .min(1, fault('至少选择一件案件', 'at least one case'))
  .max(
    limits.listRows,
    fault(
      `一份清单最多${limits.listRows}件，超出的另列清单`,
      `at most ${limits.listRows} cases: more are a second list`,
    ),
  );

const NewList = z.strictObject({
  kind: z.enum(listKindNames),
  window: z.string().max(7),
  caseIds: Cases,
  input: z.unknown(),
});

const Revised = z.strictObject({ caseIds: Cases, input: z.unknown() });

type Content = Pick<PaperList, 'rows' | 'fallen'>;

/** The rows as they are now, and what cannot be one; refuses where nothing is left, and what could not be printed. */
const contentOf = async (
  world: World,
  list: Pick<PaperList, 'kind' | 'window' | 'input' | 'listId'>,
  wanted: Omit<Parameters<typeof putTogether>[1], 'list'>,
): Promise<Result<Content>> => {
  const { tried, fallen } = await putTogether(world, { list, ...wanted });
  if (tried.length === 0) return refuse({ code: 'list.empty', fallen });
  const paper = listPaper(
    list,
    tried.map((one) => one.paper),
    world,
  );
  return paper.ok ? accept({ rows: tried.map(({ row }) => row), fallen }) : paper;
};

/** POST /lists: one paper for many cases of a window, put together from those that are ready; each row is decided as a dry run. */
export const createPaperList = endpoint(
  { summary: '拟制清单', schemas: { params: nothing, query: nothing, body: NewList }, allows: staffRoles },
  (request, world) => untilAnswered(() => create(request, world)),
);

const create = async (
  { body, actor, replay }: Parsed<unknown, unknown, z.output<typeof NewList>>,
  world: World,
): Promise<Result<Reply> | 'again'> => {
  if (!hasRole(actor, bodyOf(body))) return refuse({ code: 'access.forbidden', needs: bodyOf(body) });
  const window: Result<Day> = intakeBatch(body.window);
  if (!window.ok) return window;
  const input = fitting(body.input);
  if (!input.ok) return input;
  const { count, replay: earlier } = await readForList(world.table, replay);
  if (earlier) return replayed(earlier, replay);
  const at = world.now();
  const by = [personOf(actor)];
  const begun = { listId: count + 1, kind: body.kind, window: window.value, input: input.value };
  const content = await contentOf(world, begun, { caseIds: body.caseIds, drafter: actor, draftedBy: by, at });
  if (!content.ok) return content;
  const list: PaperList = {
    ...{ ...begun, ...content.value, status: 'drafted', revision: 1, draftedBy: by, openedAt: at, changedAt: at },
  };
  const { listId } = list;
  const reply = { status: 201, body: viewList(list, actor), version: 1, location: `/api/v1/lists/${listId}` };
  const { outcome } = await openList(world.table, list, keepReply(replay, reply, at));
  return outcome === 'written' ? accept(reply) : 'again';
};

export type Changing<Body> = Parsed<z.output<typeof byList>, unknown, Body>;

/** An open list at the revision that was seen. */
export const openAt = async (
  { params: { listId }, actor, seen, replay }: Changing<unknown>,
  { table }: World,
): Promise<Result<PaperList | Reply>> => {
  const { list, replay: earlier } = await readList(table, listId, replay);
  if (earlier) return replayed(earlier, replay);
  if (!list) return refuse({ code: 'list.missing', listId });
  if (!hasRole(actor, bodyOf(list))) return refuse({ code: 'access.forbidden', needs: bodyOf(list) });
  if (seen === undefined) return refuse({ code: 'version.missing' });
  if (list.revision !== seen) return refuse({ code: 'list.stale', seen, current: list.revision });
  return listIsOpen(list) ? accept(list) : refuse({ code: 'list.closed', listId, status: list.status });
};

const write = async (
  { actor, replay }: Changing<unknown>,
  { table }: World,
  list: PaperList,
): Promise<Result<Reply> | 'again'> => {
  const reply = { status: 200, body: viewList(list, actor), version: list.revision };
  const { outcome } = await saveList(table, list, keepReply(replay, reply, list.changedAt));
  return outcome === 'written' ? accept(reply) : 'again';
};

const withDrafter = ({ draftedBy }: PaperList, actor: Actor): PaperList['draftedBy'] =>
  draftedBy.some(({ id }) => id === actor.id) ? draftedBy : [...draftedBy, personOf(actor)];

/** POST /lists/{listId}/revise: other cases, or another input; who changes it has drafted it too. */
export const revisePaperList = endpoint(
  { summary: '修改清单', schemas: { params: byList, query: nothing, body: Revised }, allows: staffRoles },
  (request, world) =>
    untilAnswered(async () => {
      const { body, actor } = request;
      const open = await openAt(request, world);
      if (!open.ok || !('listId' in open.value)) return open as Result<Reply>;
      const list = open.value;
      const input = fitting(body.input);
      if (!input.ok) return input;
      const [at, draftedBy] = [world.now(), withDrafter(list, actor)];
      const held = JSON.stringify(list.input) === JSON.stringify(input.value) ? list.rows : [];
      const wanted = { caseIds: body.caseIds, drafter: actor, draftedBy, at, held };
      const content = await contentOf(world, { ...list, input: input.value }, wanted);
      if (!content.ok) return content;
      const { revision } = list;
      const next = { ...list, ...content.value, input: input.value, draftedBy, revision: revision + 1, changedAt: at };
      return write(request, world, next);
    }),
);

/** POST /lists/{listId}/giveUp: nothing comes of it; its cases are free for another list, or alone. */
export const giveUpPaperList = endpoint(
  { summary: '放弃清单', schemas: { params: byList, query: nothing, body: nothing }, allows: staffRoles },
  (request, world) =>
    untilAnswered(async () => {
      const open = await openAt(request, world);
      if (!open.ok || !('listId' in open.value)) return open as Result<Reply>;
      const list = open.value;
      const next = { ...list, status: 'givenUp' as const, revision: list.revision + 1, changedAt: world.now() };
      return write(request, world, next);
    }),
);
