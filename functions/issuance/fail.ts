import { DocumentId, partsOf } from '#shared/domain/ids.ts';
import { writeAudited } from '#shared/store/audit.ts';
import { keys } from '#shared/store/keys.ts';
import { openingTask } from '#shared/store/tasks.ts';
import { steps } from '#shared/store/transaction.ts';
import { log, metrics } from '../lib/log.ts';
import type { IssuanceTask } from './issuing.ts';
import { orderedBy } from './ordered-by.ts';

/** Opens the staff task of a document whose retries are exhausted, and raises the metric that alarms. */
export const fail: IssuanceTask = async (assignment, { table, now }) => {
  const documentId = DocumentId.parse(assignment.documentId);
  const { caseId } = partsOf(documentId);
  const failedTask = assignment.failedTask ?? 'unknown';
  const error = typeof assignment.error === 'string' ? assignment.error : JSON.stringify(assignment.error ?? null);
  log.error('issuance failed', { failedTask, error });
  metrics.addMetric('IssuanceFailed', 'Count', 1);
  const { outboxId } = assignment;
  const at = now();
  const { actor, cause } = await orderedBy(table, outboxId);
  const { outcome } = await writeAudited<'void'>(
    table,
    { caseId, documentId, action: 'issuance.failed', at, actor, cause: `${cause}: ${failedTask}` },
    [
      steps.without(keys.document(documentId), 'voided', 'void'),
      openingTask({ taskId: documentId, caseId, documentId, outboxId, failedTask, error, openedAt: at }),
    ],
  );
  // Declared void meanwhile: nobody is to be called any more.
  if (outcome === 'refused') return {};
  if (outcome !== 'written') throw new Error(`the task of ${documentId} could not be opened: ${outcome}`);
  return { taskId: documentId };
};
