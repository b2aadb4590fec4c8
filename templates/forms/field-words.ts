import { type Words, words } from '#shared/domain/words.ts';
import { choiceLabels } from './choice-labels.ts';
import { fieldLabels } from './field-labels.ts';
import { fileLabels } from './file-labels.ts';
import { recordLabels } from './record-labels.ts';
import { settingsChoices, settingsLabels } from './settings-labels.ts';

// Maps: what somebody wrote is looked up among the choices too, and every object has a `constructor`.
const labels: ReadonlyMap<string, Words> = new Map(
  Object.entries({ ...recordLabels, ...fileLabels, ...fieldLabels, ...settingsLabels }),
);
const choices: ReadonlyMap<string, Words> = new Map(Object.entries({ ...choiceLabels, ...settingsChoices }));

const lastName = (path: string): string => path.replaceAll('[]', '').split('.').at(-1) ?? path;

const wholeName = (command: string, path: string): string => (command ? `${command}.${path}` : path);

/** The label of a field of a command's form, `path` as in the schema; of a member of a record where there is no command. */
export const fieldLabel = (command: string, path: string): Words => {
  const name = lastName(path);
  const whole = wholeName(command, path);
  // A row of a list is called what the list is.
  return labels.get(whole) ?? labels.get(whole.replace(/\[\]$/, '')) ?? labels.get(name) ?? words(name, name);
};

/** Whether the field has a label of its own. */
export const isLabelled = (command: string, path: string): boolean =>
  labels.get(wholeName(command, path)) !== undefined || labels.get(lastName(path)) !== undefined;

/** How a value of a choice reads; figures stand for themselves. */
export const choiceLabel = (command: string, path: string, value: string | number): Words =>
  choices.get(`${command}.${path}.${value}`) ?? choices.get(String(value)) ?? words(String(value), String(value));

/** Whether a value of a choice has words; figures need none. */
export const isWorded = (command: string, path: string, value: string | number): boolean =>
  choices.get(`${command}.${path}.${value}`) !== undefined ||
  choices.get(String(value)) !== undefined ||
  /^\d+$/.test(String(value));
