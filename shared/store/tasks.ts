import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { keys, queues } from './keys.ts';
import { leaveQueue } from './outbox.ts';
import { type Page, queryPage, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import type { IssuanceTask, RecountTask, Task } from './records.ts';
import { type Step, steps } from './transaction.ts';
import { isStillUnreadable } from './unreadable.ts';

const openedBy = (task: IssuanceTask) => {
  const { queuePk, queueSk } = queues.tasks(task.openedAt, task.taskId);
  return {
    Key: keys.task(task.caseId, task.taskId),
    UpdateExpression: 'SET queuePk = :pk, queueSk = if_not_exists(queueSk, :sk), task = :task',
    ExpressionAttributeValues: { ':pk': queuePk, ':sk': queueSk, ':task': task },
  };
};

/** Opens a staff task about a document, or renews its error; one for each subject (`taskId`). */
export const openTask = async (table: Table, task: IssuanceTask): Promise<void> => {
  await table.client.send(new UpdateCommand({ TableName: table.name, ...openedBy(task) }));
};

/** The same as a step of a transaction: an issuance that failed for good. */
export const openingTask = (task: IssuanceTask): Step<never> => steps.change(openedBy(task));

/** Opens the task of moved clocks together with the move itself. */
export const recountTaskStep = (task: RecountTask): Step<'besides'> =>
  steps.create(
    { ...keys.task(task.caseId, task.taskId), ...queues.tasks(task.openedAt, task.taskId), task },
    'besides',
  );

/** The same as a step of a transaction: the document of the task was declared void. */
export const closingTask = (caseId: CaseId, taskId: string): Step<never> =>
  steps.change({ Key: keys.task(caseId, taskId), UpdateExpression: 'REMOVE queuePk, queueSk' });

/** Takes a task off the list: of a document issued after all, or one that somebody looked at; none is no fault. */
export const closeTask = async (table: Table, caseId: CaseId, taskId: string): Promise<void> => {
  try {
    await leaveQueue(table, keys.task(caseId, taskId));
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
};

type CaseTask = IssuanceTask | RecountTask;

/** A task of a case as it was opened, whether or not it is still on the list. */
export const readTask = async (table: Table, caseId: CaseId, taskId: string): Promise<CaseTask | undefined> => {
  const [item] = await readItems(table, [keys.task(caseId, taskId)]);
  return item?.task as CaseTask | undefined;
};

/** A task that is still on the list. */
export const readOpenTask = async (table: Table, caseId: CaseId, taskId: string): Promise<CaseTask | undefined> => {
  const [item] = await readItems(table, [keys.task(caseId, taskId)]);
  return item?.queuePk === undefined ? undefined : (item.task as CaseTask);
};

export const taskRange = { index: 'byQueue', pk: 'TASKS' } as const;

export const listTasks = async (table: Table, slice: Slice): Promise<Page<Task>> => {
  const page = await queryPage<{ task: Task }>(table, taskRange, slice);
  const items: Task[] = [];
  for (const { task } of page.items)
    if (!('reason' in task) || (await isStillUnreadable(table, task))) items.push(task);
  return { ...page, items };
};
