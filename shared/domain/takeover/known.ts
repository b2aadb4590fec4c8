import type { Ban } from '../ban.ts';
import type { Day } from '../day.ts';
import type { DirectoryEntry } from '../directory.ts';
import type { Expert } from '../expert.ts';
import { sha256 } from '../hash.ts';
import type { CertificateId } from '../ids.ts';
import type { Uscc } from '../uscc.ts';
import type { Words } from '../words.ts';
import type { TakeoverFault } from './read-rows.ts';
import { type RowOf, type SheetKey, type SheetSpec, sheets, type TakeoverRows } from './sheets.ts';

/** What the system holds already of that which a workbook names, and by which figures it counts. */
export type Known = {
  readonly entries: ReadonlyMap<Uscc, DirectoryEntry>;
  readonly holders: ReadonlyMap<CertificateId, Uscc>;
  readonly experts: ReadonlyMap<string, Expert>;
  /** Counters by prefix and year, as `seriesName` joins them. */
  readonly counters: ReadonlyMap<string, { readonly last: number; readonly rows?: readonly string[] | undefined }>;
  readonly bans: ReadonlyMap<Uscc, readonly Ban[]>;
  readonly prefixes: readonly string[];
  readonly banAppliesTo: 'anyExit' | 'qualificationOnly';
  readonly today: Day;
};

export const seriesName = ({ prefix, year }: { readonly prefix: string; readonly year: number }): string =>
  `${prefix}#${year}`;

/** What tells a row from every other, wherever it stands: the same row again is known by it. */
export const rowDigest = <Key extends SheetKey>(key: Key, { row: _place, ...values }: RowOf<Key>): string =>
  sha256({ sheet: key, ...values }).slice(0, 20);

export type ColumnOf<Key extends SheetKey> = keyof (typeof sheets)[Key]['columns'] & string;

/** A fault in a column of a row. */
export const faultIn = (
  key: SheetKey,
  [row, column]: readonly [row: number, column: string],
  message: Words,
): TakeoverFault => {
  const { name, columns }: SheetSpec = sheets[key];
  const head = columns[column]?.head;
  return { sheet: name, row, ...(head ? { head } : {}), message };
};

/** A fault of a row that is sound by itself. */
export const faultAt = <Key extends SheetKey>(
  key: Key,
  [{ row }, column]: readonly [{ readonly row: number }, ColumnOf<Key>],
  message: Words,
): TakeoverFault => faultIn(key, [row, column], message);

/** What a workbook says of one organization. */
export type Group = {
  readonly [Key in 'formerNames' | 'certificates' | 'exits' | 'bans' | 'failedRectifications']: RowOf<Key>[];
} & { organization?: RowOf<'organizations'> };

/** The rows by the organization that they are about, in the order of the workbook. */
export const groupsOf = (rows: TakeoverRows): ReadonlyMap<Uscc, Group> => {
  const groups = new Map<Uscc, Group>();
  const of = (uscc: Uscc): Group => {
    const group = groups.get(uscc) ?? {
      formerNames: [],
      certificates: [],
      exits: [],
      bans: [],
      failedRectifications: [],
    };
    groups.set(uscc, group);
    return group;
  };
  for (const row of rows.organizations) of(row.uscc).organization ??= row;
  for (const row of rows.formerNames) of(row.uscc).formerNames.push(row);
  for (const row of rows.certificates) of(row.uscc).certificates.push(row);
  for (const row of rows.exits) of(row.uscc).exits.push(row);
  for (const row of rows.bans) of(row.uscc).bans.push(row);
  for (const row of rows.failedRectifications) of(row.uscc).failedRectifications.push(row);
  return groups;
};

/** Whether an entry has this row from an earlier run. */
export const isHeld = <Key extends SheetKey>(entry: DirectoryEntry | undefined, key: Key, row: RowOf<Key>): boolean =>
  entry?.takenOver?.rows.includes(rowDigest(key, row)) ?? false;
