import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Item } from './items.ts';
import type { Key } from './keys.ts';

/** Items by their keys, and answers to queries by what was asked. */
export type Memory = {
  readonly item: (key: Key) => Promise<Item | undefined>;
  readonly page: <T>(question: string, ask: () => Promise<T>) => Promise<T>;
};

/** The table as the store's functions take it: a document client and the table's name. */
export type Table = {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  /** What one page has read, where the table is read for one (`remembering`). */
  readonly memory?: Memory;
};

/** A client that leaves out undefined members; region, credentials and endpoint come from the SDK's own variables. */
export const connect = (name: string): Table => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
  name,
});
