import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { type Key, keys, queues } from './keys.ts';
import { type Page, queryAll, queryPage, type Slice } from './query.ts';
import type { DeadlineRecord, OutboxEntry, Task } from './records.ts';

/** Entries still open that were written before an instant: the stream or an execution has left them behind. */
export const staleOutbox = (table: Table, before: string): AsyncGenerator<{ outbox: OutboxEntry }> =>
  queryAll<{ outbox: OutboxEntry }>(table, { index: 'byQueue', pk: 'OUTBOX', upTo: before });

/** `{caseId}.{sequence}` names an entry and, with it, the execution that works it off. */
export const outboxIdOf = (caseId: CaseId, sequence: number): string => `${caseId}.${sequence}`;

const leaveQueue = async (table: Table, key: Key): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: key,
      UpdateExpression: 'REMOVE queuePk, queueSk',
      ConditionExpression: 'attribute_exists(pk)',
    }),
  );
};

/** Takes an entry off the queue once all its documents are issued, and the tasks it had opened with it. */
export const completeOutbox = async (
  table: Table,
  entry: Pick<OutboxEntry, 'caseId' | 'sequence' | 'documentIds'>,
): Promise<void> => {
  await leaveQueue(table, keys.outbox(entry.caseId, entry.sequence));
};

/** Opens the staff task of a failed document, or renews its error; one task for each document. */
export const openTask = async (table: Table, task: Task): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.task(task.caseId, task.documentId),
      UpdateExpression: 'SET queuePk = :pk, queueSk = if_not_exists(queueSk, :sk), task = :task',
      ExpressionAttributeValues: {
        ':pk': queues.tasks(task.openedAt, task.documentId).queuePk,
        ':sk': queues.tasks(task.openedAt, task.documentId).queueSk,
        ':task': task,
      },
    }),
  );
};

/** Closes the task of a document that has been issued after all; nothing happens where there is none. */
export const closeTask = async (table: Table, caseId: CaseId, documentId: string): Promise<void> => {
  try {
    await leaveQueue(table, keys.task(caseId, documentId));
  } catch (fault) {
    if ((fault as Error).name !== 'ConditionalCheckFailedException') throw fault;
  }
};

export const taskRange = { index: 'byQueue', pk: 'TASKS' } as const;

export const listTasks = async (table: Table, slice: Slice): Promise<Page<Task>> => {
  const page = await queryPage<{ task: Task }>(table, taskRange, slice);
  return { ...page, items: page.items.map(({ task }) => task) };
};

/** Running clocks whose command may be given on or before a day. */
export const dueDeadlines = (table: Table, nextDay: string): AsyncGenerator<{ deadline: DeadlineRecord }> =>
  queryAll<{ deadline: DeadlineRecord }>(table, { index: 'byDue', pk: 'COMMAND', upTo: nextDay });
