import { type Day, endOfDay, type Instant } from '../domain/day.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { collections } from './keys.ts';
import {
  everyShaped,
  movedCursor,
  type Page,
  queryAll,
  queryShaped,
  type Range,
  type Slice,
  sortKeyAt,
} from './query.ts';
import { valueIn } from './shape.ts';
import { shapes } from './shapes.ts';

/*
 * What the directory showed on a day is what it showed when that day ended in Shanghai: the last version written before
 * midnight there. A change at 23:59 belongs to the day, one at 00:00 to the next; leap days are days like any other.
 * A version is written with every change that the public directory shows, in the same transaction, and never changed.
 */

/** An organization's entry at the end of a day; undefined where it was not in the directory yet. */
export const readEntryAsOf = async (table: Table, uscc: Uscc, on: Day): Promise<DirectoryEntry | undefined> => {
  const range = { ...collections.versions(uscc), writtenBefore: endOfDay(on) };
  for await (const entry of everyShaped(table, shapes.entry, { range, backwards: true })) return entry;
  return undefined;
};

/** Every version of an organization's entry with the moment it was written, the oldest first. */
export const listVersions = async (
  table: Table,
  uscc: Uscc,
): Promise<readonly { readonly entry: DirectoryEntry; readonly at: Instant }[]> => {
  const versions = [];
  for await (const item of queryAll<Item & { at: Instant }>(table, collections.versions(uscc)))
    versions.push({ entry: valueIn(shapes.entry, item), at: item.at });
  return versions;
};

export const versionRange = (on: Day): Range => ({ index: 'byOwner', pk: 'VERSIONS', writtenBefore: endOfDay(on) });

/**
 * The directory at the end of a day, a page for one query. Versions lie newest first for each organization, so the
 * first that is old enough is the answer and the rest of that organization is skipped; a page reads as many versions as
 * it may hold entries, so it can hold fewer, and the last page is the one without a cursor.
 */
export const listEntriesAsOf = async (table: Table, on: Day, slice: Slice): Promise<Page<DirectoryEntry>> => {
  const range = versionRange(on);
  const { items, cursor, ...page } = await queryShaped(table, shapes.entry, { range, slice });
  const byUscc = new Map<Uscc, DirectoryEntry>();
  for (const entry of items) if (!byUscc.has(entry.uscc)) byUscc.set(entry.uscc, entry);
  const answered = [...byUscc.keys()].at(-1);
  const entries = [...byUscc.values()];
  if (!cursor) return { ...page, items: entries };
  const inside = answered !== undefined && sortKeyAt(range, cursor).startsWith(`${answered}#`);
  return { ...page, items: entries, cursor: inside ? movedCursor(range, cursor, `${answered}#~`) : cursor };
};
