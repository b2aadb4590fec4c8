import { type Person, systemActor } from './actor.ts';
import type { Instant } from './day.ts';
import { sha256 } from './hash.ts';
import type { OfficeSettings } from './office.ts';

/**
 * The office's settings as somebody proposed them, whole. A version never changes: what is to be otherwise is proposed
 * anew. `basedOn` is the version that was in force then; the digest is over the settings alone.
 */
export type SettingsVersion = {
  readonly version: number;
  readonly basedOn: number;
  readonly settings: OfficeSettings;
  readonly digest: string;
  readonly note: string;
  readonly proposedBy: Person;
  readonly proposedAt: Instant;
};

/** Who put a version in force, and when: it holds for every case opened from then on. */
export type SettingsPublication = {
  readonly version: number;
  readonly publishedBy: Person;
  readonly publishedAt: Instant;
};

/** Where the settings stand: how many versions there are, and the one in force, whole. `changes` counts writes. */
export type SettingsState = {
  readonly changes: number;
  readonly versions: number;
  readonly inForce: SettingsVersion & SettingsPublication;
};

/** The number of the settings that came with the deployment; a case that names no version began under them. */
export const firstVersion = 1;

/** The settings that came with the deployment as the first version. */
export const seedOf = (settings: OfficeSettings, at: Instant): SettingsState => {
  const { id, name } = systemActor;
  const by = { id, name };
  const proposed = { note: '系统部署时提供的设置', proposedBy: by, proposedAt: at };
  const published = { publishedBy: by, publishedAt: at };
  const version = { version: firstVersion, basedOn: 0, settings, digest: sha256(settings) };
  return { changes: 1, versions: firstVersion, inForce: { ...version, ...proposed, ...published } };
};
