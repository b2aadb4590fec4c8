import type { DirectoryEntry } from '../domain/directory.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { Table } from './connect.ts';
import { readEntries } from './directory.ts';
import type { Item } from './items.ts';
import { keys } from './keys.ts';
import { type Page, queryPage, type Range, type Slice } from './query.ts';
import { steps, writeAll } from './transaction.ts';
import { untilSettled } from './until-settled.ts';

/** A name as it is compared: full-width forms and capitals do not matter, nor do blanks. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Fewer characters than this are no search: every part of a name is listed under its first two. */
export const shortestQuery = 2;

const mostInTransaction = 100;

/** A sort key takes 1,024 bytes, a character up to four; what lies beyond is compared with the entry itself. */
const longestEnding = 200;

/**
 * The endings of a name, each listed under its first two characters: whatever stands in the name begins one of them, so
 * that a search for any part of it is one query by prefix.
 */
export const nameItems = (uscc: Uscc, name: string): Item[] => {
  const characters = [...plain(name)];
  return characters.slice(0, -1).map((_, start) => {
    const ending = characters.slice(start, start + longestEnding).join('');
    return { ...keys.name(gramOf(ending), ending, `${uscc}#${start}`), uscc };
  });
};

const gramOf = (text: string): string => [...text].slice(0, shortestQuery).join('');

const putAll = async (table: Table, items: readonly Item[]): Promise<boolean> => {
  const puts = items.map((item) => steps.put(item));
  const settled = await untilSettled(async () =>
    (await writeAll(table, puts)).outcome === 'written' ? true : 'again',
  );
  return settled === true;
};

/**
 * Lists an organization's name for searching, before the organization itself, so that whoever is in the directory is
 * found. Says whether it did; others may write at the same moment. A name whose organization is then not entered stays
 * listed and is found by nobody.
 */
export const listName = async (table: Table, uscc: Uscc, name: string): Promise<boolean> => {
  const items = nameItems(uscc, name);
  for (let start = 0; start < items.length; start += mostInTransaction)
    if (!(await putAll(table, items.slice(start, start + mostInTransaction)))) return false;
  return true;
};

/** The range of names that contain a text of at least two characters. */
export const nameRange = (text: string): Range => {
  const wanted = [...plain(text)].slice(0, longestEnding).join('');
  return { pk: `NAME#${gramOf(wanted)}`, prefix: wanted };
};

export const isSearchable = (text: string): boolean => [...plain(text)].length >= shortestQuery;

/** The names that an organization has and had. */
const namesOf = ({ name, earlierNames = [] }: DirectoryEntry): readonly string[] => [
  name,
  ...earlierNames.map((earlier) => earlier.name),
];

/** The organizations in the directory whose name, present or earlier, contains the text, each once on a page: one query, and their entries. */
export const findByName = async (table: Table, text: string, slice: Slice): Promise<Page<DirectoryEntry>> => {
  const page = await queryPage<{ uscc: Uscc }>(table, nameRange(text), slice);
  const entries = await readEntries(table, [...new Set(page.items.map(({ uscc }) => uscc))]);
  const wanted = plain(text);
  return {
    ...page,
    items: [...entries.values()].filter((entry) => namesOf(entry).some((name) => plain(name).includes(wanted))),
  };
};
