import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { limits } from '../domain/limits.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import type { Key } from './keys.ts';
import { isThrottling, throughThrottling } from './through-throttling.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction; `guards` is the name under which its failed condition is reported. */
export type Step<Name extends string> = { readonly guards?: Name; readonly write: (tableName: string) => Write };

/** A transaction that DynamoDB would not take for its size; nothing of it was written. */
export class TooMuchToWrite extends Error {}

/** Bytes of one write, counted as JSON: a little more than the table counts. */
export const bytesOf = (write: Write): number => Buffer.byteLength(JSON.stringify(write));

const refuseTooMuch = (writes: readonly Write[]): void => {
  const sizes = writes.map(bytesOf);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const { transactionItems, transactionBytes, itemBytes } = limits;
  if (writes.length <= transactionItems && bytes <= transactionBytes && sizes.every((size) => size <= itemBytes))
    return;
  throw new TooMuchToWrite(`${writes.length} items of ${bytes} bytes, the largest of ${Math.max(...sizes)}`);
};

const isNew = 'attribute_not_exists(pk)';

type Condition = Pick<
  NonNullable<Write['Put']>,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const isAt = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

/** The writes that the store knows: create, replace at a version or where a condition holds, check a version or an absence, change, and remove. */
export const steps = {
  create: <Name extends string>(item: Item, guards?: Name): Step<Name> => ({
    ...(guards ? { guards } : {}),
    write: (TableName) => ({ Put: { TableName, Item: item, ConditionExpression: isNew } }),
  }),
  put: (item: Item): Step<never> => ({ write: (TableName) => ({ Put: { TableName, Item: item } }) }),
  replaceAt: <Name extends string>(item: Item, version: number, guards: Name): Step<Name> => ({
    guards,
    write: (TableName) => ({ Put: { TableName, Item: item, ...isAt(version) } }),
  }),
  replaceWhere: <Name extends string>(item: Item, condition: Condition, guards: Name): Step<Name> => ({
    guards,
    write: (TableName) => ({ Put: { TableName, Item: item, ...condition } }),
  }),
  expect: <Name extends string>(key: Key, version: number, guards: Name): Step<Name> => ({
    guards,
    write: (TableName) => ({
      ConditionCheck: { TableName, Key: key, ...isAt(version) },
    }),
  }),
  without: <Name extends string>(key: Key, member: string, guards: Name): Step<Name> => ({
    guards,
    write: (TableName) => ({
      ConditionCheck: {
        TableName,
        Key: key,
        ConditionExpression: 'attribute_not_exists(#member)',
        ExpressionAttributeNames: { '#member': member },
      },
    }),
  }),
  remove: (key: Key): Step<never> => ({ write: (TableName) => ({ Delete: { TableName, Key: key } }) }),
  change: <Name extends string>(
    update: Omit<NonNullable<Write['Update']>, 'TableName'>,
    guards?: Name,
  ): Step<Name> => ({
    ...(guards ? { guards } : {}),
    write: (TableName) => ({ Update: { TableName, ...update } }),
  }),
} as const;

/** How a transaction ended: written, refused by the conditions named, or in another's way (`contended`: try again). */
export type Written<Name extends string> =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'refused'; readonly failed: readonly Name[] }
  | { readonly outcome: 'contended' };

/** Writes all steps or none. A throttled transaction is tried again; faults other than failed conditions and conflicts are thrown, as is what is too much (`TooMuchToWrite`). */
export const writeAll = async <Name extends string>(
  table: Table,
  all: readonly Step<Name>[],
): Promise<Written<Name>> => {
  const TransactItems = all.map(({ write }) => write(table.name));
  refuseTooMuch(TransactItems);
  try {
    await throughThrottling(() => table.client.send(new TransactWriteCommand({ TransactItems })));
    return { outcome: 'written' };
  } catch (fault) {
    if (!(fault instanceof TransactionCanceledException) || isThrottling(fault)) throw fault;
    const reasons = fault.CancellationReasons ?? [];
    const failed = all.flatMap(({ guards }, index) =>
      guards !== undefined && reasons[index]?.Code === 'ConditionalCheckFailed' ? [guards] : [],
    );
    if (failed.length > 0) return { outcome: 'refused', failed };
    if (reasons.some(({ Code }) => Code === 'TransactionConflict')) return { outcome: 'contended' };
    throw fault;
  }
};
