import type { OfficeSettings } from '#shared/domain/office.ts';
import type { Binding } from './typescript-function.ts';

/** The office's settings, as the functions read them. */
export const officeSettings = (settings: OfficeSettings): Binding => ({
  variable: { name: 'OFFICE_SETTINGS', value: JSON.stringify(settings) },
  grants: [],
});
