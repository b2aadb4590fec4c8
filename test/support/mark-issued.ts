import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { dayAt } from '#shared/domain/day.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readSnapshot } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { keys } from '#shared/store/keys.ts';
import type { OutboxEntry } from '#shared/store/records.ts';
import { issueBarely } from './issue-barely.ts';

/** Marks every paper of a case as issued that nobody makes: what the case knows of an issuance, without the document. */
export const markIssued = async (table: Table, caseId: CaseId): Promise<void> => {
  const snapshot = await readSnapshot(table, caseId);
  if (!snapshot) return;
  const waiting = Object.entries(snapshot.papers).flatMap(([documentId, paper]) =>
    paper.issuedOn ? [] : [documentId],
  );
  for (const documentId of waiting)
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.case(caseId),
        UpdateExpression: 'SET #snapshot.papers.#paper.issuedOn = :on',
        ExpressionAttributeNames: { '#snapshot': 'snapshot', '#paper': documentId },
        ExpressionAttributeValues: { ':on': dayAt(snapshot.changedAt) },
      }),
    );
};

/** What takes the place of issuance where no letter is made: what the stream's new outbox entries order is issued. */
export const markFromStream = async (table: Table, { Records }: DynamoDBStreamEvent): Promise<void> => {
  for (const { dynamodb } of Records) {
    const image = unmarshall((dynamodb?.NewImage ?? {}) as Record<string, AttributeValue>);
    const { documentIds, at } = image.outbox as OutboxEntry;
    for (const documentId of documentIds) await issueBarely(table, documentId, at);
  }
};
