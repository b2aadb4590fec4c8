import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { complaint } from '../../complaint.ts';
import { dynamodbLocal } from './dynamodb-local.ts';
import { dynoxideAt } from './dynoxide.ts';
import type { TableEngine } from './table-engine.ts';

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const onPath = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'dynoxide'))
    .find(isProgram);

const dynoxideNamed = (told: string): TableEngine => {
  const program = told === 'dynoxide' ? onPath() : resolve(told);
  if (program === undefined || !isProgram(program))
    throw complaint(
      `There is no engine ${told}: name dynamodb-local, dynoxide (on the PATH after \`cargo install dynoxide-rs --locked\`), or the path of its program.`,
    );
  return dynoxideAt(program);
};

const engineNamed = (told: string): TableEngine => (told === dynamodbLocal.name ? dynamodbLocal : dynoxideNamed(told));

/** Who wrote the data of an earlier start. */
const writerOf = (folder: string): TableEngine | undefined =>
  [dynamodbLocal, dynoxideAt('dynoxide')].find(({ dataFile }) => existsSync(join(folder, dataFile)));

/**
 * The engine for the data in `folder`: the one `told`, by its name or the path of dynoxide's program; else the one that
 * wrote the data; else dynoxide where it is on the PATH, and DynamoDB Local where it is not. Throws a complaint where
 * the data are of another engine than the one told.
 */
export const chooseEngine = (folder: string, told?: string): TableEngine => {
  const writer = writerOf(folder);
  if (told === undefined) return engineNamed(writer?.name ?? (onPath() === undefined ? 'dynamodb-local' : 'dynoxide'));
  const engine = engineNamed(told);
  if (writer && writer.name !== engine.name)
    throw complaint(
      `The data in ${folder} were written by ${writer.title}: start with --engine ${writer.name}, or choose another folder with --data.`,
    );
  return engine;
};
