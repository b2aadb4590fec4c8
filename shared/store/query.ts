import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { defined } from '../domain/defined.ts';
import type { Table } from './connect.ts';
import { openItem, type Shape, type Unreadable, valueIn } from './shape.ts';
import { caseTable } from './table.ts';

/** A page of a list; `unreadable` names the items of it that no version of their shape describes. */
export type Page<T> = {
  readonly items: readonly T[];
  readonly cursor?: string;
  readonly unreadable?: readonly Unreadable[];
};

export type Slice = { readonly limit: number; readonly cursor?: string | undefined; readonly backwards?: boolean };

type Index = keyof typeof caseTable.indexes;

/** What to read: one partition of the table (consistently) or of an index, by a prefix or an upper bound of its sort key. */
export type Range = {
  readonly index?: Index;
  readonly pk: string;
  readonly prefix?: string;
  /** Sort keys from this one on, together with `upTo`. */
  readonly from?: string;
  readonly upTo?: string;
  /** Leaves out items whose `at` is this instant or later; they are read all the same. */
  readonly writtenBefore?: string;
};

const boundOf = ({ prefix, from, upTo }: Record<'prefix' | 'from' | 'upTo', string | undefined>): string => {
  if (prefix !== undefined) return ' AND begins_with(#sk, :bound)';
  if (upTo === undefined) return '';
  return from === undefined ? ' AND #sk < :bound' : ' AND #sk BETWEEN :from AND :bound';
};

const condition = ({ index, pk, prefix, from, upTo, writtenBefore }: Range): Partial<QueryCommandInput> => {
  const { partitionKey, sortKey } = index ? caseTable.indexes[index] : caseTable;
  const bound = boundOf({ prefix, from, upTo });
  return {
    ...(index ? { IndexName: caseTable.indexes[index].name } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${bound}`,
    ...(writtenBefore ? { FilterExpression: '#at < :before' } : {}),
    ExpressionAttributeNames: {
      '#pk': partitionKey,
      ...(bound ? { '#sk': sortKey } : {}),
      ...(writtenBefore ? { '#at': 'at' } : {}),
    },
    ExpressionAttributeValues: {
      ':pk': pk,
      ...(bound ? { ':bound': prefix ?? upTo } : {}),
      ...defined({ ':from': from }),
      ...(writtenBefore ? { ':before': writtenBefore } : {}),
    },
  };
};

/** What a cursor holds: the keys of the item at which a page ended, each a text as DynamoDB takes it, and nothing else. */
const keyIn = (index?: Index) => {
  const names = [caseTable, ...(index ? [caseTable.indexes[index]] : [])].flatMap((one) => [
    one.partitionKey,
    one.sortKey,
  ]);
  const text = z
    .string()
    .min(1)
    .refine((value) => Buffer.byteLength(value) <= 1024);
  return z.strictObject(Object.fromEntries(names.map((name) => [name, text])));
};

const cursorKeys = {
  table: keyIn(),
  ...{ byOwner: keyIn('byOwner'), byQueue: keyIn('byQueue'), byDue: keyIn('byDue') },
} as const satisfies Record<Index | 'table', z.ZodType>;

/** Whether a sort key lies where a range reads: DynamoDB begins nowhere else. */
const isInside = ({ prefix, from, upTo }: Range, sortKey: string): boolean => {
  if (prefix !== undefined) return sortKey.startsWith(prefix);
  if (upTo === undefined) return true;
  return from === undefined ? sortKey < upTo : from <= sortKey && sortKey <= upTo;
};

const json = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** An opaque cursor of a range; undefined where the text is not one that this store gave for it. */
const decode = (range: Range, cursor: string): Readonly<Record<string, string>> | undefined => {
  const { partitionKey, sortKey } = range.index ? caseTable.indexes[range.index] : caseTable;
  const key = cursorKeys[range.index ?? 'table'].safeParse(json(cursor));
  if (!key.success || key.data[partitionKey] !== range.pk) return undefined;
  return isInside(range, key.data[sortKey] ?? '') ? key.data : undefined;
};

/** A cursor moved to another sort key of the same range, from where the next page goes on. */
export const movedCursor = (range: Range, cursor: string, sortKeyAfter: string): string => {
  const sortKey = range.index ? caseTable.indexes[range.index].sortKey : caseTable.sortKey;
  return encode({ ...decode(range, cursor), [sortKey]: sortKeyAfter });
};

/** The sort key at which a page ended. */
export const sortKeyAt = (range: Range, cursor: string): string =>
  String(decode(range, cursor)?.[range.index ? caseTable.indexes[range.index].sortKey : caseTable.sortKey]);

const encode = (key: Record<string, unknown>): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Whether a text is a cursor for this range: it must lie in the very part of the partition that is asked for. */
export const isCursorFor = (range: Range, cursor: string): boolean => decode(range, cursor) !== undefined;

const startOf = (range: Range, cursor: string): Readonly<Record<string, string>> => {
  const key = decode(range, cursor);
  if (!key) throw new TypeError(`not a cursor of ${range.pk}: it is asked of isCursorFor first`);
  return key;
};

/** One page of a range: one request, never a scan. */
export const queryPage = async <T>(table: Table, range: Range, slice: Slice): Promise<Page<T>> => {
  const input: QueryCommandInput = {
    TableName: table.name,
    ...condition(range),
    Limit: slice.limit,
    ScanIndexForward: !slice.backwards,
    ...(slice.cursor === undefined ? {} : { ExclusiveStartKey: startOf(range, slice.cursor) }),
  };
  const ask = () => table.client.send(new QueryCommand(input));
  const { Items = [], LastEvaluatedKey } = await (table.memory?.page(JSON.stringify(input), ask) ?? ask());
  return { items: Items as T[], ...(LastEvaluatedKey ? { cursor: encode(LastEvaluatedKey) } : {}) };
};

type Members = Record<string, unknown>;

/** One page of aggregates, each opened at its door. */
export const queryShaped = async <T>(
  table: Table,
  shape: Shape<T>,
  { range, slice }: { readonly range: Range; readonly slice: Slice },
): Promise<Page<T>> => {
  const page = await queryPage<Members>(table, range, slice);
  const opened = page.items.map((item) => openItem(shape, item));
  const unreadable = opened.flatMap((one) => (one.ok ? [] : [one.unreadable]));
  return {
    ...page,
    items: opened.flatMap((one) => (one.ok ? [one.value] : [])),
    ...(unreadable.length > 0 ? { unreadable } : {}),
  };
};

/** Every aggregate of a range; throws at one that cannot be read, for what needs them all must not go on without it. */
export async function* everyShaped<T>(
  table: Table,
  shape: Shape<T>,
  { range, backwards = false }: { readonly range: Range; readonly backwards?: boolean },
): AsyncGenerator<T> {
  for await (const item of queryAll<Members>(table, range, backwards)) yield valueIn(shape, item);
}

/** Every item of a range, page after page. */
export async function* queryAll<T>(table: Table, range: Range, backwards = false): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page: Page<T> = await queryPage<T>(table, range, { limit: 100, cursor, backwards });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor);
}
