import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { CheckpointFile } from './checkpoints.ts';

export type ShardRecords = { readonly shardId: string; readonly records: readonly StreamRecord[] };

export type StreamReader = {
  /** What has come since the last call, oldest shard first. */
  read(): Promise<ShardRecords[]>;
};

type Stream = { readonly client: DynamoDBStreamsClient; readonly arn: string; readonly checkpoints: CheckpointFile };

const shardIds = async ({ client, arn }: Stream): Promise<string[]> => {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await client.send(
      new DescribeStreamCommand({ StreamArn: arn, ...(after ? { ExclusiveStartShardId: after } : {}) }),
    );
    for (const { ShardId } of page.StreamDescription?.Shards ?? []) if (ShardId) found.push(ShardId);
    after = page.StreamDescription?.LastEvaluatedShardId;
  } while (after);
  return found;
};

const firstIterator = async ({ client, arn, checkpoints }: Stream, shardId: string): Promise<string | undefined> => {
  const sequence = checkpoints.at(shardId);
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamArn: arn,
      ShardId: shardId,
      ...(sequence
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence }
        : { ShardIteratorType: 'TRIM_HORIZON' }),
    }),
  );
  return ShardIterator;
};

const describeEveryMilliseconds = 30_000;

/** Reads the stream of one table from where `checkpoints` left off. */
export const openStreamReader = (stream: Stream): StreamReader => {
  /** `undefined` once a closed shard has been read to its end. */
  const iterators = new Map<string, string | undefined>();
  let described = Number.NEGATIVE_INFINITY;

  const discover = async (): Promise<void> => {
    if (performance.now() - described < describeEveryMilliseconds) return;
    for (const id of await shardIds(stream)) if (!iterators.has(id)) iterators.set(id, await firstIterator(stream, id));
    described = performance.now();
  };
  return {
    read: async () => {
      await discover();
      const found: ShardRecords[] = [];
      for (const [shardId, iterator] of iterators) {
        if (!iterator) continue;
        const { Records = [], NextShardIterator } = await stream.client.send(
          new GetRecordsCommand({ ShardIterator: iterator }),
        );
        iterators.set(shardId, NextShardIterator);
        if (!NextShardIterator) described = Number.NEGATIVE_INFINITY;
        if (Records.length > 0) found.push({ shardId, records: Records });
      }
      return found;
    },
  };
};
