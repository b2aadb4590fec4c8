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

/** The table of commands, row by row: the names in `package.json`. */
export const commandRows = (): readonly string[] =>
  sectionOf('Two commands')
    .split('\n')
    .filter((line) => line.startsWith('| `npm '))
    .flatMap((line) => /^\| `npm (?:run )?([^\s`]+)/.exec(line)?.[1] ?? []);

/** The scripts of `package.json`, without what npm runs by itself before one of them. */
export const packageScripts = (): Readonly<Record<string, string>> => {
  const all: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const isHook = (name: string) => name.startsWith('pre') && Object.hasOwn(all, name.slice('pre'.length));
  return Object.fromEntries(Object.entries(all).filter(([name]) => !isHook(name)));
};
