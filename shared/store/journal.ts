import { originHash } from '../domain/case.ts';
import { sha256 } from '../domain/hash.ts';
import type { Table } from './connect.ts';
import { removalOf, tellingOf } from './item-kinds.ts';
import type { Item } from './items.ts';
import { collections, type Key, keys, queues } from './keys.ts';
import { queryAll } from './query.ts';
import { readItems } from './read-items.ts';
import type { Step, Write } from './step.ts';

/** What one transaction wrote: the key of an item and the digest of what it held, or nothing where it was taken away. */
export type Told = readonly [pk: string, sk: string, digest: string | null];

/** One link of the journal: all that a transaction wrote of one chain; `hash` is over all its other members. */
export type JournalLink = {
  readonly chain: string;
  readonly sequence: number;
  readonly written: readonly Told[];
  readonly previousHash: string;
  readonly hash: string;
};

/** Where a chain ends; `checked` is how much of it the last checkpoint has seen. */
export type JournalHead = { readonly count: number; readonly lastHash: string; readonly checked?: number };

export const journalOrigin: JournalHead = { count: 0, lastHash: originHash };

const headIn = (item: Item | undefined): JournalHead => (item?.head as JournalHead | undefined) ?? journalOrigin;

/** Where several chains end, in their order. */
export const readHeads = async (table: Table, chains: readonly string[]): Promise<readonly JournalHead[]> =>
  (await readItems(table, chains.map(keys.journalHead))).map(headIn);

/** A chain of the journal, link after link. */
export async function* readJournal(table: Table, chain: string): AsyncGenerator<JournalLink> {
  for await (const { link } of queryAll<{ link: JournalLink }>(table, collections.journal(chain))) yield link;
}

type Chained = readonly [chain: string, told: Told];

const chainedBy = ({ Put, Delete }: Write): readonly Chained[] => {
  if (Put?.Item) {
    const item = Put.Item as Item;
    const telling = tellingOf(item);
    return telling ? [[telling.chain, [item.pk, item.sk, telling.digest]]] : [];
  }
  const key = Delete?.Key as Key | undefined;
  const chain = key && removalOf(key);
  return chain ? [[chain, [key.pk, key.sk, null]]] : [];
};

/** What the journal must tell of a transaction, chain by chain; nothing where it writes only what is not told. */
export const toldBy = (writes: readonly Write[]): ReadonlyMap<string, readonly Told[]> => {
  const found = new Map<string, Told[]>();
  for (const [chain, told] of writes.flatMap(chainedBy)) found.set(chain, [...(found.get(chain) ?? []), told]);
  return found;
};

/** The hash of a link. */
export const sealLink = (link: Omit<JournalLink, 'hash'>): JournalLink => ({ ...link, hash: sha256(link) });

/** The steps that append a link to a chain, under the condition that it still ends where it was seen to end. */
export const linkSteps = <Name extends string>(
  [chain, written]: readonly [string, readonly Told[]],
  head: JournalHead,
  guards: Name,
): Step<Name>[] => {
  const link = sealLink({ chain, sequence: head.count + 1, written, previousHash: head.lastHash });
  const { queuePk, queueSk } = queues.grown(chain);
  const Update = {
    Key: keys.journalHead(chain),
    UpdateExpression: 'SET head = :next, queuePk = :pk, queueSk = :sk',
    ConditionExpression: head.count === 0 ? 'attribute_not_exists(head)' : 'head.lastHash = :last',
    ExpressionAttributeValues: {
      ':next': { ...head, count: link.sequence, lastHash: link.hash },
      ...{ ':pk': queuePk, ':sk': queueSk },
      ...(head.count === 0 ? {} : { ':last': head.lastHash }),
    },
  };
  const Item = { ...keys.journal(chain, link.sequence), link };
  return [
    { guards, write: (TableName) => ({ Update: { TableName, ...Update } }) },
    { guards, write: (TableName) => ({ Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } }) },
  ];
};
