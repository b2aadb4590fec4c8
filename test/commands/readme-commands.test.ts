import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandRows, packageScripts } from '#test/support/read-readme.ts';
import { runCommand } from '#test/support/run-command.ts';

const root = join(import.meta.dirname, '..', '..');

/** A small dose of each command of the table: its arguments, how it ends, and what it says. */
const doses: Readonly<Record<string, readonly [given: readonly string[], code: number, says: RegExp] | string>> = {
  start: 'the tour ran on what it starts',
  test: 'the runner of this file',
  'test:unit': 'the same runner, of which `test:list` tells the files',
  'test:changed': 'the same runner',
  'test:list': [[], 0, /^test\/journeys\/readme-tour\.test\.ts {2}npm test/m],
  prove: [['--list'], 0, /^walks {2}at most \d+ minutes/m],
  dev: 'asked for `--help` in a part of its own',
  preview: 'asked for `--help` in a part of its own',
  demo: [['--story', 'none'], 1, /there are .*npm run demo/s],
  render: [['--sample', 'D16'], 0, /"documentNumber"/],
  gallery: 'asked for `--help` in a part of its own',
  'gallery:documents': 'asked for `--help` in a part of its own',
  'check:documents': 'its parts are resolved below',
  golden: 'its script is resolved below',
  check: 'its parts are resolved below',
  synth: 'each start of a system does the same',
  deploy: 'needs an account',
  verify: [['README.md'], 1, /./],
  'certificate:request': [[], 2, /npm run certificate:request/],
  audit: [['--data', 'out/nowhere'], 2, /There is no folder/],
  bench: [['--list'], 0, /^ +bundles /m],
  matrix: [[], 0, /out\/docs/],
  trace: [[], 0, /out\/docs/],
  law: 'its script is resolved below',
  'diff-procedure': 'its script is resolved below',
  diagram: [[], 0, /stateDiagram/],
  'record:versions': [[], 2, /npm run record:versions/],
  'new:document': [['D02'], 0, /nothing is missing/],
  'new:field': 'asked for `--help` in a part of its own',
  fonts: 'each start of a system does the same',
  'lock:complete': 'its script is resolved below',
};

const scripts = packageScripts();
const parts = new Set(
  Object.values(scripts).flatMap((text) => [...text.matchAll(/npm run (?:-s )?(\S+)/g)].map(([, name = '']) => name)),
);

describe('the table of commands in the README', () => {
  it('names every script of package.json that is no part of another, each once, and none that is not there', () => {
    const rows = commandRows();
    expect(rows.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
    expect(rows).toEqual([...new Set(rows)]);
    expect(Object.keys(scripts).filter((script) => !parts.has(script) && !rows.includes(script))).toEqual([]);
    expect(rows.filter((script) => !Object.hasOwn(doses, script))).toEqual([]);
    expect(Object.keys(doses).filter((script) => !rows.includes(script))).toEqual([]);
  });

  it.each(Object.entries(scripts))('has a program for %s', (_, text) => {
    for (const part of text.split('&&')) {
      const [first = '', second = '', third = ''] = part
        .trim()
        .replace(/^exec /, '')
        .split(' ');
      if (first === 'npm')
        expect(scripts).toHaveProperty([third === '' ? second : (part.trim().split(' ').at(-1) ?? '')]);
      else expect([first, existsSync(join(root, 'node_modules', '.bin', first))]).toEqual([first, true]);
      if (first === 'node') expect([second, existsSync(join(root, second))]).toEqual([second, true]);
    }
  });

  const dosed = Object.entries(doses).flatMap(([script, dose]) =>
    typeof dose === 'string' ? [] : [[script, ...dose] as const],
  );
  it.each(dosed)('runs %s', async (script, given, code, says) => {
    const [command = '', ...before] = (scripts[script] ?? '').replace(/^exec /, '').split(' ');
    const ended = await runCommand(command, [...before, ...given]);
    expect([ended.code, ended.stderr]).toEqual([code, code === 0 ? '' : ended.stderr]);
    expect(ended.stdout + ended.stderr).toMatch(says);
  });
});
