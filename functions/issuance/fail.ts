import { DocumentId, partsOf } from '#shared/domain/ids.ts';
import { openTask } from '#shared/store/tasks.ts';
import { log, metrics } from '../lib/log.ts';
import type { IssuanceTask } from './issuing.ts';

/** Opens the staff task of a document whose retries are exhausted, and raises the metric that alarms. */
export const fail: IssuanceTask = async (assignment, { table, now }) => {
  const documentId = DocumentId.parse(assignment.documentId);
  const { caseId } = partsOf(documentId);
  const failedTask = assignment.failedTask ?? 'unknown';
  const error = typeof assignment.error === 'string' ? assignment.error : JSON.stringify(assignment.error ?? null);
  const { outboxId } = assignment;
  await openTask(table, { taskId: documentId, caseId, documentId, outboxId, failedTask, error, openedAt: now() });
  log.error('issuance failed', { failedTask, error });
  metrics.addMetric('IssuanceFailed', 'Count', 1);
  return { taskId: documentId };
};
