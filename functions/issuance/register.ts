import { issueDocument } from '#shared/store/issue.ts';
import { issueRows } from '#shared/store/issue-rows.ts';
import { ofDocument } from './issuing.ts';
import { orderedBy } from './ordered-by.ts';

/** Registers the document as issued: from now on its readers see it. Refuses one whose bytes are not durable. */
export const register = ofDocument(async (record, world, assignment) => {
  const at = record.issuedAt ?? world.now();
  if (record.issuedAt && !record.list) return { issuedAt: at };
  const told = { ...(await orderedBy(world.table, assignment.outboxId)), at };
  if (!record.issuedAt) await issueDocument(world.table, record, told);
  if (record.list) await issueRows(world.table, record, told);
  return { issuedAt: at };
});
