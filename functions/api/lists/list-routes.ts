import type { Actor } from '#shared/domain/actor.ts';
import { usccOf } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import type { PaperList } from '#shared/domain/paper-list.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { listLists, listRange, readList } from '#shared/store/paper-lists.ts';
import { readClaim } from '#shared/store/row-claims.ts';
import { withoutAside } from '../../casework/access.ts';
import { eachOf } from '../../casework/lists/claim-rows.ts';
import { rowReasons } from '../../casework/lists/decide-row.ts';
import { putTogether } from '../../casework/lists/put-together.ts';
import { byList } from '../../lib/list-params.ts';
import type { World } from '../../lib/world.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { bodyOf, viewList } from './list-views.ts';

/** GET /lists: papers for many cases of a window (清单), the newest first. */
export const listPaperLists = endpoint(
  { summary: '清单列表', schemas: { params: nothing, query: slice }, allows: readerRoles },
  async ({ query, actor }, { table }) => {
    const wanted = sliceOf(query, listRange);
    if (!wanted.ok) return wanted;
    const page = await listLists(table, wanted.value);
    const items = page.items.map((list) => {
      const { rows, fallen: _told, input: _input, ...brief } = viewList(list, actor);
      return { ...brief, rows: rows.length };
    });
    return listReply({ ...page, items });
  },
);

/** How many rows of a signed list are worked off. */
const progress = async ({ table }: World, { listId, rows, status }: PaperList): Promise<number> => {
  if (status === 'done') return rows.length;
  if (status !== 'signed') return 0;
  const claims = await eachOf(rows, ({ caseId }) => readClaim(table, usccOf(caseId)));
  return claims.filter((claim) => claim?.listId !== listId).length;
};

/** Which rows could not go as they stand now, and why. */
const redRows = async (world: World, list: PaperList, actor: Actor) => {
  if (list.status !== 'drafted') return new Map();
  const caseIds = list.rows.map(({ caseId }) => caseId);
  const [first] = list.draftedBy;
  if (!first) return new Map();
  const drafter = { ...actor, ...first, roles: bodyOf(list) };
  const { tried, fallen } = await putTogether(world, {
    ...{ list, caseIds, drafter, draftedBy: list.draftedBy, at: world.now() },
  });
  const changed = tried.flatMap(({ row }) => {
    const held = list.rows.find(({ caseId }) => caseId === row.caseId);
    if (held?.version !== row.version) return [[row.caseId, rowReasons.moved] as const];
    return held.entry === row.entry ? [] : [[row.caseId, rowReasons.entry] as const];
  });
  return new Map([...fallen.map(({ caseId, why }) => [caseId, why] as const), ...changed]);
};

/** GET /lists/{listId}: the list row by row as it stands now; who stands aside in a case does not read of it. */
export const getPaperList = endpoint(
  { summary: '清单', schemas: { params: byList, query: nothing }, allows: readerRoles },
  async ({ params: { listId }, actor }, world) => {
    const { list } = await readList(world.table, listId);
    if (!list) return refuse({ code: 'list.missing', listId });
    const [red, worked] = [await redRows(world, list, actor), await progress(world, list)];
    const { rows, fallen, ...told } = viewList(list, actor);
    const seen = await withoutAside(world.table, actor, rows);
    const body = {
      ...told,
      fallen: await withoutAside(world.table, actor, fallen),
      rows: seen.map((row) => ({ ...row, red: red.get(row.caseId) ?? null })),
      withheld: rows.length - seen.length,
      worked,
    };
    return accept({ status: 200, body, version: list.revision });
  },
);
