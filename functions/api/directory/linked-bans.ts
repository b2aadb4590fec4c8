import { standingBans } from '#shared/domain/ban-standing.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Uscc } from '#shared/domain/uscc.ts';
import type { Table } from '#shared/store/connect.ts';
import { listBans, readEntry } from '#shared/store/directory.ts';
import { linkedBodies, listLinks } from '#shared/store/entry-changes.ts';

/**
 * The bans of every body that is linked to one by merger, division or succession, at whatever remove. Each stays on its own
 * code: whether it bars another is for who decides (O12.1).
 */
export const linkedBans = async (table: Table, uscc: Uscc) => {
  const bodies = await linkedBodies(table, uscc);
  const found = await Promise.all(
    bodies.map(async (other) => {
      const [bans, entry] = await Promise.all([listBans(table, other), readEntry(table, other)]);
      return standingBans(bans, entry).map(({ caseId: _case, takenOver: _from, ...ban }) => ({
        ...ban,
        name: entry?.name ?? null,
      }));
    }),
  );
  return found.flat();
};

/** What a body is linked to on a day, with the names of those that the directory has. */
export const linksOn = async (table: Table, uscc: Uscc, on: Day) => {
  const links = (await listLinks(table, uscc)).filter(({ from }) => from <= on);
  return Promise.all(
    links.map(async ({ kind, other, from, basis }) => ({
      ...{ kind, other, from, basis },
      name: (await readEntry(table, other))?.name ?? null,
    })),
  );
};
