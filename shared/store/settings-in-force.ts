import type { SettingsState } from '../domain/settings-version.ts';
import type { Item } from './items.ts';
import { readAs } from './shape.ts';
import { shapes } from './shapes.ts';

/** Where the office's settings stand by the item that holds it; undefined while the deployment's are all there is. */
export const settingsFrom = (item: Item | undefined): SettingsState | undefined => readAs(shapes.settings, item);
