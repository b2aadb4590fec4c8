import type { Words } from '../pages/words.ts';
import { choiceLabels } from './choice-labels.ts';
import { fieldLabels } from './field-labels.ts';
import { fileLabels } from './file-labels.ts';
import { settingsChoices, settingsLabels } from './settings-labels.ts';

const labels: Readonly<Record<string, string>> = { ...fileLabels, ...fieldLabels, ...settingsLabels };
const choices: Readonly<Record<string, string>> = { ...choiceLabels, ...settingsChoices };

/** `receivedOn` → `Received on` */
const spelled = (name: string): string => {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const lastName = (path: string): string => path.replaceAll('[]', '').split('.').at(-1) ?? path;

/** The label of a field of a command's form, `path` as in the schema. */
export const fieldLabel = (command: string, path: string): Words => {
  const name = lastName(path);
  const whole = `${command}.${path}`;
  // A row of a list is called what the list is.
  return {
    zh: labels[whole] ?? labels[whole.replace(/\[\]$/, '')] ?? labels[name] ?? name,
    en: spelled(name.replace(/Fen$/, ' (yuan)')),
  };
};

/** Whether the field has a Chinese label of its own. */
export const isLabelled = (command: string, path: string): boolean =>
  labels[`${command}.${path}`] !== undefined || labels[lastName(path)] !== undefined;

/** How a value of a choice reads. */
export const choiceLabel = (command: string, path: string, value: string | number): Words => ({
  zh: choices[`${command}.${path}.${value}`] ?? choices[value] ?? String(value),
  en: typeof value === 'number' ? String(value) : spelled(value),
});

/** Whether a value of a choice has Chinese words; figures need none. */
export const isWorded = (command: string, path: string, value: string | number): boolean =>
  choices[`${command}.${path}.${value}`] !== undefined || choices[value] !== undefined || /^\d+$/.test(String(value));

/** The name of a command or a state in English. */
export const spelledOut = spelled;
