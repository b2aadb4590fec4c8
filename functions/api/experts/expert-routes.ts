import { z } from 'zod';
import { dayAt } from '#shared/domain/day.ts';
import { text } from '#shared/domain/directory.ts';
import { type Expert, ExpertId, ExpertStatus, NewExpert } from '#shared/domain/expert.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { expertRange, readExpert, listExperts as readExperts, writeExpert } from '#shared/store/experts.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { keepReply, replayed } from '../replays.ts';

const byExpert = z.strictObject({ expertId: ExpertId });
const keepers: readonly Role[] = ['agencyClerk', 'agencyHead'];
const readers: readonly Role[] = [...keepers, 'officeClerk', 'officeHead', 'auditor'];

/** GET /experts: the pool, by status if asked. */
export const listExperts = endpoint(
  {
    summary: '专家库',
    schemas: { params: nothing, query: slice.extend({ status: ExpertStatus.optional() }) },
    allows: readers,
  },
  async ({ query }, { table }) => {
    const range = expertRange(query.status);
    const wanted = sliceOf(query, range);
    return wanted.ok ? listReply(await readExperts(table, range, wanted.value)) : wanted;
  },
);

/** GET /experts/{expertId} */
export const getExpert = endpoint(
  { summary: '专家', schemas: { params: byExpert, query: nothing }, allows: readers },
  async ({ params: { expertId } }, { table }) => {
    const { expert } = await readExpert(table, expertId);
    return expert ? accept({ status: 200, body: expert }) : refuse({ code: 'expert.unknown', expertId });
  },
);

/** POST /experts: enters an expert whom a department recommended into the pool (Art. 6(2)). */
export const registerExpert = endpoint(
  { summary: '登记专家', schemas: { params: nothing, query: nothing, body: NewExpert }, allows: keepers },
  async ({ body, replay }, { table, now }) => {
    const held = await readExpert(table, body.expertId, replay);
    if (held.replay) return replayed(held.replay, replay);
    const exists = refuse({ code: 'expert.exists', expertId: body.expertId });
    if (held.expert) return exists;
    const expert: Expert = { ...body, status: 'active', changes: [], version: 1 };
    const reply = { status: 201, body: expert, location: `/api/v1/experts/${body.expertId}` };
    const written = await writeExpert(table, { expert, replay: keepReply(replay, reply, now()) });
    if (written.outcome === 'written') return accept(reply);
    if (written.outcome === 'contended') return refuse({ code: 'store.contended' });
    return written.failed.includes('takeover') ? refuse({ code: 'takeover.running' }) : exists;
  },
);

/** POST /experts/{expertId}/status: suspends, takes back or lets go an expert, with the reason; who left stays away. */
export const changeExpertStatus = endpoint(
  {
    summary: '变更专家状态',
    schemas: {
      params: byExpert,
      query: nothing,
      body: z.strictObject({
        status: named('状态', 'State', ExpertStatus),
        reason: named('理由', 'Reasons', text(500)),
      }),
    },
    allows: keepers,
  },
  async ({ params: { expertId }, body, actor, replay }, { table, now }) => {
    const held = await readExpert(table, expertId, replay);
    if (held.replay) return replayed(held.replay, replay);
    if (!held.expert) return refuse({ code: 'expert.unknown', expertId });
    const { status, changes, version } = held.expert;
    if (status === 'left') return refuse({ code: 'expert.inactive', expertId, standing: status });
    const at = now();
    const change = { ...body, on: dayAt(at), by: actor.id, at };
    const expert = { ...held.expert, status: body.status, changes: [...changes, change], version: version + 1 };
    const reply = { status: 200, body: expert };
    const { outcome } = await writeExpert(table, { expert, replay: keepReply(replay, reply, at) });
    return outcome === 'written' ? accept(reply) : refuse({ code: 'store.contended' });
  },
);
