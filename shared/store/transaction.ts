import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { limits } from '../domain/limits.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { journalOrigin, linkSteps, readHeads, toldBy } from './journal.ts';
import type { Key } from './keys.ts';
import type { Step, Write } from './step.ts';
import { isThrottling, throughThrottling } from './through-throttling.ts';
import { untilSettled } from './until-settled.ts';

export type { Step } from './step.ts';

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
  removeWhere: <Name extends string>(key: Key, condition: Condition, guards: Name): Step<Name> => ({
    guards,
    write: (TableName) => ({ Delete: { TableName, Key: key, ...condition } }),
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

/** The name of the journal's own conditions: no step of a caller has it. */
const ofJournal = 'the journal' as const;

type Ended<Name extends string> = Written<Name | typeof ofJournal>;

const ended = <Name extends string>(all: readonly Step<Name>[], fault: TransactionCanceledException): Ended<Name> => {
  const reasons = fault.CancellationReasons ?? [];
  const failed = all.flatMap(({ guards }, index) =>
    guards !== undefined && reasons[index]?.Code === 'ConditionalCheckFailed' ? [guards] : [],
  );
  if (failed.length > 0) return { outcome: 'refused', failed };
  const conflicts = all.filter((_, index) => reasons[index]?.Code === 'TransactionConflict');
  if (conflicts.length === 0) throw fault;
  const elsewhere = conflicts.every(({ guards }) => guards === (ofJournal as string));
  return elsewhere ? { outcome: 'refused', failed: [ofJournal] } : { outcome: 'contended' };
};

const writeOnce = async <Name extends string>(table: Table, all: readonly Step<Name>[]): Promise<Ended<Name>> => {
  const TransactItems = all.map(({ write }) => write(table.name));
  refuseTooMuch(TransactItems);
  try {
    await throughThrottling(() => table.client.send(new TransactWriteCommand({ TransactItems })));
    return { outcome: 'written' };
  } catch (fault) {
    if (!(fault instanceof TransactionCanceledException) || isThrottling(fault)) throw fault;
    return ended(all, fault);
  }
};

/** The journal is short of breath where many write to one chain: each try reads anew where it ends. */
const patience = { tries: 60, waiting: { first: 5, longest: 200 } };

/**
 * Writes all steps or none, with the links of the journal that tell of what is written (`item-kinds.ts`). A throttled transaction is
 * tried again, as is one that only another's link came before; faults other than failed conditions and conflicts are thrown, as is
 * what is too much (`TooMuchToWrite`).
 */
export const writeAll = async <Name extends string>(
  table: Table,
  all: readonly Step<Name>[],
): Promise<Written<Name>> => {
  const told = [...toldBy(all.map(({ write }) => write(table.name)))];
  const settled = await untilSettled<Written<Name>>(async () => {
    const heads =
      told.length > 0
        ? await readHeads(
            table,
            told.map(([chain]) => chain),
          )
        : [];
    const links = told.flatMap((one, at) => linkSteps(one, heads[at] ?? journalOrigin, ofJournal));
    const written = await writeOnce<Name | typeof ofJournal>(table, [...all, ...links]);
    if (written.outcome !== 'refused') return written;
    const failed = written.failed.filter((name): name is Name => name !== ofJournal);
    return failed.length > 0 ? { outcome: 'refused', failed } : 'again';
  }, patience);
  return settled === 'contended' ? { outcome: 'contended' } : settled;
};
