import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageScripts } from '#test/support/read-readme.ts';
import { runCommand } from '#test/support/run-command.ts';

const root = join(import.meta.dirname, '..', '..');

/** The scripts that run a program of the project's own, each with that program. */
const programs = Object.entries(packageScripts()).flatMap(([name, text]) => {
  const [, program] = /node (\S+\.ts)$/.exec(text) ?? [];
  return program === undefined ? [] : [[name, program] as const];
});

describe('asked for --help', () => {
  it.each(programs)('npm run %s says what it does and takes, and does nothing', async (name, program) => {
    const { code, stdout, stderr } = await runCommand('node', [program, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replace('npm run ', 'npm ').startsWith(`npm ${name}`)).toBe(true);
  });
});

const bare = programs.filter(([, program]) => readFileSync(join(root, program), 'utf8').includes('takeNothing('));

describe('a command that takes nothing', () => {
  it.each(bare)('npm run %s refuses what it is given all the same, before it does anything', async (_, program) => {
    const { code, stdout, stderr } = await runCommand('node', [program, '--nosuch']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('This command takes nothing, and was given --nosuch.');
  });
  it('is each that reads no argument', () => {
    const reads = /argv|parseArgs|readOptions/;
    const silent = programs.filter(([, program]) => !reads.test(readFileSync(join(root, program), 'utf8')));
    expect(silent.map(([name]) => name)).toEqual(bare.map(([name]) => name));
    expect(bare.length).toBeGreaterThan(8);
  });
});

describe('before npm ci', () => {
  it('npm start, dev, demo and test say in a sentence what is to be done first', async () => {
    const folder = await mkdtemp(join(root, 'out', 'not-installed-'));
    try {
      for (const file of ['package.json', 'infra/local/require-install.cjs'])
        await cp(join(root, file), join(folder, file), { recursive: true });
      for (const script of ['start', 'dev', 'demo', 'test']) {
        const { code, stderr } = await runCommand('npm', ['run', '--silent', script], folder);
        expect([script, code]).toEqual([script, 2]);
        expect(stderr).toContain('run `npm ci` first');
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
