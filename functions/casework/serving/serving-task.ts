import type { Instant } from '#shared/domain/day.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { closeTask, openTask } from '#shared/store/tasks.ts';

/** Why staff are asked about a service: it failed, or nobody knows whether its mail went out. */
type Cause = 'serving' | 'mail';

/** The service of a document has tasks of its own, beside that of its issuance. */
const taskIdOf = (documentId: DocumentId, cause: Cause): string => `${documentId}.${cause}`;

type Served = Pick<DocumentRecord, 'documentId' | 'caseId'>;
type Asked = { readonly cause: Cause; readonly error: string; readonly openedAt: Instant };

/** Asks staff to serve a document another way, or to look into its service. */
export const openServingTask = (
  table: Table,
  { documentId, caseId }: Served,
  { cause, error, openedAt }: Asked,
): Promise<void> =>
  openTask(table, {
    ...{ taskId: taskIdOf(documentId, cause), caseId, documentId, outboxId: '', failedTask: 'serve' },
    ...{ error, openedAt },
  });

/** Nothing is left to do about this cause. */
export const closeServingTask = (table: Table, { documentId, caseId }: Served, cause: Cause): Promise<void> =>
  closeTask(table, caseId, taskIdOf(documentId, cause));

/** A proved receipt ends every question about a service. */
export const closeServingTasks = async (table: Table, document: Served): Promise<void> => {
  await Promise.all([closeServingTask(table, document, 'serving'), closeServingTask(table, document, 'mail')]);
};
