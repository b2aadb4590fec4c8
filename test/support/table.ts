import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startDynamo } from '#infra/local/dynamo/start-dynamo.ts';
import type { Table } from '#shared/store/connect.ts';
import { caseTable } from '#shared/store/table.ts';

const { indexes, partitionKey, sortKey } = caseTable;

const keySchema = (shape: { readonly partitionKey: string; readonly sortKey: string }) => [
  { AttributeName: shape.partitionKey, KeyType: 'HASH' as const },
  { AttributeName: shape.sortKey, KeyType: 'RANGE' as const },
];

const createTable = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  const shapes = [{ partitionKey, sortKey }, ...Object.values(indexes)];
  const attributes = shapes.flatMap((shape) => [shape.partitionKey, shape.sortKey]);
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: keySchema({ partitionKey, sortKey }),
      GlobalSecondaryIndexes: Object.values(indexes).map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  );
};

export type TableEngine = { readonly fresh: () => Promise<Table>; readonly stop: () => Promise<void> };

/** DynamoDB Local in a folder of its own; `fresh` gives a new table made from the shape that CDK deploys. */
export const startTables = async (): Promise<TableEngine> => {
  const folder = await mkdtemp(join(tmpdir(), 'exit-docket-table-'));
  const engine = await startDynamo(folder);
  let count = 0;
  return {
    fresh: async () => {
      count += 1;
      const name = `Cases${count}`;
      await createTable(engine.client, name);
      const client = DynamoDBDocumentClient.from(engine.client, { marshallOptions: { removeUndefinedValues: true } });
      return { client, name };
    },
    stop: async () => {
      await engine.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
