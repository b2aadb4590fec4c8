import { sha256 } from '#shared/domain/hash.ts';
import { kindAt, tellingOf } from '#shared/store/item-kinds.ts';
import type { Item } from '#shared/store/items.ts';
import { type JournalHead, type JournalLink, sealLink } from '#shared/store/journal.ts';
import { keys } from '#shared/store/keys.ts';
import type { MemoryTable, Stored } from './memory-table.ts';

const listing = ['ownerPk', 'ownerSk', 'queuePk', 'queueSk', 'duePk', 'dueSk'];
const outside = new Set(['pk', 'sk', 'hash', 'previousHash', 'sequence', 'shape', ...listing]);

/** The value with one text, number or truth in it changed, the deepest of those that come first; undefined where it has none. */
const changed = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value}改`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) {
    const at = value.findIndex((one) => changed(one) !== undefined);
    return at < 0 ? undefined : value.with(at, changed(value[at]));
  }
  if (value === null || typeof value !== 'object') return undefined;
  const name = Object.keys(value).find(
    (one) => !outside.has(one) && changed((value as Record<string, unknown>)[one]) !== undefined,
  );
  return name === undefined ? undefined : { ...value, [name]: changed((value as Record<string, unknown>)[name]) };
};

/** The item as somebody changed it who may write to the table. */
export const changedItem = (item: Stored): Stored => (changed(item) as Stored | undefined) ?? { ...item, more: '改' };

/** The item as no list shows it any more; undefined for one that is in none. */
export const hiddenItem = (item: Stored): Stored | undefined => {
  const left = Object.entries(item).filter(([name]) => !listing.includes(name));
  return left.length < Object.keys(item).length ? (Object.fromEntries(left) as Stored) : undefined;
};

/** The item under a key that no other has. */
export const insertedItem = (held: MemoryTable, item: Stored): Stored => {
  const [, number] = /^\D*(\d{6})$/.exec(item.sk) ?? [];
  for (let made = 1; ; made += 1) {
    const sk = number === undefined ? item.sk : item.sk.replace(number, String(Number(number) + made).padStart(6, '0'));
    const pk = number === undefined ? `${item.pk}${made}` : item.pk;
    const placed =
      number === undefined && /[#]/.test(item.sk) ? { ...item, sk: `${item.sk}${made}` } : { ...item, pk, sk };
    if (!held.get(placed) && kindAt(placed) === kindAt(item)) return placed;
    // There can be no second one: it is put where nothing can be.
    if (made > 9) return { ...item, pk: `${item.pk}1` };
  }
};

/** Puts two items in each other's place. */
export const swapItems = (held: MemoryTable, [a, b]: readonly [Stored, Stored]): void => {
  held.put({ ...a, pk: b.pk, sk: b.sk });
  held.put({ ...b, pk: a.pk, sk: a.sk });
};

/** Follows a chain of the journal from its beginning and hashes it anew, its end included: what a forger does who knows how. */
export const rehash = (
  held: MemoryTable,
  chain: string,
  edit: (link: JournalLink) => JournalLink | undefined,
): void => {
  let head: JournalHead = { count: 0, lastHash: '0'.repeat(64) };
  const earlier: JournalLink[] = [];
  for (let at = 1; ; at += 1) {
    const item = held.get(keys.journal(chain, at));
    if (!item) break;
    earlier.push(item.link as JournalLink);
    held.remove(item);
  }
  for (const old of earlier) {
    const kept = edit(old);
    if (!kept) continue;
    const { hash: _hash, ...rest } = { ...kept, sequence: head.count + 1, previousHash: head.lastHash };
    const link = sealLink(rest);
    held.put({ ...keys.journal(chain, link.sequence), link });
    head = { count: link.sequence, lastHash: link.hash };
  }
  const end = held.get(keys.journalHead(chain));
  if (end) held.put({ ...end, head: { ...(end.head as object), ...head } });
};

/** Writes an item with a journal that tells of it as though it had always been so. */
export const rewriteItem = (held: MemoryTable, item: Stored): void => {
  held.put(item);
  const telling = tellingOf(item as Item);
  if (!telling) return;
  rehash(held, telling.chain, (link) => ({
    ...link,
    written: link.written.map((one) =>
      one[0] === item.pk && one[1] === item.sk ? [one[0], one[1], telling.digest] : one,
    ),
  }));
};

/** An event or a link with its own hash made anew. */
export const rehashed = (item: Stored, member: 'event' | 'audit' | 'link'): Stored => {
  const { hash: _hash, ...rest } = item[member] as Record<string, unknown>;
  return { ...item, [member]: { ...rest, hash: sha256(rest) } };
};

/** Writes an item as the store does, with the link of the journal that tells of it. */
export const writeItem = (held: MemoryTable, item: Stored): void => {
  held.put(item);
  const telling = tellingOf(item as Item);
  if (!telling) return;
  const { chain, digest } = telling;
  const end = held.get(keys.journalHead(chain));
  const { count, lastHash } = (end?.head as JournalHead | undefined) ?? { count: 0, lastHash: '0'.repeat(64) };
  const written = [[item.pk, item.sk, digest]] as const;
  const link = sealLink({ chain, sequence: count + 1, written, previousHash: lastHash });
  held.put({ ...keys.journal(chain, link.sequence), link });
  held.put({ ...end, ...keys.journalHead(chain), head: { count: link.sequence, lastHash: link.hash } });
};

/** Takes everything of a case away: its own items, what is told with it elsewhere, its chains and their ends. */
export const removeCase = (held: MemoryTable, caseId: string): void => {
  const chain = `CASE#${caseId}`;
  for (const item of [...held.items()]) {
    const told = tellingOf(item as Item)?.chain === chain;
    const itsChains = [`AUDIT#${caseId}`, keys.journal(chain, 1).pk, keys.journalHead(chain).pk, chain].includes(
      item.pk,
    );
    if (told || itsChains) held.remove(item);
  }
};

/** Takes the settings away with their chains and their ends. */
export const removeSettings = (held: MemoryTable): void => {
  const gone = new Set(['SETTINGS', 'AUDIT#SETTINGS', keys.journal('SETTINGS', 1).pk, keys.journalHead('SETTINGS').pk]);
  for (const item of [...held.items()]) if (gone.has(item.pk)) held.remove(item);
};

/** Cuts the last link of the journal off a chain, and puts its end back to where it then ends. */
export const cutJournal = (held: MemoryTable, chain: string): void => {
  const end = held.get(keys.journalHead(chain));
  const { count = 0 } = (end?.head ?? {}) as Partial<JournalHead>;
  rehash(held, chain, (link) => (link.sequence === count ? undefined : link));
};

/** Cuts the last link of an audit chain off, with its end, and out of the journal. */
export const cutAudit = (held: MemoryTable, caseId: string): void => {
  const links = [...held.items()]
    .filter(({ pk }) => pk === `AUDIT#${caseId}`)
    .toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
  const [before, last] = links.slice(-2) as [Stored, Stored];
  held.remove(last);
  const end = held.get({ pk: `CASE#${caseId}`, sk: 'AUDIT' });
  const { sequence: count, hash: lastHash } = before.audit as { sequence: number; hash: string };
  if (end) held.put({ ...end, audit: { count, lastHash } });
  rehash(held, `CASE#${caseId}`, (link) => ({
    ...link,
    written: link.written.filter(([pk, sk]) => pk !== last.pk || sk !== last.sk),
  }));
};

/** Writes the first event of a case anew and hashes all that follow, the standing of the case and the journal with them. */
export const rewriteLog = (held: MemoryTable, caseId: string): void => {
  const chain = `CASE#${caseId}`;
  let previousHash = '0'.repeat(64);
  for (let at = 1; ; at += 1) {
    const item = held.get({ pk: chain, sk: `EVENT#${String(at).padStart(6, '0')}` });
    if (!item) break;
    const { hash: _hash, ...event } = item.event as { input: object; hash: string };
    const content = { ...event, previousHash, ...(at === 1 ? { input: { ...event.input, forged: '改' } } : {}) };
    const hash = sha256(content);
    held.put({ ...item, event: { ...content, hash } });
    previousHash = hash;
  }
  const standing = held.get({ pk: chain, sk: 'CASE' });
  if (standing)
    rewriteItem(held, { ...standing, snapshot: { ...(standing.snapshot as object), lastHash: previousHash } });
};
