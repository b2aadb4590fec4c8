import type { Uscc } from '#shared/domain/uscc.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntries } from '#shared/store/directory.ts';

/** Things that name an organization, by the name that it has now: what is stored with a case is as old as its last step. */
export const byPresentNames = async <Named extends { readonly uscc: Uscc; readonly organizationName: string }>(
  table: Table,
  things: readonly Named[],
): Promise<readonly Named[]> => {
  const entries = await readEntries(table, [...new Set(things.map(({ uscc }) => uscc))]);
  return things.map((thing) => {
    const name = entries.get(thing.uscc)?.name;
    return name === undefined || name === thing.organizationName ? thing : { ...thing, organizationName: name };
  });
};
