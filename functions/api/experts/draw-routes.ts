import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { text } from '#shared/domain/directory.ts';
import { type Expert, ExpertId } from '#shared/domain/expert.ts';
import { drawPanel } from '#shared/domain/expert-draw.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { readCase } from '#shared/store/cases.ts';
import { activeExperts, type Draw, drawRange, listDraws as readDraws, writeDraw } from '#shared/store/experts.ts';
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

type Excluding = { readonly snapshot: CaseSnapshot; readonly asked: NonNullable<z.output<typeof NewDraw>['exclude']> };

/** Why an active expert is not drawn for this case; undefined for a candidate. */
const exclusions = (experts: readonly Expert[], { snapshot, asked }: Excluding): Draw['excluded'] => {
  const named = namedIn(snapshot.data);
  const reasons = new Map(asked.map(({ expertId, reason }) => [expertId, reason]));
  return experts.flatMap(({ expertId, organization }) => {
    const given = reasons.get(expertId);
    if (given) return [{ expertId, reason: given }];
    if (named.has(expertId)) return [{ expertId, reason: '已参加本案或者曾申请回避' }];
    return organization === snapshot.organizationName ? [{ expertId, reason: '任职于当事组织' }] : [];
  });
};

/** POST /experts/draws: draws a panel by lot, at least one expert of each department where available (R6.2). */
export const drawExperts = endpoint(
  {
    summary: '随机抽取专家',
    schemas: { params: nothing, query: nothing, body: NewDraw },
    allows: drawers,
  },
  async ({ body: { caseId, size, exclude = [] }, actor, replay }, { table, now }) => {
    const { snapshot, replay: earlier } = await readCase(table, caseId, replay);
    if (earlier) return replayed(earlier, replay);
    if (!snapshot) return refuse({ code: 'case.missing' });
    const experts = await activeExperts(table);
    const excluded = exclusions(experts, { snapshot, asked: exclude });
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
  async ({ params: { caseId } }, { table }) => {
    const [{ snapshot }, experts] = await Promise.all([readCase(table, caseId), activeExperts(table)]);
    if (!snapshot) return refuse({ code: 'case.missing' });
    const reasons = new Map(
      exclusions(experts, { snapshot, asked: [] }).map(({ expertId, reason }) => [expertId, reason]),
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
