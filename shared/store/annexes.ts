import type { CaseId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { collections, keys } from './keys.ts';
import type { Annex } from './move.ts';
import { type Page, queryPage, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';

type List = { readonly caseId: CaseId; readonly list: Annex['list'] };

export const annexRange = (caseId: CaseId, list: Annex['list']): Range => collections.annexes(caseId, list);

/** What lies there under greater numbers than one. */
export const annexesAfter = (caseId: CaseId, list: Annex['list'], no: number): Range =>
  collections.annexesAfter(caseId, list, no);

/** What is kept beside a case in one of its lists, by number. */
export const listAnnexes = async <Value>(table: Table, range: Range, slice: Slice): Promise<Page<Value>> => {
  const page = await queryPage<{ annex: Value }>(table, range, slice);
  return { ...page, items: page.items.map(({ annex }) => annex) };
};

/** Several of them by their numbers; undefined where there is none. */
export const readAnnexes = async <Value>(
  table: Table,
  wanted: readonly (List & { readonly no: number })[],
): Promise<readonly (Value | undefined)[]> =>
  (
    await readItems(
      table,
      wanted.map(({ caseId, list, no }) => keys.annex(caseId, list, no)),
    )
  ).map((item) => item?.annex as Value | undefined);

/** Those of a case by list and number, as far as they are there. Nothing wanted, nothing asked. */
export const readBeside = async (
  table: Table,
  caseId: CaseId,
  wanted: readonly Pick<Annex, 'list' | 'no'>[],
): Promise<readonly Annex[]> => {
  if (wanted.length === 0) return [];
  const values = await readAnnexes<object>(
    table,
    wanted.map((key) => ({ caseId, ...key })),
  );
  return wanted.flatMap((key, index) => (values[index] ? [{ ...key, value: values[index] }] : []));
};
