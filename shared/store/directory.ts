import type { Ban } from '../domain/ban.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { CertificateId } from '../domain/ids.ts';
import { unlisted } from '../domain/paper-list.ts';
import type { Uscc } from '../domain/uscc.ts';
import { calendarFrom } from './calendar-in-force.ts';
import type { Table } from './connect.ts';
import { type Item, items } from './items.ts';
import { collections, keys } from './keys.ts';
import { type Page, queryAll, queryShaped, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import type { ReplayRecord } from './records.ts';
import { replaceEntry } from './row-claims.ts';
import { settingsFrom } from './settings-in-force.ts';
import { type Opened, openItem, readAs } from './shape.ts';
import { shapes } from './shapes.ts';
import { noTakeover } from './takeovers.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';

/** Why a registration is refused: the organization is there, a certificate's code is taken, or answered before. */
export type RegistrationConflict = 'organization' | 'entry' | 'replay' | 'takeover' | `certificate ${string}`;

export type Registration = {
  readonly entry: DirectoryEntry;
  /** The certificates that are new with this entry version. */
  readonly added: readonly CertificateId[];
  /** Version of the entry that is replaced; absent for a new organization. */
  readonly seen?: number;
  readonly at: string;
  readonly replay: {
    readonly actorId: string;
    readonly key: string;
    readonly record: ReplayRecord;
    readonly expiresAt: number;
  };
};

/** Writes an entry, the locators of its new certificates and its version, in one transaction. */
export const register = (table: Table, registration: Registration): Promise<Written<RegistrationConflict>> => {
  const { entry, added, seen, at, replay } = registration;
  return writeAll<RegistrationConflict>(table, [
    ...(seen === undefined
      ? [steps.create(items.entry(entry), 'organization' as const)]
      : replaceEntry(entry, seen, 'entry' as const)),
    steps.create(items.entryVersion(unlisted(entry), at), 'entry' as const),
    ...added.map((id) => steps.create({ ...keys.certificate(id), uscc: entry.uscc }, `certificate ${id}` as const)),
    steps.create(
      { ...keys.idempotency(replay.actorId, replay.key), replay: replay.record, expiresAt: replay.expiresAt },
      'replay' as const,
    ),
    noTakeover(),
  ]);
};

export const readEntry = async (table: Table, uscc: Uscc): Promise<DirectoryEntry | undefined> => {
  const [item] = await readItems(table, [keys.entry(uscc)]);
  return readAs(shapes.entry, item);
};

/** The entries of several organizations; one that the directory does not have is not among them. */
export const readEntries = async (table: Table, usccs: readonly Uscc[]): Promise<ReadonlyMap<Uscc, DirectoryEntry>> => {
  const found = await readItems(table, usccs.map(keys.entry));
  const entries = found.flatMap((item) => readAs(shapes.entry, item) ?? []);
  return new Map(entries.map((entry) => [entry.uscc, entry]));
};

/** The entry, and the earlier answer to the same request if there was one. */
export const readEntryForRequest = async (table: Table, uscc: Uscc, replay: { actorId: string; key: string }) => {
  const [entry, earlier] = await readItems(table, [keys.entry(uscc), keys.idempotency(replay.actorId, replay.key)]);
  return { entry: readAs(shapes.entry, entry), replay: earlier?.replay as ReplayRecord | undefined };
};

/** The same with the office's settings in force, for a case that is opened under them. */
export const readForOpening = async (table: Table, uscc: Uscc, replay: { actorId: string; key: string }) => {
  const wanted = [keys.entry(uscc), keys.calendar(), keys.settings(), keys.idempotency(replay.actorId, replay.key)];
  const [entry, calendar, settings, earlier] = await readItems(table, wanted);
  return {
    entry: readAs(shapes.entry, entry),
    calendar: calendarFrom(calendar),
    settingsState: settingsFrom(settings),
    replay: earlier?.replay as ReplayRecord | undefined,
  };
};

/** The organization that holds a certificate, by the certificate's code alone. */
export const locateCertificate = async (table: Table, certificateId: CertificateId): Promise<Uscc | undefined> => {
  const [item] = await readItems(table, [keys.certificate(certificateId)]);
  return item?.uscc as Uscc | undefined;
};

/** The organizations that hold certificates, by the codes of those that somebody holds. */
export const locateCertificates = async (
  table: Table,
  ids: readonly CertificateId[],
): Promise<ReadonlyMap<CertificateId, Uscc>> => {
  const found = await readItems(table, ids.map(keys.certificate));
  return new Map(ids.flatMap((id, at) => (found[at] ? [[id, found[at].uscc as Uscc] as const] : [])));
};

export const directoryRange: Range = { index: 'byOwner', pk: 'DIRECTORY' };

/** The entries of organizations some case of which is owed something. */
export async function* owingEntries(table: Table): AsyncGenerator<Opened<DirectoryEntry>> {
  for await (const item of queryAll<Item>(table, { index: 'byQueue', pk: 'OWED' })) yield openItem(shapes.entry, item);
}

/** The entry in place of the version before it, as steps of a transaction; nothing that the public reads changes. */
export const changeEntry = (entry: DirectoryEntry): readonly Step<'entry'>[] =>
  replaceEntry(entry, entry.version - 1, 'entry');

export const listEntries = (table: Table, slice: Slice): Promise<Page<DirectoryEntry>> =>
  queryShaped(table, shapes.entry, { range: directoryRange, slice });

/** Every ban ever laid on a legal entity, whether or not the entity is in the directory. */
export const listBans = async (table: Table, uscc: Uscc): Promise<readonly Ban[]> => {
  const bans: Ban[] = [];
  for await (const { ban } of queryAll<{ ban: Ban }>(table, collections.bans(uscc))) bans.push(ban);
  return bans;
};
