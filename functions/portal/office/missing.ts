import { hasRole } from '#shared/domain/actor.ts';
import { missingSettings } from '#shared/domain/missing-settings.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import type { Words } from '#templates/pages/words.ts';
import { settingsInForce } from '../../casework/gather/settings-for.ts';
import type { Visit } from '../visit.ts';

/** What settings lack, with the place where the office supplies it. */
export const missingIn = (settings: Pick<OfficeSettings, 'remedies'>): (Words & { readonly href: string })[] =>
  missingSettings(settings).map((what) => ({ ...what, href: '/settings/office#remedies' }));

/** The same of the settings in force, for the head who answers for them (O20.4). */
export const missingFor = async ({ actor, world }: Visit): Promise<ReturnType<typeof missingIn>> =>
  hasRole(actor, ['officeHead']) ? missingIn(await settingsInForce(world)) : [];
