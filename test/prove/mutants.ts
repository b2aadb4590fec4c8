import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Equivalent, equivalents } from '../mutation/equivalents.ts';

/*
 * `npm run prove mutants`: code that decides is changed in one place at a time (conditions, bounds, operators, figures,
 * statements left out), and the unit tests must notice. Of each file at least 85 of 100 changes; what changes nothing that
 * anybody could notice is listed with its reason.
 */
const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'test', 'mutation');
const stryker = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const least = 0.85;

if (!existsSync(stryker)) execFileSync('npm', ['ci', '--prefix', folder], { cwd: root, stdio: 'inherit' });
const { status } = spawnSync(process.execPath, [stryker, 'run', join('test', 'mutation', 'stryker.config.json')], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  // The same small dose for each of many hundred runs: a mutant is noticed or not, whichever day it is.
  env: { ...process.env, DOSE: 'little', SEED: '1' },
});

type Position = { readonly line: number; readonly column: number };
type Mutant = {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
};
type Report = {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
};

const report = join(root, 'out', 'mutants.json');
if (status !== 0 || !existsSync(report)) throw new Error(`the mutation testing ended with ${status}`);
const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report;

const noticed: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const unnoticed: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

/** The code that a mutant replaces, its lines as one. */
const replaced = (source: string, { start, end }: Mutant['location']): string => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined).trim())
    .join(' ');
};

const met = new Set<Equivalent>();
let failed = false;
for (const [file, { source, mutants }] of Object.entries(files)) {
  const living = mutants.filter(({ status: how }) => unnoticed.has(how));
  const known = living.filter((mutant) => {
    const code = replaced(source, mutant.location);
    const one = equivalents.find((each) => each.file === file && each.code === code && each.as === mutant.replacement);
    if (one) met.add(one);
    return one !== undefined;
  });
  const killed = mutants.filter(({ status: how }) => noticed.has(how)).length;
  const share = killed / (killed + living.length - known.length);
  failed ||= !(share >= least);
  console.info(
    `${file}: ${killed} of ${killed + living.length} noticed, ${known.length} without effect: ${Math.round(share * 1000) / 10} %`,
  );
  for (const mutant of living.filter((one) => !known.includes(one)))
    console.info(
      `  line ${mutant.location.start.line}: ${replaced(source, mutant.location)}  →  ${mutant.replacement}`,
    );
}
for (const { file, code } of equivalents.filter((one) => !met.has(one))) {
  console.error(`${file}: “${code}” is listed as without effect, and the tests notice it or it is no more`);
  failed = true;
}
process.exitCode = failed ? 1 : 0;
