import type { Table } from '#shared/store/connect.ts';
import { readDocument } from '#shared/store/documents.ts';
import { readOutbox } from '#shared/store/outbox.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { readOpenTask } from '#shared/store/tasks.ts';

/** What hangs on a document whose issuance failed; undefined for one that is being made, or was. */
export const failedIssuance = async (table: Table, { caseId, documentId }: DocumentRecord) => {
  const task = await readOpenTask(table, caseId, documentId);
  const outbox = task && 'failedTask' in task ? await readOutbox(table, task.outboxId) : undefined;
  if (!outbox) return undefined;
  const besides = await Promise.all(outbox.documentIds.map((each) => readDocument(table, each)));
  // The form on which a paper is signed for is of no use without the paper.
  const proofs = besides.filter(
    (each): each is DocumentRecord =>
      each?.kind === 'proofOfService' && each.refersTo === documentId && !each.issuedAt && !each.voided,
  );
  return { outbox, proofs };
};
