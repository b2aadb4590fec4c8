import { z } from 'zod';
import { Day, Instant } from '../day.ts';
import { groupsOf, isHeld, type Known, rowDigest, seriesName } from './known.ts';
import { type SheetKey, sheetKeys, type TakeoverRows } from './sheets.ts';

const Person = z.object({ id: z.string(), name: z.string() });

/** How many rows a sheet has, and how many of them the system did not have yet. */
const Count = z.object({ rows: z.int().nonnegative(), fresh: z.int().nonnegative() });

/** A workbook that was found sound and put forward to be taken over (O12.3), by its digest, and what became of it. */
export const Takeover = z.object({
  takeoverId: z.int().positive(),
  status: z.enum(['proposed', 'approved', 'complete', 'dropped']),
  version: z.int().positive(),
  ...{ fileName: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), key: z.string(), bytes: z.int().positive() },
  counts: z.object({
    ...{ organizations: Count, formerNames: Count, certificates: Count, exits: Count, bans: Count },
    ...{ failedRectifications: Count, experts: Count, numbers: Count },
  }),
  ...{ uploadedBy: Person, uploadedAt: Instant },
  ...{ closedBy: Person.optional(), closedAt: Instant.optional(), completedAt: Instant.optional() },
  /** The day and the setting by which its rows are worked out, fixed with the approval so that every part agrees. */
  approvedOn: Day.optional(),
  banAppliesTo: z.enum(['anyExit', 'qualificationOnly']).optional(),
});
export type Takeover = z.infer<typeof Takeover>;

/** How many rows each sheet has, and how many are new to the system. */
export const countsOf = (rows: TakeoverRows, known: Known): Record<SheetKey, z.infer<typeof Count>> => {
  const fresh = Object.fromEntries(sheetKeys.map((key) => [key, 0])) as Record<SheetKey, number>;
  for (const [uscc, group] of groupsOf(rows)) {
    const entry = known.entries.get(uscc);
    if (group.organization && !entry) fresh.organizations += 1;
    fresh.formerNames += group.formerNames.filter((row) => !isHeld(entry, 'formerNames', row)).length;
    fresh.certificates += group.certificates.filter((row) => !isHeld(entry, 'certificates', row)).length;
    fresh.exits += group.exits.filter((row) => !isHeld(entry, 'exits', row)).length;
    const failed = group.failedRectifications.filter((row) => !isHeld(entry, 'failedRectifications', row));
    fresh.failedRectifications += failed.length;
    const laid = known.bans.get(uscc) ?? [];
    fresh.bans += group.bans.filter(
      ({ way, effectiveOn }) => !laid.some((ban) => ban.kind === way && ban.effectiveOn === effectiveOn),
    ).length;
  }
  fresh.experts = rows.experts.filter(({ expertId }) => !known.experts.has(expertId)).length;
  fresh.numbers = rows.numbers.filter(
    (row) => !known.counters.get(seriesName(row))?.rows?.includes(rowDigest('numbers', row)),
  ).length;
  return Object.fromEntries(sheetKeys.map((key) => [key, { rows: rows[key].length, fresh: fresh[key] }])) as Record<
    SheetKey,
    z.infer<typeof Count>
  >;
};
