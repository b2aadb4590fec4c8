import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { printHelp } from '#infra/local/print-help.ts';
import { type Part, parts } from '../list-tests.ts';

printHelp('npm run prove [-- PART …]   the parts named, or all of them, each with its bound; --list names them');

const root = join(import.meta.dirname, '..', '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const seed = process.env.SEED ?? String(randomInt(2 ** 31));

/** What failed is kept beside what is printed, for `.ci/run` to name it at its end. */
const argumentsOf = ({ name, files }: Part): readonly string[] => {
  const [script = ''] = files;
  if (script.startsWith('test/prove/')) return [join(root, script)];
  return [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=out/proved-${name}.json`,
    ...files,
  ];
};

/** The part and whatever it started. */
const endGroup = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

const described = (code: number | null, late: boolean, { minutes }: Part): string => {
  if (late) return `cut off after ${minutes} minutes`;
  return code === 0 ? 'passed' : 'FAILED';
};

/** Runs a part in a group of processes of its own, for no longer than it may take; whether it passed. */
const prove = async (part: Part): Promise<boolean> => {
  const started = performance.now();
  const env = { ...process.env, DOSE: 'whole', SEED: seed };
  const child = spawn(process.execPath, argumentsOf(part), { cwd: root, env, stdio: 'inherit', detached: true });
  const stop = () => {
    endGroup(child);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    endGroup(child);
  }, part.minutes * 60_000);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(timer);
  endGroup(child);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.info(
    `prove ${part.name}: ${described(code, late, part)}, ${seconds} s (repeat: SEED=${seed} npm run prove ${part.name})`,
  );
  return code === 0 && !late;
};

const list = (): void => {
  for (const { name, minutes, files } of parts())
    console.info(`${name}  at most ${minutes} minutes: ${files.join(' ')}`);
};

const asked = process.argv.slice(2);
const known = parts();
const unknown = asked.filter((name) => name !== '--list' && !known.some((part) => part.name === name));

if (asked.includes('--list')) list();
else if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts:`);
  list();
  process.exitCode = 2;
} else {
  const failed: string[] = [];
  for (const part of known.filter(({ name }) => asked.length === 0 || asked.includes(name)))
    if (!(await prove(part))) failed.push(part.name);
  console.info(failed.length === 0 ? 'Everything asked for was proved.' : `Not proved: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
