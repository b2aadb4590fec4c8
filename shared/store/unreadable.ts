import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { sha256 } from '../domain/hash.ts';
import type { Table } from './connect.ts';
import { keys, queues } from './keys.ts';
import { leaveQueue } from './outbox.ts';
import { readItems } from './read-items.ts';
import type { UnreadableTask } from './records.ts';
import { openItem, type Shape, type Unreadable } from './shape.ts';
import { shapes } from './shapes.ts';

/** One task for one item, however often a list comes upon it. */
export const taskOfUnreadable = (unreadable: Unreadable, openedAt: UnreadableTask['openedAt']): UnreadableTask => ({
  ...unreadable,
  taskId: `unreadable-${sha256({ pk: unreadable.pk, sk: unreadable.sk }).slice(0, 16)}`,
  openedAt,
});

/** Puts an item that cannot be read before staff, or renews what is known of it. */
export const openUnreadable = async (table: Table, task: UnreadableTask): Promise<void> => {
  const { queuePk, queueSk } = queues.tasks(task.openedAt, task.taskId);
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.unreadable(task.taskId),
      UpdateExpression: 'SET queuePk = :pk, queueSk = if_not_exists(queueSk, :sk), task = :task',
      ExpressionAttributeValues: { ':pk': queuePk, ':sk': queueSk, ':task': task },
    }),
  );
};

const shapeOf = (kind: string): Shape<unknown> | undefined => Object.values(shapes).find(({ name }) => name === kind);

/** Whether an item can still not be read; one that can again, or that is gone, takes its task off the list. */
export const isStillUnreadable = async (table: Table, { kind, pk, sk, taskId }: UnreadableTask): Promise<boolean> => {
  const [item] = await readItems(table, [{ pk, sk }]);
  const shape = shapeOf(kind);
  if (item && (!shape || !openItem(shape, item).ok)) return true;
  await leaveQueue(table, keys.unreadable(taskId));
  return false;
};
