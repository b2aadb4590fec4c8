import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/day.ts';
import { CaseId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { type Key, keys, queues } from './keys.ts';
import { queryAll } from './query.ts';
import { readItems } from './read-items.ts';
import type { OutboxEntry } from './records.ts';
import { type Step, steps } from './transaction.ts';

/** An entry still open: how often it was started again since a person did, and where it stands in the queue. */
export type OpenEntry = { readonly outbox: OutboxEntry; readonly restarts?: number; readonly queueSk: string };

/** Entries still open and left alone since before an instant: the stream or an execution has left them behind. */
export const staleOutbox = (table: Table, before: string): AsyncGenerator<OpenEntry> =>
  queryAll<OpenEntry>(table, { index: 'byQueue', pk: 'OUTBOX', upTo: before });

/** `{caseId}.{sequence}` names an entry and, with it, the execution that works it off. */
export const outboxIdOf = (caseId: CaseId, sequence: number): string => `${caseId}.${sequence}`;

/** The entry of that id; undefined where there is none. */
export const readOutbox = async (table: Table, outboxId: string): Promise<OutboxEntry | undefined> => {
  const [caseId, sequence] = outboxId.split('.');
  const [item] = await readItems(table, [keys.outbox(CaseId.parse(caseId), Number(sequence))]);
  return item?.outbox as OutboxEntry | undefined;
};

export const leaveQueue = async (table: Table, key: Key): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: key,
      UpdateExpression: 'REMOVE queuePk, queueSk',
      ConditionExpression: 'attribute_exists(pk)',
    }),
  );
};

/** Changes an open entry that stands in the queue where it was seen; false where somebody else was first. */
const changeSeen = async (
  table: Table,
  { outbox, queueSk }: OpenEntry,
  change: { readonly expression: string; readonly values: Readonly<Record<string, string | number>> },
): Promise<boolean> => {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.outbox(outbox.caseId, outbox.sequence),
        UpdateExpression: change.expression,
        ConditionExpression: 'queueSk = :seen',
        ExpressionAttributeValues: { ...change.values, ':seen': queueSk },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
};

/** Counts a restart of an open entry, which counts as left alone from an instant on. */
export const countRestart = (table: Table, entry: OpenEntry, from: Instant): Promise<boolean> =>
  changeSeen(table, entry, {
    expression: 'SET restarts = :restarts, queueSk = :from',
    values: {
      ':restarts': (entry.restarts ?? 0) + 1,
      ':from': queues.outbox(from, entry.outbox.outboxId).queueSk,
    },
  });

/** Takes an open entry off the queue though its documents are not issued: a person starts it again, or nobody. */
export const leaveToPerson = (table: Table, entry: OpenEntry): Promise<boolean> =>
  changeSeen(table, entry, { expression: 'REMOVE queuePk, queueSk SET leftAt = :seen', values: {} });

const reopening = ({ caseId, sequence, outboxId }: OutboxEntry, at: Instant) => {
  const { queuePk, queueSk } = queues.outbox(at, outboxId);
  return {
    Key: keys.outbox(caseId, sequence),
    UpdateExpression: 'SET queuePk = :pk, queueSk = :sk REMOVE restarts, leftAt',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':pk': queuePk, ':sk': queueSk },
  };
};

/** Puts an entry that a person starts again back into the queue, its restarts forgotten. */
export const reopenOutbox = async (table: Table, entry: OutboxEntry, at: Instant): Promise<void> => {
  await table.client.send(new UpdateCommand({ TableName: table.name, ...reopening(entry, at) }));
};

/** The same as a step of a transaction: a document of the entry was declared void, and the schedule goes on with the rest. */
export const reopeningStep = (entry: OutboxEntry, at: Instant): Step<never> => steps.change(reopening(entry, at));

/** Takes an entry off the queue once all its documents are issued. */
export const completeOutbox = async (table: Table, entry: Pick<OutboxEntry, 'caseId' | 'sequence'>): Promise<void> => {
  await leaveQueue(table, keys.outbox(entry.caseId, entry.sequence));
};
