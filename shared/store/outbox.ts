import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CaseId } from '../domain/ids.ts';
import { readItems } from './cases.ts';
import type { Table } from './connect.ts';
import { type Key, keys } from './keys.ts';
import { queryAll } from './query.ts';
import type { OutboxEntry } from './records.ts';

/** Entries still open that were written before an instant: the stream or an execution has left them behind. */
export const staleOutbox = (table: Table, before: string): AsyncGenerator<{ outbox: OutboxEntry }> =>
  queryAll<{ outbox: OutboxEntry }>(table, { index: 'byQueue', pk: 'OUTBOX', upTo: before });

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

/** Takes an entry off the queue once all its documents are issued. */
export const completeOutbox = async (table: Table, entry: Pick<OutboxEntry, 'caseId' | 'sequence'>): Promise<void> => {
  await leaveQueue(table, keys.outbox(entry.caseId, entry.sequence));
};
