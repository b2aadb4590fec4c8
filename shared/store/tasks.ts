import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { CaseId } from '../domain/ids.ts';
import { readItems } from './cases.ts';
import type { Table } from './connect.ts';
import { keys, queues } from './keys.ts';
import { leaveQueue } from './outbox.ts';
import { type Page, queryPage, type Slice } from './query.ts';
import type { Task } from './records.ts';
import { type Step, steps } from './transaction.ts';

/** Opens the staff task of a failed document, or renews its error; one task for each document. */
export const openingTask = (task: Task): Step<never> => {
  const { queuePk, queueSk } = queues.tasks(task.openedAt, task.documentId);
  return steps.change({
    Key: keys.task(task.caseId, task.documentId),
    UpdateExpression: 'SET queuePk = :pk, queueSk = if_not_exists(queueSk, :sk), task = :task',
    ExpressionAttributeValues: { ':pk': queuePk, ':sk': queueSk, ':task': task },
  });
};

/** The task of a document, open or closed. */
export const readTask = async (table: Table, caseId: CaseId, documentId: string): Promise<Task | undefined> => {
  const [item] = await readItems(table, [keys.task(caseId, documentId)]);
  return item?.task as Task | undefined;
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
