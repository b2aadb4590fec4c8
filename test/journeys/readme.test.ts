import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient } from '#infra/local/client/open-client.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';
import { commandRows, packageScripts, shellBlocks } from '#test/support/read-readme.ts';
import { type System, startSystem } from '#test/support/system.ts';

const root = join(import.meta.dirname, '..', '..');
let system: System;
let folder: string;

beforeAll(async () => {
  await mkdir(join(root, 'out'), { recursive: true });
  folder = await mkdtemp(join(root, 'out', 'readme-'));
  system = await startSystem();
}, 120_000);
afterAll(async () => {
  await system?.stop();
  await rm(folder, { recursive: true, force: true });
});

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

const run = (command: string, given: readonly string[], cwd = root): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` };
    execFile(command, given, { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

/** The tour as it stands in the README, at the port of this system. */
const tour = (): string => {
  const [block = ''] = shellBlocks('Five minutes with curl');
  return block.replaceAll('http://127.0.0.1:3000', system.url);
};

const answersIn = (stdout: string): unknown[] =>
  stdout.split('\n').flatMap((line) => (/^[[{]/.test(line) ? [JSON.parse(line)] : []));

/** What each step of the tour says that it does, in its order. */
const promised = [
  { days: expect.any(Array) },
  { to: expect.stringContaining('2027') },
  { at: expect.stringMatching(/^2026-01-05T01:00/), shifted: true },
  { caseId: '91110000MA0000001L-1', version: 1 },
  { version: 2, state: 'paperPending' },
  { version: 3, state: 'received' },
  { draftId: 1, revision: 1 },
  { status: 403 },
  { case: expect.objectContaining({ version: 4, state: 'accepted' }) },
  { items: expect.arrayContaining([expect.objectContaining({ catalogueId: 'D02', status: 'issued' })]) },
  { items: expect.any(Array) },
  { status: 412, code: 'case.stale' },
  { status: 403, code: 'command.forbidden' },
];

describe('the tour of the README', () => {
  it('stops at the first step that fails, before a case is opened on the wrong day', async () => {
    const broken = tour().replace('"at":"2026-01-05T09:00:00+08:00"', '"at":"tomorrow"');
    expect(broken).not.toBe(tour());
    const { code, stdout } = await run('bash', ['-c', broken], folder);
    expect(code).not.toBe(0);
    expect(stdout).toContain('The clock stays as it is.');
    const cases = await openClient(system.url).ask({ as: 'auditor', path: '/cases' });
    expect(cases.body).toMatchObject({ items: [] });
  }, 60_000);

  it('does what it says, and the letter bears a day of January 2026', async () => {
    const { code, stdout, stderr } = await run('bash', ['-c', tour()], folder);
    expect([code, stderr]).toEqual([0, '']);
    const answers = answersIn(stdout);
    expect(answers).toEqual(promised.map((promise) => expect.objectContaining(promise)));
    const [term] = answers as [{ days: { counted: boolean }[] }];
    expect(term.days.filter(({ counted }) => counted)).toHaveLength(15);
    const letter = textOf(await readPdf(await readFile(join(folder, 'out', 'acceptance.pdf')))).replaceAll(/\s/g, '');
    expect(letter).toContain('受理日期为2026年1月5日');
    expect(letter.match(/20\d\d年\d+月\d+日/g)?.filter((date) => !date.startsWith('2026年1月'))).toEqual([]);
    const draft = textOf(await readPdf(await readFile(join(folder, 'out', 'draft.pdf'))));
    expect(draft).toContain('草稿');
  }, 120_000);
});

/** A small dose of each command of the table: its arguments, how it ends, and what it says. */
const doses: Readonly<Record<string, readonly [given: readonly string[], code: number, says: RegExp] | string>> = {
  start: 'the tour ran on what it starts',
  test: 'this is it',
  'test:unit': 'the same runner, of which `test:list` tells the files',
  'test:changed': 'the same runner',
  'test:list': [[], 0, /^test\/journeys\/readme\.test\.ts {2}npm test/m],
  prove: [['--list'], 0, /^walks {2}at most \d+ minutes/m],
  dev: [['--help'], 0, /npm run dev/],
  preview: [['--help'], 0, /npm run preview/],
  demo: [['--story', 'none'], 1, /there are .*npm run demo/s],
  render: [['--sample', 'D16'], 0, /"documentNumber"/],
  gallery: [['--help'], 0, /npm run gallery/],
  'gallery:documents': [['--help'], 0, /npm run gallery:documents/],
  'check:documents': 'its parts are resolved below',
  golden: 'its script is resolved below',
  check: 'its parts are resolved below',
  synth: 'each start of a system does the same',
  deploy: 'needs an account',
  verify: [['README.md'], 1, /./],
  'certificate:request': [[], 2, /npm run certificate:request/],
  audit: [['--data', 'out/nowhere'], 1, /npm run audit/],
  bench: [['--list'], 0, /^ +bundles /m],
  matrix: [[], 0, /out\/docs/],
  trace: [[], 0, /out\/docs/],
  diagram: [[], 0, /stateDiagram/],
  fonts: 'each start of a system does the same',
  'lock:complete': 'its script is resolved below',
};

const scripts = packageScripts();
const parts = new Set(
  Object.values(scripts).flatMap((text) => [...text.matchAll(/npm run (?:-s )?(\S+)/g)].map(([, name = '']) => name)),
);

describe('the table of commands in the README', () => {
  it('names every script of package.json that is no part of another, each once, and none that is not there', () => {
    const rows = commandRows().map(({ script }) => script);
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
    const ended = await run(command, [...before, ...given]);
    expect([ended.code, ended.stderr]).toEqual([code, code === 0 ? '' : ended.stderr]);
    expect(ended.stdout + ended.stderr).toMatch(says);
  });
});
