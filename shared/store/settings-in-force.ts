import type { SettingsState } from '../domain/settings-version.ts';
import type { Item } from './items.ts';

/** Where the office's settings stand by the item that holds it; undefined while the deployment's are all there is. */
export const settingsFrom = (item: Item | undefined): SettingsState | undefined =>
  item?.settings as SettingsState | undefined;
