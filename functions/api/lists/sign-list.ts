import { hasRole } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import { nothing } from '#shared/domain/nothing.ts';
import type { PaperList } from '#shared/domain/paper-list.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { staffRoles } from '#shared/domain/roles.ts';
import { readDelegations } from '#shared/store/delegations.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { signPaperList as signClaimed } from '../../casework/lists/sign-list.ts';
import { workList } from '../../casework/lists/work-list.ts';
import { byList } from '../../lib/list-params.ts';
import { log, metrics } from '../../lib/log.ts';
import type { World } from '../../lib/world.ts';
import { endpoint, type Reply } from '../endpoint.ts';
import { keepReply } from '../replays.ts';
import { type Changing, openAt } from './draft-list.ts';
import { signerOf, viewList } from './list-views.ts';

/** Works its rows off at once; whatever stops it, the schedule goes on. */
const begin = async (world: World, list: PaperList): Promise<void> => {
  try {
    await workList(world, list);
  } catch (fault) {
    log.error('list left to the schedule', { listId: list.listId, fault });
    metrics.addMetric('ListLeft', 'Count', 1);
  }
};

const sign = async (request: Changing<unknown>, world: World): Promise<Result<Reply>> => {
  const { actor: person, replay } = request;
  const at = world.now();
  const delegations = (await readDelegations(world.table, person.id))?.delegations ?? [];
  const actor = actingAs(person, delegations, dayAt(at));
  const open = await openAt({ ...request, actor }, world);
  if (!open.ok || !('listId' in open.value)) return open as Result<Reply>;
  const list = open.value;
  const needs = [signerOf(list)];
  if (!hasRole(actor, needs)) return refuse({ code: 'access.forbidden', needs });
  const behind = new Set([actor.id, ...(actor.delegated ?? []).map(({ by }) => by.id)]);
  const own = list.draftedBy.filter(({ id }) => behind.has(id));
  if (own.length > 0) return refuse({ code: 'signOff.ownDraft', draftedBy: own.map(({ name }) => name) });
  if (list.rows.length === 0) return refuse({ code: 'list.empty', fallen: list.fallen });
  const replyTo = (signed: PaperList): Reply => ({
    ...{ status: 200, body: viewList(signed, actor), version: signed.revision },
  });
  const given = { actor, draftedBy: list.draftedBy, at };
  const keeps = (signed: PaperList) => keepReply(replay, replyTo(signed), at);
  const signed = await signClaimed(world, { list, given, keeps });
  if (signed.outcome === 'conflict') return refuse({ code: 'store.contended' });
  const { listId, fallen } = signed.list;
  if (signed.outcome === 'shrunk') return refuse({ code: 'list.shrunk', listId, fallen });
  await begin(world, signed.list);
  return accept(replyTo(signed.list));
};

/**
 * POST /lists/{listId}/signOff: the head signs on the revision that was seen, with one number for all rows. Where a row has
 * changed it drops out, nothing is signed, and the list is shown again.
 */
export const signPaperList = endpoint(
  { summary: '签发清单', schemas: { params: byList, query: nothing, body: nothing }, allows: staffRoles },
  (request, world) => untilAnswered(() => sign(request, world)),
);
