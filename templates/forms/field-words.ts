import type { Words } from '../pages/words.ts';
import { choiceLabels } from './choice-labels.ts';
import { fieldLabels } from './field-labels.ts';
import { fileLabels } from './file-labels.ts';
import { recordLabels } from './record-labels.ts';
import { settingsChoices, settingsLabels } from './settings-labels.ts';

// Maps: what somebody wrote is looked up among the choices too, and every object has a `constructor`.
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...recordLabels, ...fileLabels, ...fieldLabels, ...settingsLabels }),
);
const choices: ReadonlyMap<string, string> = new Map(Object.entries({ ...choiceLabels, ...settingsChoices }));

/** `receivedOn` → `Received on` */
const spelled = (name: string): string => {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const lastName = (path: string): string => path.replaceAll('[]', '').split('.').at(-1) ?? path;

const wholeName = (command: string, path: string): string => (command ? `${command}.${path}` : path);

/** The label of a field of a command's form, `path` as in the schema; of a member of a record where there is no command. */
export const fieldLabel = (command: string, path: string): Words => {
  const name = lastName(path);
  const whole = wholeName(command, path);
  // A row of a list is called what the list is.
  return {
    zh: labels.get(whole) ?? labels.get(whole.replace(/\[\]$/, '')) ?? labels.get(name) ?? name,
    en: spelled(name.replace(/Fen$/, ' (yuan)')),
  };
};

/** Whether the field has a Chinese label of its own. */
export const isLabelled = (command: string, path: string): boolean =>
  labels.get(wholeName(command, path)) !== undefined || labels.get(lastName(path)) !== undefined;

/** How a value of a choice reads. */
export const choiceLabel = (command: string, path: string, value: string | number): Words => ({
  zh: choices.get(`${command}.${path}.${value}`) ?? choices.get(String(value)) ?? String(value),
  en: typeof value === 'number' ? String(value) : spelled(value),
});

/** Whether a value of a choice has Chinese words; figures need none. */
export const isWorded = (command: string, path: string, value: string | number): boolean =>
  choices.get(`${command}.${path}.${value}`) !== undefined ||
  choices.get(String(value)) !== undefined ||
  /^\d+$/.test(String(value));

/** The name of a command or a state in English. */
export const spelledOut = spelled;
