import type { OfficeSettings } from '#shared/domain/office.ts';
import { differencesBetween } from '#shared/domain/settings-differences.ts';
import type { SettingsState, SettingsVersion } from '#shared/domain/settings-version.ts';

type Held = {
  /** Whether the table holds versions; where not, the deployment's become the first with the first case. */
  readonly held: boolean;
  readonly seed: OfficeSettings;
};

/**
 * The settings in force. `deployment` names what the deployment's own settings say otherwise: once the table holds a
 * version, a deployment changes none.
 */
export const viewInForce = ({ inForce }: SettingsState, { held, seed }: Held) => ({
  inForce,
  held,
  deployment: { differences: differencesBetween(inForce.settings, seed) },
});

type Beside = { readonly base: SettingsVersion | undefined; readonly inForce: number };

/** One version with what it changes in its basis; the first one has none. */
export const viewSettingsVersion = (version: SettingsVersion, { base, inForce }: Beside) => ({
  ...version,
  inForce: version.version === inForce,
  differences: base ? differencesBetween(base.settings, version.settings) : [],
});
