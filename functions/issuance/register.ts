import { issueDocument } from '#shared/store/issue.ts';
import { ofDocument } from './issuing.ts';
import { orderedBy } from './ordered-by.ts';

/** Registers the document as issued: from now on its readers see it. Refuses one whose bytes are not durable. */
export const register = ofDocument(async (record, world, assignment) => {
  if (record.issuedAt) return { issuedAt: record.issuedAt };
  const at = world.now();
  await issueDocument(world.table, record, { ...(await orderedBy(world.table, assignment.outboxId)), at });
  return { issuedAt: at };
});
