import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The table as the store's functions take it: a document client and the table's name. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

/** A client that leaves out undefined members; region, credentials and endpoint come from the SDK's own variables. */
export const connect = (name: string): Table => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
  name,
});
