import type { Ban } from '#shared/domain/ban.ts';
import type { Day } from '#shared/domain/day.ts';
import { groupsOf, type Known, seriesName } from '#shared/domain/takeover/known.ts';
import type { TakeoverRows } from '#shared/domain/takeover/sheets.ts';
import type { Uscc } from '#shared/domain/uscc.ts';
import { listBans, locateCertificates, readEntries } from '#shared/store/directory.ts';
import { readPool } from '#shared/store/experts.ts';
import { readCounters } from '#shared/store/number-claims.ts';
import type { World } from '../../lib/world.ts';
import { prefixesEver } from '../gather/prefixes-ever.ts';
import { settingsInForce } from '../gather/settings-for.ts';

/** Organizations whose bans are asked for at once. */
const atOnce = 20;

const bansFor = async ({ table }: Pick<World, 'table'>, usccs: readonly Uscc[]): Promise<Known['bans']> => {
  const bans = new Map<Uscc, readonly Ban[]>();
  for (let start = 0; start < usccs.length; start += atOnce)
    await Promise.all(
      usccs.slice(start, start + atOnce).map(async (uscc) => void bans.set(uscc, await listBans(table, uscc))),
    );
  return bans;
};

/** A workbook may name a thing twice, which is a fault; it is asked for once. */
const unique = <Id>(ids: readonly Id[]): Id[] => [...new Set(ids)];

/** What the system holds of that which the rows name. */
export const gatherKnown = async (world: World, rows: TakeoverRows, today: Day): Promise<Known> => {
  const { table } = world;
  const usccs = [...groupsOf(rows).keys()];
  const { banAppliesTo } = await settingsInForce(world);
  const [entries, holders, experts, counters, bans, prefixes] = await Promise.all([
    readEntries(table, usccs),
    locateCertificates(table, unique(rows.certificates.map(({ certificateId }) => certificateId))),
    readPool(table, unique(rows.experts.map(({ expertId }) => expertId))),
    readCounters(table, rows.numbers),
    bansFor(world, usccs),
    prefixesEver(world),
  ]);
  const byName = new Map(counters.map((counter) => [seriesName(counter), counter]));
  return { entries, holders, experts, counters: byName, bans, prefixes, today, banAppliesTo };
};
