import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { OutboxEntry } from '#shared/store/records.ts';
import { log } from '../lib/log.ts';
import { openIssuance, startIssuance } from '../lib/start-issuance.ts';
import { stateMachineArn } from '../lib/world.ts';

const issuance = openIssuance(stateMachineArn());

const entryOf = (record: DynamoDBRecord): OutboxEntry => {
  const image = unmarshall((record.dynamodb?.NewImage ?? {}) as Record<string, AttributeValue>);
  return image.outbox as OutboxEntry;
};

/**
 * The table's stream, filtered to new outbox entries: each starts one issuance. On a failure the batch is taken up
 * again from the failed record; what had started stays started under the same name.
 */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const record of event.Records) {
    try {
      await startIssuance(issuance, entryOf(record));
    } catch (fault) {
      log.error('issuance not started', { record: record.dynamodb?.SequenceNumber, fault: fault as Error });
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
};
