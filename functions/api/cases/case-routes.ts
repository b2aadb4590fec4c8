import { z } from 'zod';
import { type Actor, hasRole, isStaff } from '#shared/domain/actor.ts';
import { procedureNames } from '#shared/domain/case.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import {
  caseRanges,
  eventRange,
  listDeadlines,
  readCase,
  listCases as readCases,
  listEvents as readEvents,
} from '#shared/store/cases.ts';
import type { Range } from '#shared/store/query.ts';
import { maySeeCase } from '../../casework/access.ts';
import { byPresentNames } from '../../casework/gather/present-names.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { viewCase } from '../views.ts';

const byCase = z.strictObject({ caseId: CaseId });

const filters = slice.extend({
  uscc: Uscc.optional(),
  procedure: z.enum(procedureNames).optional(),
  state: z.string().max(40).optional(),
});

/** Organizations list their own cases; staff and auditors those of an organization or of a procedure, by state if asked. */
const rangeFor = (actor: Actor, { uscc, procedure, state }: z.output<typeof filters>): Result<Range> => {
  if (isStaff(actor) || hasRole(actor, ['auditor']))
    return accept(uscc ? caseRanges.ofOrganization(uscc) : caseRanges.inState(procedure ?? 'voluntaryExit', state));
  const own = hasRole(actor, ['organization']) ? actor.uscc : undefined;
  if (!own || (uscc && uscc !== own))
    return refuse({ code: 'access.forbidden', needs: ['agencyClerk', 'officeClerk', 'auditor'] });
  return accept(caseRanges.ofOrganization(own));
};

/** GET /cases */
export const listCases = endpoint(
  { summary: '案件列表', schemas: { params: nothing, query: filters }, allows: 'everybody' },
  async ({ query, actor }, { table }) => {
    const range = rangeFor(actor, query);
    if (!range.ok) return range;
    const wanted = sliceOf(query, range.value);
    if (!wanted.ok) return wanted;
    const page = await readCases(table, range.value, wanted.value);
    const seen = await byPresentNames(
      table,
      page.items.filter((subject) => maySeeCase(actor, subject)),
    );
    return listReply({ ...page, items: seen.map((subject) => viewCase(subject, actor)) });
  },
);

/** GET /cases/{caseId}: the case with its clocks explained day by day; the ETag is its version. */
export const getCase = endpoint(
  { summary: '案件', schemas: { params: byCase, query: nothing }, allows: 'everybody' },
  async ({ params: { caseId }, actor }, { table }) => {
    const { snapshot } = await readCase(table, caseId);
    if (!snapshot || !maySeeCase(actor, snapshot)) return refuse({ code: 'case.missing' });
    const explained = new Map((await listDeadlines(table, caseId)).map(({ name, days }) => [name, days]));
    const view = viewCase(snapshot, actor);
    const deadlines = view.deadlines.map((deadline) => ({ ...deadline, days: explained.get(deadline.name) ?? [] }));
    return accept({ status: 200, body: { ...view, deadlines }, version: snapshot.version });
  },
);

/** GET /cases/{caseId}/events: the hash-chained log, for staff and auditors. */
export const listEvents = endpoint(
  {
    summary: '案件日志',
    schemas: { params: byCase, query: slice.extend({ order: z.enum(['oldestFirst', 'newestFirst']).optional() }) },
    allows: ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead', 'auditor'],
  },
  async ({ params: { caseId }, query }, { table }) => {
    const { snapshot } = await readCase(table, caseId);
    if (!snapshot) return refuse({ code: 'case.missing' });
    const wanted = sliceOf(query, eventRange(caseId));
    const backwards = query.order === 'newestFirst';
    return wanted.ok ? listReply(await readEvents(table, caseId, { ...wanted.value, backwards })) : wanted;
  },
);
