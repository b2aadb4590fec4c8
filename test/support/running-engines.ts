import { readdirSync, readFileSync } from 'node:fs';

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** The command lines of the table engines that keep their data below `path`. */
export const enginesOf = (path: string): string[] =>
  readdirSync('/proc')
    .map(commandOf)
    .filter((line) => /DynamoDBLocal\.jar|dynoxide/.test(line) && line.includes(path));
