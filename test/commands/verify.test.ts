import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#shared/domain/hash.ts';
import { authority, judged, makeJudged, office, type trusts } from '#test/support/judged-seals.ts';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '../../out/test-verify');

describe('npm run verify', () => {
  const pemOf = (der: Uint8Array) =>
    `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
  const known = { certificate: join(folder, 'office.pem'), authority: join(folder, 'authority.pem') };
  const told: Readonly<Record<keyof typeof trusts, readonly string[]>> = {
    nothing: [],
    signer: ['--certificate', known.certificate],
    both: ['--certificate', known.certificate, '--authority', known.authority],
    untimed: ['--certificate', known.certificate, '--no-timestamp'],
  };
  const codes = { genuine: 0, notGenuine: 1, signerUnknown: 3, timeUnproved: 4 } as const;
  const command = join(import.meta.dirname, '../../infra/local/commands/verify.ts');
  const verify = (...given: string[]): Promise<{ code: number; said: string }> =>
    run(process.execPath, [command, ...given]).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (failed: { code: number; stdout: string; stderr: string }) => ({
        code: failed.code,
        said: failed.stdout + failed.stderr,
      }),
    );

  /** One of each end with each thing known; how a file is judged is tested beside the judgement. */
  const ends = [...new Map(judged.map((row) => [`${row[1]} ${row[2]}`, row])).values()];

  let fileOf: (what: string) => Uint8Array;
  beforeAll(async () => {
    fileOf = await makeJudged();
    await mkdir(folder, { recursive: true });
    await writeFile(known.certificate, pemOf(office.certificate));
    await writeFile(known.authority, pemOf(authority.certificate));
  });

  it.each(ends)(
    '%s, with %s given: ends as %s',
    async (what, trust, outcome) => {
      const file = join(folder, `${sha256(fileOf(what)).slice(0, 16)}.pdf`);
      await writeFile(file, fileOf(what));
      const { code, said } = await verify(file, ...told[trust]);
      expect([code, said]).toEqual([
        codes[outcome],
        expect.stringContaining(outcome === 'signerUnknown' ? 'intact, signer unknown' : '结论'),
      ]);
    },
    30_000,
  );

  it('checks nothing of what it cannot read, and takes no contradiction', async () => {
    expect((await verify()).code).toBe(2);
    expect((await verify(join(folder, 'none.pdf'))).code).toBe(2);
    const file = join(folder, 'office.pem');
    expect((await verify(file, '--authority', known.authority, '--no-timestamp')).code).toBe(2);
    expect((await verify(file, '--certificate', join(folder, 'none.pem'))).code).toBe(2);
  }, 30_000);
});
