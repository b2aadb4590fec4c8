import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { startDynamo } from '#infra/local/dynamo/start-dynamo.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { localCredentials, region } from '#infra/local/platform.ts';
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

/** Every item of a table into another, which is empty. */
export const copyTable = async (from: Table, to: Table): Promise<void> => {
  for await (const { Items = [] } of paginateScan({ client: from.client }, { TableName: from.name }))
    for (let at = 0; at < Items.length; at += 25) {
      const puts = Items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
      const { UnprocessedItems } = await to.client.send(new BatchWriteCommand({ RequestItems: { [to.name]: puts } }));
      if (UnprocessedItems && Object.keys(UnprocessedItems).length > 0) throw new Error('The engine copied not all.');
    }
};

export type TableEngine = {
  readonly fresh: () => Promise<Table>;
  /** A table that somebody else made in the shared engine. */
  readonly named: (name: string) => Table;
  readonly stop: () => Promise<void>;
};

type Engine = { readonly endpoint: string; readonly stop: () => Promise<void> };

/** DynamoDB Local in a folder of its own. */
export const startEngine = async (): Promise<Engine> => {
  const folder = scratchFolder('exit-docket-table');
  const { endpoint, stop } = await startDynamo(folder);
  return {
    endpoint,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Under this name the test runner tells its files where the engine is that they share. */
export const sharedEngine = 'EXIT_DOCKET_TEST_TABLES';

const sharedOrOwn = async (): Promise<Engine> => {
  const endpoint = process.env[sharedEngine];
  return endpoint ? { endpoint, stop: async () => undefined } : startEngine();
};

/** Tables in the engine of the test run, or in one of its own; `fresh` gives a new one of the shape that CDK deploys. */
export const startTables = async (): Promise<TableEngine> => {
  const { endpoint, stop } = await sharedOrOwn();
  const plain = new DynamoDBClient({ endpoint, region, credentials: localCredentials });
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  return {
    fresh: async () => {
      const name = `Cases-${randomUUID()}`;
      await createTable(plain, name);
      return { client, name };
    },
    named: (name) => ({ client, name }),
    stop: async () => {
      plain.destroy();
      await stop();
    },
  };
};
