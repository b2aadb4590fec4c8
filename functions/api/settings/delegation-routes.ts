import { z } from 'zod';
import { Day, dayAt } from '#shared/domain/day.ts';
import type { Delegation } from '#shared/domain/delegation.ts';
import { text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { HeadRole } from '#shared/domain/heads.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { type Words, words } from '#shared/domain/words.ts';
import {
  type Delegations,
  delegationRange,
  readForDelegating,
  listDelegations as readRange,
  saveDelegations,
} from '#shared/store/delegations.ts';
import { Ordinal } from '../../lib/draft-params.ts';
import type { World } from '../../lib/world.ts';
import { personOf, staff } from '../drafts/draft-requests.ts';
import { endpoint, type Replay, type Reply } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { keepReply, replayed } from '../replays.ts';

const NewDelegation = z
  .strictObject({
    role: named('代行的职务', 'Role delegated', HeadRole),
    to: named(
      '被授权人',
      'Delegate',
      z.strictObject({
        id: named('被授权人的登录标识', 'Sign-in name of the delegate', text(128)),
        name: named('被授权人姓名', 'Name of the delegate', text(40)),
      }),
    ),
    from: named('起始日期', 'From', Day),
    until: named('截止日期', 'Until', Day),
  })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    ...fault('不能早于起始日', 'not before the first day'),
  });

/**
 * POST /delegations: a head gives the role they hold themselves to a person of the same body, from a day to a day. It
 * grants nothing to a person whose own sign-in names another body, and a delegated role is not delegated on.
 */
export const delegate = endpoint(
  { summary: '授权代行', schemas: { params: nothing, query: nothing, body: NewDelegation }, allows: staff },
  async ({ body, actor, replay }, world) => {
    const at = world.now();
    const { role, to } = body;
    if (!actor.roles.includes(role)) return refuse({ code: 'delegation.onward', role });
    if (to.id === actor.id) return invalid('to.id', words('不能授权给本人', 'Not to oneself'));
    if (body.until < dayAt(at)) return invalid('until', words('期限已过', 'The term is over'));
    const { held: before, replay: earlier } = await readForDelegating(world.table, to.id, replay);
    if (earlier) return replayed(earlier, replay);
    const delegation: Delegation = { ordinal: (before?.delegations.length ?? 0) + 1, ...body, by: personOf(actor), at };
    const record = { person: to, version: (before?.version ?? 0) + 1, delegations: [...all(before), delegation] };
    return save(world, { record, replay, reply: { status: 201, body: delegation } });
  },
);

const byDelegation = z.strictObject({ personId: text(128), ordinal: Ordinal });

/** POST /delegations/{personId}/{ordinal}/end: ends one's own delegation early, or gives back what was received; at once. */
export const endDelegation = endpoint(
  { summary: '终止授权', schemas: { params: byDelegation, query: nothing, body: nothing }, allows: staff },
  async ({ params: { personId, ordinal }, actor, replay }, world) => {
    const { held: before, replay: earlier } = await readForDelegating(world.table, personId, replay);
    if (earlier) return replayed(earlier, replay);
    const held = before?.delegations.find((each) => each.ordinal === ordinal && !each.ended);
    if (!before || !held || ![held.by.id, held.to.id].includes(actor.id)) return refuse({ code: 'delegation.missing' });
    const ended: Delegation = { ...held, ended: { by: personOf(actor), at: world.now() } };
    const delegations = before.delegations.map((each) => (each.ordinal === ordinal ? ended : each));
    const record = { ...before, version: before.version + 1, delegations };
    return save(world, { record, replay, reply: { status: 200, body: ended } });
  },
);

/** GET /delegations: every delegation ever made, person by person. */
export const listDelegations = endpoint(
  { summary: '授权列表', schemas: { params: nothing, query: slice }, allows: readerRoles },
  async ({ query }, { table }) => {
    const wanted = sliceOf(query, delegationRange);
    return wanted.ok ? listReply(await readRange(table, wanted.value)) : wanted;
  },
);

const all = (record: Delegations | undefined): readonly Delegation[] => record?.delegations ?? [];

const invalid = (path: string, message: Words) => refuse({ code: 'input.invalid', issues: [{ path, message }] });

type Saving = { readonly record: Delegations; readonly replay: Replay; readonly reply: Reply };

const save = async ({ table, now }: World, { record, replay, reply }: Saving): Promise<Result<Reply>> => {
  const written = await saveDelegations(table, record, keepReply(replay, reply, now()));
  return written.outcome === 'written' ? accept(reply) : refuse({ code: 'store.contended' });
};
