import type { Instant } from '#shared/domain/day.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { closeTask, openTask } from '#shared/store/tasks.ts';

/** The service of a document is a task of its own, beside that of its issuance. */
const taskIdOf = (documentId: DocumentId): string => `${documentId}.serving`;

type Failed = {
  readonly document: Pick<DocumentRecord, 'documentId' | 'caseId'>;
  readonly error: string;
  readonly openedAt: Instant;
};

/** Asks staff to serve a document another way, or to look into its service. */
export const openServingTask = (
  table: Table,
  { document: { documentId, caseId }, error, openedAt }: Failed,
): Promise<void> =>
  openTask(table, {
    taskId: taskIdOf(documentId),
    caseId,
    documentId,
    outboxId: '',
    failedTask: 'serve',
    error,
    openedAt,
  });

/** Nothing is left to do once the receipt is proved. */
export const closeServingTask = (
  table: Table,
  { documentId, caseId }: Pick<DocumentRecord, 'documentId' | 'caseId'>,
): Promise<void> => closeTask(table, caseId, taskIdOf(documentId));
