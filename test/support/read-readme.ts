import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const sectionOf = (heading: string): string => {
  const found = readme.split(/^## /m).find((section) => section.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`README.md has no section "${heading}"`);
  return found;
};

/** The blocks to be pasted into a terminal in a section of the README. */
export const shellBlocks = (heading: string): readonly string[] =>
  [...sectionOf(heading).matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);

export type CommandRow = {
  /** The name in `package.json`. */
  readonly script: string;
  /** What the row shows after the name: the arguments of each way to call it. */
  readonly ways: readonly string[];
};

/** The table of commands, row by row. */
export const commandRows = (): readonly CommandRow[] =>
  sectionOf('Two commands')
    .split('\n')
    .filter((line) => line.startsWith('| `npm '))
    .map((line) => {
      const [, cell = ''] = line.split(/(?<!\\)\|/);
      const [first = '', ...more] = [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
      const [, script = '', rest = ''] = /^npm (?:run )?(\S+)\s*(.*)$/.exec(first) ?? [];
      return { script, ways: [rest, ...more].map((way) => way.replace(/^-- ?/, '').trim()) };
    });

/** The scripts of `package.json`. */
export const packageScripts = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
