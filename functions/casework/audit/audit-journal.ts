import type { Table } from '#shared/store/connect.ts';
import { kindAt, tellingOf } from '#shared/store/item-kinds.ts';
import type { Item } from '#shared/store/items.ts';
import { type JournalLink, readHeads, readJournal } from '#shared/store/journal.ts';
import type { Key } from '#shared/store/keys.ts';
import { readItems } from '#shared/store/read-items.ts';
import type { Checked, Finding } from './finding.ts';
import { followChain } from './follow-chain.ts';

/** Items that one request reads. */
const batch = 100;

/** Tries before a difference counts: somebody may write while it is looked at. */
const looks = 3;

type Standing = { readonly key: Key; readonly digest: string | null };

const idOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

/** What a chain of the journal says of each item in the end. */
const standingOf = (links: readonly JournalLink[]): ReadonlyMap<string, Standing> =>
  new Map(
    links.flatMap(({ written }) =>
      written.map(([pk, sk, digest]) => [idOf({ pk, sk }), { key: { pk, sk }, digest }] as const),
    ),
  );

const faultOf = ({ digest }: Standing, item: Item | undefined): Finding['fault'] | undefined => {
  if (!item) return digest === null ? undefined : 'gone';
  if (digest === null) return 'untold';
  return tellingOf(item)?.digest === digest ? undefined : 'differs';
};

const findingAt = (chain: string, key: Key, fault: Finding['fault']): Finding => ({
  ...{ chain, kind: kindAt(key) ?? null, record: key.pk === chain ? key.sk : `${key.pk} ${key.sk}`, fault },
});

const compare = async (table: Table, chain: string, standing: readonly Standing[]): Promise<Checked> => {
  for (let at = 0; at < standing.length; at += batch) {
    const some = standing.slice(at, at + batch);
    const found = await readItems(
      table,
      some.map(({ key }) => key),
    );
    for (const [index, one] of some.entries()) {
      const fault = faultOf(one, found[index]);
      if (fault) return findingAt(chain, one.key, fault);
    }
  }
  return undefined;
};

const look = async (table: Table, chain: string, present: readonly Key[]): Promise<Checked> => {
  const [head] = await readHeads(table, [chain]);
  const followed = await followChain(readJournal(table, chain), head ?? { count: 0, lastHash: '' });
  const { broken } = followed;
  if (broken) return { chain, kind: 'journal', record: String(broken.link), fault: broken.fault };
  const standing = standingOf(followed.links);
  const untold = present.find((key) => !standing.has(idOf(key)));
  if (untold) return findingAt(chain, untold, 'untold');
  return compare(table, chain, [...standing.values()]);
};

/**
 * Follows one chain of the journal and compares every item that it tells of with what is there; `present` are the items found in
 * the table that this chain must tell of.
 */
export const auditJournal = async (table: Table, chain: string, present: readonly Key[]): Promise<Checked> => {
  let found: Checked;
  for (let made = 0; made < looks; made += 1) {
    found = await look(table, chain, present);
    if (!found) return undefined;
  }
  return found;
};
