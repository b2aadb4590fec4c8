import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { type Changes, withoutTypes } from '../versions/digest-of.ts';
import { type Trial, trials } from './change-trials/trials.ts';

/*
 * `npm run prove trials`: changes that somebody may well make, each made in memory: whatever they leave undone must be an
 * error of the compiler or a problem that the check of the definitions names. A trial that nothing catches fails.
 */
const root = join(import.meta.dirname, '..', '..');

const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.json'),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => undefined,
  },
);
if (!config) throw new Error('tsconfig.json cannot be read');
const product = config.fileNames.filter((file) => !relative(root, file).startsWith('test/'));
const options = { ...config.options, noEmit: true, incremental: false };

const changed = (changes: Changes, file: string, text: string): string => {
  const change = changes[relative(root, file)];
  const after = change ? change(text) : text;
  if (change && after === text) throw new Error(`nothing of ${relative(root, file)} is changed`);
  return after;
};

const hostOf = (changes: Changes): ts.CompilerHost => {
  const host = ts.createCompilerHost(options);
  const touched = new Set(Object.keys(changes).map((file) => join(root, file)));
  const { getSourceFile } = host;
  host.getSourceFile = (file, languageVersion, ...rest) =>
    touched.has(file)
      ? ts.createSourceFile(file, changed(changes, file, readFileSync(file, 'utf8')), languageVersion)
      : (known.get(file) ?? keep(file, getSourceFile(file, languageVersion, ...rest)));
  return host;
};

const known = new Map<string, ts.SourceFile>();
const keep = (file: string, source: ts.SourceFile | undefined): ts.SourceFile | undefined => {
  if (source) known.set(file, source);
  return source;
};

/** The files of the product in which the compiler finds an error. */
const compiled = (changes: Changes): readonly string[] => {
  const program = ts.createProgram({ rootNames: product, options, host: hostOf(changes) });
  const found = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  return [...new Set(found.flatMap(({ file }) => (file ? [relative(root, file.fileName)] : [])))].toSorted();
};

const folder = join(root, 'out', 'prove', 'trials');
mkdirSync(folder, { recursive: true });

/** What the check of the definitions says, made of the changed sources. */
const checked = async (changes: Changes): Promise<readonly string[]> => {
  const outfile = join(folder, 'check-procedures.mjs');
  const { outputFiles } = await build({
    ...{ entryPoints: [join(root, 'infra/local/commands/check-procedures.ts')], absWorkingDir: root, write: false },
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node24', packages: 'external', logLevel: 'error' },
    plugins: [withoutTypes(changes)],
  });
  writeFileSync(outfile, outputFiles[0]?.text ?? '');
  try {
    execFileSync(process.execPath, [outfile], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    return [];
  } catch (fault) {
    return String((fault as { stderr?: string }).stderr)
      .trim()
      .split('\n');
  }
};

const missingIn = async ({ changes, compiler = [], check = [] }: Trial): Promise<readonly string[]> => {
  const errors = compiler.length > 0 ? compiled(changes) : [];
  const problems = check.length > 0 ? await checked(changes) : [];
  for (const file of errors) console.info(`  the compiler: ${file}`);
  for (const problem of problems) console.info(`  the check: ${problem}`);
  return [
    ...compiler.filter((file) => !errors.includes(file)),
    ...check.filter((part) => !problems.some((problem) => problem.includes(part))),
  ];
};

const clean = compiled({});
if (clean.length > 0) throw new Error(`without any change there are errors in ${clean.join(', ')}`);
let failed = 0;
for (const trial of trials) {
  console.info(`${trial.name} (${Object.keys(trial.changes).length} files touched)`);
  const missing = await missingIn(trial);
  failed += missing.length;
  for (const one of missing) console.error(`  NOT CAUGHT: ${one}`);
}
process.exitCode = failed > 0 ? 1 : 0;
