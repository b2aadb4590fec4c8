import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { defined } from '#shared/domain/defined.ts';
import type { TableProperties } from '../template/resources.ts';

const inputOf = (name: string, properties: TableProperties): CreateTableCommandInput => {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = properties;
  const indexes = GlobalSecondaryIndexes?.map(({ IndexName, KeySchema: keys, Projection }) => ({
    IndexName,
    KeySchema: keys,
    Projection: {
      ProjectionType: Projection.ProjectionType,
      ...defined({ NonKeyAttributes: Projection.NonKeyAttributes }),
    },
  }));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema,
    AttributeDefinitions,
    ...defined({ GlobalSecondaryIndexes: indexes }),
    ...(StreamSpecification ? { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } } : {}),
  };
};

/** Makes the table of the template unless the data folder holds it already; answers with the ARN of its stream. */
export const createTable = async (
  client: DynamoDBClient,
  { ref, properties }: { readonly ref: string; readonly properties: TableProperties },
): Promise<string | undefined> => {
  try {
    await client.send(new CreateTableCommand(inputOf(ref, properties)));
    // Time to live stays off: the engine deletes by the machine's clock, not by the one that the demonstration sets.
  } catch (failed) {
    if (!(failed instanceof ResourceInUseException)) throw failed;
  }
  const { Table } = await client.send(new DescribeTableCommand({ TableName: ref }));
  return Table?.LatestStreamArn;
};
