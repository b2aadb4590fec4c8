import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { provedAlone, provedTests, testPlaces } from './places.ts';

const root = join(import.meta.dirname, '..');

const filesOf = (patterns: readonly string[], exclude: readonly string[] = []): readonly string[] =>
  globSync([...patterns], { cwd: root, exclude: ['**/node_modules/**', ...exclude] }).toSorted();

/** A part of `npm run prove`: test files in their whole dose, or a script of its own. */
export type Part = { readonly name: string; readonly minutes: number; readonly files: readonly string[] };

const longest = 20;

/** The scripts in `test/prove` are parts by their names. */
const scripts = (): readonly Part[] =>
  filesOf(['test/prove/*.ts'])
    .filter((file) => file !== 'test/prove/main.ts')
    .map((file) => ({ name: basename(file, '.ts'), minutes: longest, files: [file] }));

export const parts = (): readonly Part[] => [
  ...Object.entries(provedTests).map(([name, { minutes, files }]) => ({ name, minutes, files: filesOf(files) })),
  ...scripts(),
];

export type Listed = {
  readonly file: string;
  readonly projects: readonly string[];
  readonly parts: readonly string[];
};

/** Every test file and every script that proves, with where it runs. */
export const listTests = (): readonly Listed[] => {
  const places = Object.entries(testPlaces).map(([name, place]) => ({
    name,
    files: filesOf(place.include, place.exclude),
  }));
  const alone = new Set(filesOf(provedAlone));
  const proving = parts();
  const all = new Set([...filesOf(['test/**/*.test.ts']), ...proving.flatMap(({ files }) => files)]);
  return [...all].toSorted().map((file) => ({
    file,
    projects: alone.has(file) ? [] : places.filter(({ files }) => files.includes(file)).map(({ name }) => name),
    parts: proving.filter(({ files }) => files.includes(file)).map(({ name }) => name),
  }));
};
