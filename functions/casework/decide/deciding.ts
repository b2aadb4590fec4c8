import type { Calendar } from '#shared/domain/calendar.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import type { World } from '../../lib/world.ts';

/** What of the world a decision needs, the calendar that was read with the case, and the settings it began under. */
export type Deciding = Pick<World, 'table' | 'seed' | 'unprintable'> & {
  readonly calendar: Calendar;
  readonly settings: OfficeSettings;
};
