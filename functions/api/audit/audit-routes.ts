import { z } from 'zod';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { type Role, readerRoles } from '#shared/domain/roles.ts';
import { auditRange, listAudit as readLinks } from '#shared/store/audit.ts';
import { readCase } from '#shared/store/cases.ts';
import { auditCase } from '../../casework/audit/audit-table.ts';
import { told } from '../../casework/audit/finding.ts';
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

/** GET /cases/{caseId}/chains: whether a case is as it was written: its log replayed, its chains followed link by link. */
export const checkChains = endpoint(
  { summary: '核验案件各链', schemas: { params: byCase, query: nothing }, allows: readers },
  async ({ params: { caseId } }, { table }) => {
    const { snapshot } = await readCase(table, caseId);
    if (!snapshot) return refuse({ code: 'case.missing' });
    const { events, links, found } = await auditCase(table, caseId);
    const broken = found ? { chain: found.chain, record: found.record, says: told(found) } : null;
    return accept({ status: 200, body: { caseId, events, links, whole: !found, broken } });
  },
);
