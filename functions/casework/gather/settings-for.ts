import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import type { SettingsState } from '#shared/domain/settings-version.ts';
import { readCase } from '#shared/store/cases.ts';
import { beginSettings, readSettings, settingsBegunUnder } from '#shared/store/settings.ts';
import type { World } from '../../lib/world.ts';

/** A case and where the settings stand, as one reading has them. */
type Read = { readonly snapshot?: CaseSnapshot; readonly settingsState?: SettingsState };

/** The settings that a case keeps: its clocks, names and prefixes all come from this one version. */
export const settingsFor = (
  { table, seed }: Pick<World, 'table' | 'seed'>,
  { snapshot, settingsState: state }: Read,
): Promise<OfficeSettings> => settingsBegunUnder(table, { version: snapshot?.settingsVersion, state, seed });

/** The same for a case that is not read yet. */
export const settingsOfCase = async (world: Pick<World, 'table' | 'seed'>, caseId: CaseId): Promise<OfficeSettings> =>
  settingsFor(world, await readCase(world.table, caseId));

/** The settings in force, for what belongs to no case. */
export const settingsInForce = async ({ table, seed }: Pick<World, 'table' | 'seed'>): Promise<OfficeSettings> => {
  const { state } = await readSettings(table);
  return settingsBegunUnder(table, { version: state?.inForce.version, state, seed });
};

/** The version that a case opened now keeps; the first such case writes the deployment's settings down. */
export const versionForOpening = async (
  { table, seed, now }: Pick<World, 'table' | 'seed' | 'now'>,
  state: SettingsState | undefined,
): Promise<number> => (state ?? (await beginSettings(table, { seed, at: now() }))).inForce.version;
