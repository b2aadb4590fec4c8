import type { Ban } from '../domain/ban.ts';
import type { Instant } from '../domain/day.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Expert } from '../domain/expert.ts';
import type { CertificateId } from '../domain/ids.ts';
import { unlisted } from '../domain/paper-list.ts';
import type { Table } from './connect.ts';
import { expertItem, poolChanged } from './experts.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { readItems } from './read-items.ts';
import { replaceEntry } from './row-claims.ts';
import { steps, type Written, writeAll } from './transaction.ts';

export type EntryConflict = 'entry' | 'ban' | `certificate ${string}`;

type Entering = {
  /** The entry with what is new in it, one version on; absent where only bans are laid. */
  readonly entry?: DirectoryEntry;
  readonly added: readonly CertificateId[];
  readonly bans: readonly Ban[];
  readonly at: Instant;
};

/** Writes what is taken over for one organization, in one transaction; a version that the public reads comes with it. */
export const takeOverEntry = (table: Table, { entry, added, bans, at }: Entering): Promise<Written<EntryConflict>> => {
  const ofEntry = (whole: DirectoryEntry) => [
    ...(whole.version === 1
      ? [steps.create(items.entry(whole), 'entry' as const)]
      : replaceEntry(whole, whole.version - 1, 'entry' as const)),
    steps.create(items.entryVersion(unlisted(whole), at), 'entry' as const),
    ...added.map((id) => steps.create({ ...keys.certificate(id), uscc: whole.uscc }, `certificate ${id}` as const)),
  ];
  return writeAll<EntryConflict>(table, [
    ...(entry ? ofEntry(entry) : []),
    ...bans.map((ban) => steps.create(items.ban(ban), 'ban' as const)),
  ]);
};

/** Which of these bans are laid already. */
export const laidBans = async (table: Table, bans: readonly Ban[]): Promise<ReadonlySet<Ban>> => {
  const found = await readItems(table, bans.map(keys.ban));
  return new Set(bans.filter((_, at) => found[at] !== undefined));
};

/** Enters an expert who is taken over; one who is there stays as they are. */
export const takeOverExpert = (table: Table, expert: Expert): Promise<Written<'expert'>> =>
  writeAll<'expert'>(table, [steps.create(expertItem(expert), 'expert'), poolChanged()]);
