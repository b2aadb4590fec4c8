import { OfficeSettings } from '../domain/office.ts';
import {
  firstVersion,
  type SettingsPublication,
  type SettingsState,
  type SettingsVersion,
  seedOf,
} from '../domain/settings-version.ts';
import { type SettingsFact, writeAudited } from './audit.ts';
import type { ReplayKey } from './cases.ts';
import type { Table } from './connect.ts';
import { collections, keys } from './keys.ts';
import { everyShaped, queryAll } from './query.ts';
import { readItems } from './read-items.ts';
import type { ReplayRecord } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { settingsFrom } from './settings-in-force.ts';
import { readAs, stored } from './shape.ts';
import { shapes } from './shapes.ts';
import { steps, type Written } from './transaction.ts';

/** Where the settings stand, the version asked for, and the earlier answer to the same request, in one consistent read. */
export const readSettings = async (
  table: Table,
  { version, replay }: { readonly version?: number; readonly replay?: ReplayKey } = {},
) => {
  const [state, proposed, earlier] = await readItems(table, [
    keys.settings(),
    keys.settingsVersion(version ?? 0),
    ...(replay ? [keys.idempotency(replay.actorId, replay.key)] : []),
  ]);
  return {
    state: settingsFrom(state),
    proposed: readAs(shapes.settingsVersion, proposed),
    replay: earlier?.replay as ReplayRecord | undefined,
  };
};

/** Every version with its publication where it had one, the first one first. */
export const listSettings = async (table: Table) => {
  const versions: SettingsVersion[] = [];
  for await (const proposed of everyShaped(table, shapes.settingsVersion, { range: collections.settingsVersions() }))
    versions.push(proposed);
  const publications = new Map<number, SettingsPublication>();
  const range = collections.settingsPublications();
  for await (const { publication } of queryAll<{ publication: SettingsPublication }>(table, range))
    publications.set(publication.version, publication);
  return { versions, publications };
};

type Saving = {
  readonly state: SettingsState;
  readonly fact: SettingsFact;
  readonly proposed?: SettingsVersion;
  readonly published?: SettingsPublication;
  readonly replay?: KeptReply;
};

/** Writes the state, one change on, with the new version or publication and the link of the audit chain that tells it. */
export const saveSettings = (
  table: Table,
  { state, fact, proposed, published, replay }: Saving,
): Promise<Written<'settings' | 'replay'>> => {
  const item = { ...keys.settings(), version: state.changes, ...stored(shapes.settings, state) };
  return writeAudited<'settings' | 'replay'>(table, fact, [
    state.changes === 1 ? steps.create(item, 'settings') : steps.replaceAt(item, state.changes - 1, 'settings'),
    ...(proposed
      ? [
          steps.create(
            { ...keys.settingsVersion(proposed.version), ...stored(shapes.settingsVersion, proposed) },
            'settings' as const,
          ),
        ]
      : []),
    ...(published
      ? [steps.create({ ...keys.settingsPublication(published.version), publication: published }, 'settings' as const)]
      : []),
    ...(replay ? [replayStep(replay)] : []),
  ]);
};

/**
 * Where the settings stand; where the table holds none yet, the deployment's become its first version now and stay that:
 * a later deployment with others changes no case. Where two begin at once, one of them writes.
 */
export const beginSettings = async (
  table: Table,
  { seed, at }: { readonly seed: OfficeSettings; readonly at: SettingsState['inForce']['proposedAt'] },
): Promise<SettingsState> => {
  const state = seedOf(seed, at);
  const { publishedBy, publishedAt, ...proposed } = state.inForce;
  const { outcome } = await saveSettings(table, {
    ...{ state, proposed, published: { version: firstVersion, publishedBy, publishedAt } },
    fact: {
      ...{ action: 'settings.seeded', settingsVersion: firstVersion, sha256: proposed.digest, cause: proposed.note },
      ...{ at, actor: publishedBy },
    },
  });
  if (outcome === 'written') return state;
  const found = (await readSettings(table)).state;
  if (!found) throw new Error(`the first settings could not be written: ${outcome}`);
  return found;
};

/** Versions that this process has parsed, by the table they lie in: they never change. */
const known = new WeakMap<Table, Map<number, OfficeSettings>>();

const remember = (table: Table, { version, settings }: Pick<SettingsVersion, 'version' | 'settings'>) => {
  const versions = known.get(table) ?? new Map<number, OfficeSettings>();
  known.set(table, versions);
  const parsed = versions.get(version) ?? OfficeSettings.parse(settings);
  versions.set(version, parsed);
  return parsed;
};

/** A version by its number; the table is asked once in a process. A version that is named and missing is a fault. */
export const settingsAt = async (table: Table, version: number): Promise<OfficeSettings> => {
  const held = known.get(table)?.get(version);
  if (held) return held;
  const { proposed } = await readSettings(table, { version });
  if (!proposed) throw new Error(`there is no version ${version} of the settings`);
  return remember(table, proposed);
};

type Beginning = {
  /** The version that a case names; absent for one that is older than the versions. */
  readonly version: number | undefined;
  readonly state: SettingsState | undefined;
  readonly seed: OfficeSettings;
};

/**
 * The settings that a case began under. Most often they are those in force, which were read with the case; others are
 * read once in a process. A case that names none began under the deployment's, the first version once there is one.
 */
export const settingsBegunUnder = async (
  table: Table,
  { version, state, seed }: Beginning,
): Promise<OfficeSettings> => {
  if (version === undefined && !state) return seed;
  const wanted = version ?? firstVersion;
  return state?.inForce.version === wanted ? remember(table, state.inForce) : settingsAt(table, wanted);
};
