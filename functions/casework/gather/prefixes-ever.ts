import { prefixesOf } from '#shared/domain/issuer.ts';
import { listSettings } from '#shared/store/settings.ts';
import type { World } from '../../lib/world.ts';
import { settingsInForce } from './settings-for.ts';

/** The prefixes of document numbers that the office and the agency have or had: one that was given up keeps its numbers. */
export const prefixesEver = async (world: World): Promise<readonly string[]> => {
  const [inForce, { versions }] = await Promise.all([settingsInForce(world), listSettings(world.table)]);
  const ever = [inForce, ...versions.map(({ settings }) => settings)];
  return [...new Set(ever.flatMap(({ office, agency }) => [office, agency]).flatMap(prefixesOf))];
};
