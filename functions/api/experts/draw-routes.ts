import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addYears, dayAt } from '#shared/domain/day.ts';
import { conflictsSince, text } from '#shared/domain/directory.ts';
import { type Expert, ExpertId } from '#shared/domain/expert.ts';
import { drawPanel } from '#shared/domain/expert-draw.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { type CaseReading, readCase } from '#shared/store/cases.ts';
import { activeExperts, type Draw, drawRange, listDraws as readDraws, writeDraw } from '#shared/store/experts.ts';
import { settingsFor } from '../../casework/gather/settings-for.ts';
import type { World } from '../../lib/world.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { keepReply, replayed } from '../replays.ts';

const drawers: readonly Role[] = ['agencyClerk', 'agencyHead'];

export const NewDraw = z.strictObject({
  caseId: named('案件编号', 'Case number', CaseId),
  size: named('抽取人数', 'How many to draw', z.int().min(1).max(99)),
  /** Experts left out for a conflict or another reason, beside those whom the case itself rules out. */
  exclude: named(
    '不参加抽取的专家（有利害关系等）',
    'Experts left out of the draw (conflicts of interest)',
    z
      .array(
        z.strictObject({ expertId: named('专家', 'Expert', ExpertId), reason: named('理由', 'Reasons', text(200)) }),
      )
      .max(200)
      .optional(),
  ),
});

/** Everybody whom the case names anywhere: panels past and present, recusals, replacements, opinion sheets. */
const namedIn = (part: unknown, found: Set<string> = new Set()): Set<string> => {
  if (typeof part !== 'object' || part === null) return found;
  for (const [member, value] of Object.entries(part)) {
    if (member === 'expertId' && typeof value === 'string') found.add(value);
    namedIn(value, found);
  }
  return found;
};

type Excluding = {
  readonly snapshot: CaseSnapshot;
  /** Who was excused from a case of the organization of late (O2.1). */
  readonly conflicting: ReadonlySet<string>;
  readonly asked: NonNullable<z.output<typeof NewDraw>['exclude']>;
};

/** Why an active expert is not drawn for this case; undefined for a candidate. */
const exclusions = (experts: readonly Expert[], { snapshot, conflicting, asked }: Excluding): Draw['excluded'] => {
  const named = namedIn(snapshot.data);
  const reasons = new Map(asked.map(({ expertId, reason }) => [expertId, reason]));
  return experts.flatMap(({ expertId, organization }) => {
    const given = reasons.get(expertId);
    if (given) return [{ expertId, reason: given }];
    if (named.has(expertId)) return [{ expertId, reason: '已参加本案或者曾申请回避' }];
    if (conflicting.has(expertId)) return [{ expertId, reason: '近年因利害关系回避过该组织的事项' }];
    return organization === snapshot.organizationName ? [{ expertId, reason: '任职于当事组织' }] : [];
  });
};

/** The same years as those after which the engine lets somebody sit again. */
const conflictingOf = async (
  { table, seed, now }: Pick<World, 'table' | 'seed' | 'now'>,
  reading: Pick<CaseReading, 'snapshot' | 'entry' | 'settingsState'>,
): Promise<ReadonlySet<string>> => {
  const { panel } = await settingsFor({ table, seed }, reading);
  return conflictsSince(reading.entry ?? {}, addYears(dayAt(now()), -panel.conflictYears));
};

/** POST /experts/draws: draws a panel by lot, at least one expert of each department where available (R6.2). */
export const drawExperts = endpoint(
  {
    summary: '随机抽取专家',
    schemas: { params: nothing, query: nothing, body: NewDraw },
    allows: drawers,
  },
  async ({ body: { caseId, size, exclude = [] }, actor, replay }, world) => {
    const { table, now } = world;
    const reading = await readCase(table, caseId, replay);
    const { snapshot, replay: earlier } = reading;
    if (earlier) return replayed(earlier, replay);
    if (!snapshot) return refuse({ code: 'case.missing' });
    const [experts, conflicting] = await Promise.all([activeExperts(table), conflictingOf(world, reading)]);
    const excluded = exclusions(experts, { snapshot, conflicting, asked: exclude });
    const out = new Set(excluded.map(({ expertId }) => expertId));
    const candidates = experts
      .filter(({ expertId }) => !out.has(expertId))
      .map(({ expertId, recommendedBy }) => ({ expertId, recommendedBy }));
    const seed = randomBytes(16).toString('hex');
    const drawn = drawPanel({ seed, size, candidates });
    if (!drawn) return refuse({ code: 'expert.tooFew', wanted: size, available: candidates.length });
    const at = now();
    const { id, name } = actor;
    const draw = { drawId: `${at}-${seed.slice(0, 8)}`, caseId, at, by: { id, name }, seed, size };
    const whole: Draw = { ...draw, candidates, excluded, drawn };
    const reply = { status: 201, body: whole, location: `/api/v1/cases/${caseId}/draws` };
    const { outcome } = await writeDraw(table, { draw: whole, replay: keepReply(replay, reply, at) });
    return outcome === 'written' ? accept(reply) : refuse({ code: 'store.contended' });
  },
);

/** GET /cases/{caseId}/candidates: the active experts, each with what keeps them from being drawn for this case. */
export const listCandidates = endpoint(
  {
    summary: '可抽取的专家',
    schemas: { params: z.strictObject({ caseId: CaseId }), query: nothing },
    allows: [...drawers, 'officeClerk', 'officeHead', 'auditor'],
  },
  async ({ params: { caseId } }, world) => {
    const [reading, experts] = await Promise.all([readCase(world.table, caseId), activeExperts(world.table)]);
    const { snapshot } = reading;
    if (!snapshot) return refuse({ code: 'case.missing' });
    const conflicting = await conflictingOf(world, reading);
    const reasons = new Map(
      exclusions(experts, { snapshot, conflicting, asked: [] }).map(({ expertId, reason }) => [expertId, reason]),
    );
    const items = experts.map(({ expertId, name, organization, recommendedBy }) => {
      const conflict = reasons.get(expertId) ?? null;
      return { expertId, name, organization, recommendedBy, conflict };
    });
    return accept({ status: 200, body: { caseId, items } });
  },
);

/** GET /cases/{caseId}/draws: every draw ever made for a case, the earliest first. */
export const listDraws = endpoint(
  {
    summary: '案件抽取专家记录',
    schemas: { params: z.strictObject({ caseId: CaseId }), query: slice },
    allows: [...drawers, 'officeClerk', 'officeHead', 'auditor'],
  },
  async ({ params: { caseId }, query }, { table }) => {
    const wanted = sliceOf(query, drawRange(caseId));
    return wanted.ok ? listReply(await readDraws(table, caseId, wanted.value)) : wanted;
  },
);
