import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import type { Key } from './keys.ts';
import { throughThrottling } from './through-throttling.ts';

/** DynamoDB reads so many items in one request. */
const batchLimit = 100;

/** Which members of an item are read; its key must be among them. */
type Projection = {
  readonly ProjectionExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
};

/** As many items as one request takes. What DynamoDB left out is asked for again; what it leaves out to the end throws. */
const readBatch = async (table: Table, wanted: readonly Key[], projection: Projection): Promise<readonly Item[]> => {
  const found: Item[] = [];
  let left = wanted;
  await throughThrottling(async () => {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { ...projection, Keys: [...left], ConsistentRead: true } } }),
    );
    found.push(...((Responses?.[table.name] ?? []) as Item[]));
    left = (UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[];
    if (left.length > 0)
      throw new ProvisionedThroughputExceededException({ message: `${left.length} keys unprocessed`, $metadata: {} });
  });
  return found;
};

/** Each hundred of them in one strongly consistent request, in the order of their keys; absent ones are undefined. */
const readNow = async (
  table: Table,
  wanted: readonly Key[],
  projection: Projection = {},
): Promise<(Item | undefined)[]> => {
  const found: Item[] = [];
  for (let at = 0; at < wanted.length; at += batchLimit)
    found.push(...(await readBatch(table, wanted.slice(at, at + batchLimit), projection)));
  return wanted.map(({ pk, sk }) => found.find((item) => item.pk === pk && item.sk === sk));
};

/** Several items, strongly consistent, in the order of their keys; absent ones are undefined. */
export const readItems = async (table: Table, wanted: readonly Key[]): Promise<(Item | undefined)[]> =>
  table.memory ? Promise.all(wanted.map(table.memory.item)) : readNow(table, wanted);

/** The same of some members alone, for lists over many; a page that reads an item anyhow reads it whole and once. */
export const readMembers = async (
  table: Table,
  wanted: readonly Key[],
  projection: Projection,
): Promise<(Item | undefined)[]> => (table.memory ? readItems(table, wanted) : readNow(table, wanted, projection));

type Asked = { readonly key: Key; readonly found: PromiseWithResolvers<Item | undefined> };

/**
 * The table for one page that writes nothing: an item and a page of a list are read once, and what several ask for at the
 * same moment is one request. It lives no longer than the page, and is never used where something is written on what was read.
 */
export const remembering = (table: Table): Table => {
  const known = new Map<string, Promise<Item | undefined>>();
  let gathered: Asked[] = [];
  const fetch = async (): Promise<void> => {
    const asked = gathered;
    gathered = [];
    try {
      const found = await readNow(
        table,
        asked.map(({ key }) => key),
      );
      for (const [place, { found: awaited }] of asked.entries()) awaited.resolve(found[place]);
    } catch (fault) {
      for (const { found: awaited } of asked) awaited.reject(fault);
    }
  };
  const item = (key: Key): Promise<Item | undefined> => {
    const id = JSON.stringify([key.pk, key.sk]);
    const earlier = known.get(id);
    if (earlier) return earlier;
    const found = Promise.withResolvers<Item | undefined>();
    known.set(id, found.promise);
    if (gathered.length === 0) setImmediate(fetch);
    gathered.push({ key, found });
    return found.promise;
  };
  const pages = new Map<string, Promise<unknown>>();
  const page = <T>(question: string, ask: () => Promise<T>): Promise<T> => {
    const answer = (pages.get(question) as Promise<T> | undefined) ?? ask();
    pages.set(question, answer);
    return answer;
  };
  return { ...table, memory: { item, page } };
};
