import { z } from 'zod';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { type Role, readerRoles } from '#shared/domain/roles.ts';
import { auditRange, listAudit as readLinks } from '#shared/store/audit.ts';
import { readCase } from '#shared/store/cases.ts';
import { verifyCase } from '#shared/store/verify-chains.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';

const byCase = z.strictObject({ caseId: CaseId });
const readers: readonly Role[] = readerRoles;

/** GET /cases/{caseId}/audit: who read, downloaded, issued and voided what, and what failed; the newest first. */
export const listAudit = endpoint(
  { summary: '案件审计链', schemas: { params: byCase, query: slice }, allows: readers },
  async ({ params: { caseId }, query }, { table }) => {
    const { snapshot } = await readCase(table, caseId);
    if (!snapshot) return refuse({ code: 'case.missing' });
    const wanted = sliceOf(query, auditRange(caseId));
    return wanted.ok ? listReply(await readLinks(table, caseId, wanted.value)) : wanted;
  },
);

/** GET /cases/{caseId}/chains: whether log, audit chain and documents of a case are whole, followed link by link. */
export const checkChains = endpoint(
  { summary: '核验案件各链', schemas: { params: byCase, query: nothing }, allows: readers },
  async ({ params: { caseId } }, { table }) => {
    const { snapshot } = await readCase(table, caseId);
    if (!snapshot) return refuse({ code: 'case.missing' });
    const { events, links, broken } = await verifyCase(table, caseId);
    return accept({ status: 200, body: { caseId, events, links, whole: !broken, broken: broken ?? null } });
  },
);
