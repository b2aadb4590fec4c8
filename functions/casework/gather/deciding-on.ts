import { defined } from '#shared/domain/defined.ts';
import type { CaseReading } from '#shared/store/cases.ts';
import type { World } from '../../lib/world.ts';
import type { Deciding } from '../decide/deciding.ts';
import { settingsFor } from './settings-for.ts';

/** The world as a decision on this case sees it: by the calendar read with it, under the settings it began with. */
export const decidingOn = async (
  { table, seed, unprintable }: Pick<World, 'table' | 'seed' | 'unprintable'>,
  reading: Pick<CaseReading, 'snapshot' | 'calendar' | 'settingsState'>,
): Promise<Deciding> => ({
  ...{ table, seed, calendar: reading.calendar, settings: await settingsFor({ table, seed }, reading) },
  ...defined({ unprintable }),
});
