import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { keys, queues } from './keys.ts';
import { leaveQueue } from './outbox.ts';
import { type Page, queryPage, type Slice } from './query.ts';
import type { Task } from './records.ts';

/** Opens a staff task about a document, or renews its error; one for each subject (`taskId`). */
export const openTask = async (table: Table, task: Task): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.task(task.caseId, task.taskId),
      UpdateExpression: 'SET queuePk = :pk, queueSk = if_not_exists(queueSk, :sk), task = :task',
      ExpressionAttributeValues: {
        ':pk': queues.tasks(task.openedAt, task.taskId).queuePk,
        ':sk': queues.tasks(task.openedAt, task.taskId).queueSk,
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
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
};

export const taskRange = { index: 'byQueue', pk: 'TASKS' } as const;

export const listTasks = async (table: Table, slice: Slice): Promise<Page<Task>> => {
  const page = await queryPage<{ task: Task }>(table, taskRange, slice);
  return { ...page, items: page.items.map(({ task }) => task) };
};
