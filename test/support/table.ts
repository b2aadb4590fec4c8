import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { startDynamo } from '#infra/local/dynamo/start-dynamo.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { localCredentials, region } from '#infra/local/platform.ts';
import type { Table } from '#shared/store/connect.ts';
import { caseTable, headPrefix, journalPrefix } from '#shared/store/table.ts';

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

/** Lays items into a table as they are, asking nothing. */
export const layItems = async (table: Table, items: readonly Record<string, unknown>[]): Promise<void> => {
  for (let at = 0; at < items.length; at += 25) {
    const puts = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    const command = new BatchWriteCommand({ RequestItems: { [table.name]: puts } });
    const { UnprocessedItems } = await table.client.send(command);
    if (UnprocessedItems && Object.keys(UnprocessedItems).length > 0) throw new Error('The engine copied not all.');
  }
};

type Copied = (item: { readonly pk?: string }) => boolean;

/** Every item of a table, or those wanted, into another, which is empty. */
export const copyTable = async (from: Table, to: Table, wanted: Copied = () => true): Promise<void> => {
  for await (const { Items = [] } of paginateScan({ client: from.client }, { TableName: from.name }))
    await layItems(to, Items.filter(wanted));
};

/** All but the journal, of which a copy made while others write would hold an end without its link: it begins anew there. */
export const beginsJournal: Copied = ({ pk = '' }) => !pk.startsWith(journalPrefix) && !pk.startsWith(headPrefix);

export type TableEngine = {
  readonly fresh: () => Promise<Table>;
  /** A table that somebody else made in the shared engine. */
  readonly named: (name: string) => Table;
  /** Makes a table of this name, unless somebody has; says whether it did. */
  readonly make: (name: string) => Promise<boolean>;
  readonly has: (name: string) => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

type Engine = { readonly endpoint: string; readonly stop: () => Promise<void> };

/** An engine of its own, which keeps its tables in memory. */
export const startEngine = async (): Promise<Engine> => {
  const folder = scratchFolder('exit-docket-table');
  const { endpoint, stop } = await startDynamo(folder, { keeps: 'memory' });
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

const patience = 240_000;

/** The table of this name, filled by whichever file of the run asks first; the others wait until it is. */
export const sharedTable = async (
  engine: TableEngine,
  name: string,
  fill: (table: Table) => Promise<void>,
): Promise<Table> => {
  const [table, filled] = [engine.named(name), `${name}-filled`];
  if (await engine.make(name)) {
    await fill(table);
    await engine.make(filled);
    return table;
  }
  for (const end = Date.now() + patience; Date.now() < end; await wait(200)) if (await engine.has(filled)) return table;
  throw new Error(`${name} was not filled in ${patience / 1000} seconds.`);
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
    make: (name) =>
      createTable(plain, name).then(
        () => true,
        (failed: unknown) => {
          if (failed instanceof ResourceInUseException) return false;
          throw failed;
        },
      ),
    has: async (name) => ((await plain.send(new ListTablesCommand({}))).TableNames ?? []).includes(name),
    stop: async () => {
      plain.destroy();
      await stop();
    },
  };
};
