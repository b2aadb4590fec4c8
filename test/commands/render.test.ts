import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { someOf } from '#test/support/dose.ts';

const script = join(import.meta.dirname, '..', '..', 'infra', 'local', 'commands', 'render.ts');

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };
const run = (...given: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [script, ...given], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

describe('npm run render', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = scratchFolder('render');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('lists the kinds, one a line and nothing else', async () => {
    const { stdout, stderr, code } = await run('--list');
    expect({ stdout, stderr, code }).toEqual({
      stdout: `${Object.keys(documentTemplates).join('\n')}\n`,
      stderr: '',
      code: 0,
    });
  });

  it('renders its own sample, by kind and by catalogue id', async () => {
    const sample = await run('--sample', 'D16');
    expect(JSON.parse(sample.stdout)).toEqual(documentTemplates.exitApprovalReply.sample);
    await writeFile(at('d16.json'), sample.stdout);
    expect((await run('exitApprovalReply', at('d16.json'), at('one.pdf'))).code).toBe(0);
    expect((await run('d16', at('d16.json'), at('two.pdf'))).code).toBe(0);
    const [one, two] = await Promise.all([readFile(at('one.pdf')), readFile(at('two.pdf'))]);
    expect(one.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one.equals(two)).toBe(true);
  });

  it('compares two versions in one paper', async () => {
    const sample = documentTemplates.exitApprovalReply.sample as Record<string, unknown>;
    await writeFile(at('before.json'), JSON.stringify(sample));
    await writeFile(at('after.json'), JSON.stringify({ ...sample, settlementDeadline: '2026-05-31' }));
    const { stdout, code } = await run('--compare', 'D16', at('before.json'), at('after.json'), at('both.pdf'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${at('both.pdf')}: 2 pages, two versions compared\n` });
    expect((await readFile(at('both.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await run('--compare', 'D16', at('before.json'), at('gone.json'), at('none.pdf'))).code).toBe(2);
  });

  it('shows the passages that the office may reword', async () => {
    const { stdout, code } = await run('--passages', 'D16');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ settlement: { keeps: ['对退出前已实施的行为负责'] } });
  });

  it('explains what is wrong, ends with 2 and writes nothing', async () => {
    const sample = documentTemplates.acceptanceNotice.sample as Record<string, unknown>;
    await writeFile(at('broken.json'), '{');
    await writeFile(at('wrong.json'), JSON.stringify({ ...sample, acceptedOn: '2026-02-30' }));
    const emoji = { name: '示例😀单位', uscc: '91110000MA0000001L' };
    await writeFile(at('emoji.json'), JSON.stringify({ ...sample, organization: emoji }));
    await writeFile(at('good.json'), JSON.stringify(sample));
    const before = await readdir(folder);
    const cases: readonly (readonly [string[], RegExp])[] = [
      [[], /npm run render/u],
      [['--sample'], /npm run render/u],
      [['--unknown', 'x', 'y'], /npm run render/u],
      [['D99', at('good.json'), at('out.pdf')], /D99/u],
      [['D02', at('absent.json'), at('out.pdf')], /absent\.json/u],
      [['D02', at('broken.json'), at('out.pdf')], /not JSON/u],
      [['D02', at('wrong.json'), at('out.pdf')], /acceptedOn/u],
      [['D02', at('emoji.json'), at('out.pdf')], /U\+1F600/u],
      [['D02', at('good.json'), at('good.json/out.pdf')], /cannot write/u],
    ];
    for (const [given, message] of someOf(cases, 4)) {
      const { code, stdout, stderr } = await run(...given);
      expect({ given, code, stdout }).toEqual({ given, code: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/ {4}at /u);
    }
    expect(await readdir(folder)).toEqual(before);
  });
});
