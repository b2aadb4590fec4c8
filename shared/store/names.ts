import type { Uscc } from '../domain/uscc.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { keys } from './keys.ts';
import { type Page, queryPage, type Range, type Slice } from './query.ts';
import { type Step, steps, writeAll } from './transaction.ts';

/** A name as it is compared: full-width forms and capitals do not matter, nor do blanks. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Fewer characters than this are no search: every part of a name is listed under its first two. */
export const shortestQuery = 2;

const mostInTransaction = 100;

/** The name from each of its characters on, listed under the two that begin there: any part of it is a prefix of one. */
export const nameItems = (uscc: Uscc, name: string): Item[] => {
  const characters = [...plain(name)];
  return characters.slice(0, -1).map((_, start) => {
    const ending = characters.slice(start).join('');
    return { ...keys.name(gramOf(ending), ending, `${uscc}#${start}`), found: { uscc, name } };
  });
};

const gramOf = (text: string): string => [...text].slice(0, shortestQuery).join('');

const inTurn = async (table: Table, all: readonly Step<never>[]): Promise<void> => {
  for (let start = 0; start < all.length; start += mostInTransaction)
    await writeAll(table, all.slice(start, start + mostInTransaction));
};

type Named = { readonly uscc: Uscc; readonly name: string };

/** Lists an organization's name for searching, before the organization itself: whoever is in the directory is found. */
export const listName = (table: Table, { uscc, name }: Named): Promise<void> =>
  inTurn(
    table,
    nameItems(uscc, name).map((item) => steps.put(item)),
  );

/** Takes a name off again whose organization was not entered. */
export const unlistName = (table: Table, { uscc, name }: Named): Promise<void> =>
  inTurn(
    table,
    nameItems(uscc, name).map(({ pk, sk }) => steps.remove({ pk, sk })),
  );

/** The range of names that contain a text of at least two characters. */
export const nameRange = (text: string): Range => {
  const wanted = plain(text);
  return { pk: `NAME#${gramOf(wanted)}`, prefix: wanted };
};

export const isSearchable = (text: string): boolean => [...plain(text)].length >= shortestQuery;

export type Found = { readonly uscc: Uscc; readonly name: string };

/** The organizations whose name contains the text, each once on a page, by one query. */
export const findByName = async (table: Table, text: string, slice: Slice): Promise<Page<Found>> => {
  const page = await queryPage<{ found: Found }>(table, nameRange(text), slice);
  return { ...page, items: [...new Map(page.items.map(({ found }) => [found.uscc, found])).values()] };
};
