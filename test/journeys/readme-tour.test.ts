import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openClient } from '#infra/local/client/open-client.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';
import { shellBlocks } from '#test/support/read-readme.ts';
import { runCommand } from '#test/support/run-command.ts';

const root = join(import.meta.dirname, '..', '..');
let system: LentSystem;
let folder: string;

beforeAll(async () => {
  await mkdir(join(root, 'out'), { recursive: true });
  folder = await mkdtemp(join(root, 'out', 'readme-'));
  system = await borrowSystem();
}, 400_000);
afterAll(async () => {
  await system?.stop();
  await rm(folder, { recursive: true, force: true });
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
  { lastBarredDay: '2027-02-28', eligibleFrom: '2027-03-01' },
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

/** The tour's named prerequisite, which the two commands of the README do without; `.ci/bare-machine` has it. */
const lacksCurl = async (): Promise<boolean> =>
  (await runCommand('bash', ['-c', 'command -v curl'], folder)).code !== 0;

describe('the tour of the README', () => {
  beforeEach(async (context) => {
    if (await lacksCurl()) context.skip('curl is not installed');
  });

  it('stops at the first step that fails, before a case is opened on the wrong day', async () => {
    const broken = tour().replace('"at":"2026-01-05T09:00:00+08:00"', '"at":"tomorrow"');
    expect(broken).not.toBe(tour());
    const { code, stdout } = await runCommand('bash', ['-c', broken], folder);
    expect(code).not.toBe(0);
    expect(stdout).toContain('The clock stays as it is.');
    const cases = await openClient(system.url).ask({ as: 'auditor', path: '/cases' });
    expect(cases.body).toMatchObject({ items: [] });
  }, 60_000);

  it('does what it says, and the letter bears a day of January 2026', async () => {
    const { code, stdout, stderr } = await runCommand('bash', ['-c', tour()], folder);
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
