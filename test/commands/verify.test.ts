import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#shared/domain/hash.ts';
import { meanings, type Trust } from '#shared/seal/judge-seal.ts';
import { type Judged, judged, makeJudged, trusts } from '#test/support/judged-seals.ts';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '../../out/test-verify');

describe('npm run verify', () => {
  const pemOf = (der: Uint8Array) =>
    `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
  const fileOfAnchor = (trust: keyof typeof trusts, of: 'signers' | 'authorities') =>
    join(folder, `${trust}-${of}.pem`);
  const toldOf = (trust: keyof typeof trusts): string[] => {
    const { signers, authorities }: Trust = trusts[trust];
    return [
      ...(signers ? ['--certificate', fileOfAnchor(trust, 'signers')] : []),
      ...(authorities?.length === 0 ? ['--no-timestamp'] : []),
      ...(authorities?.length ? ['--authority', fileOfAnchor(trust, 'authorities')] : []),
    ];
  };
  const codes: Partial<Record<Judged[2], number>> = {
    'TOTAL-PASSED': 0,
    NO_CERTIFICATE_CHAIN_FOUND: 3,
    NO_POE: 4,
    OUT_OF_BOUNDS_NO_POE: 4,
  };
  const codeOf = ([, , outcome, [first]]: Judged): number =>
    first && meanings[first].indication === 'TOTAL-FAILED' ? 1 : (codes[outcome] ?? 5);
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
    for (const trust of Object.keys(trusts) as (keyof typeof trusts)[])
      for (const kind of ['signers', 'authorities'] as const) {
        const anchors: readonly Uint8Array[] = (trusts[trust] as Trust)[kind] ?? [];
        await writeFile(fileOfAnchor(trust, kind), anchors.map(pemOf).join(''));
      }
  });

  it.each(ends)(
    '%s, with %s given: ends as %s',
    async (...row) => {
      const [what, trust, outcome] = row;
      const file = join(folder, `${sha256(fileOf(what)).slice(0, 16)}.pdf`);
      await writeFile(file, fileOf(what));
      const { code, said } = await verify(file, ...toldOf(trust));
      expect([code, said]).toEqual([codeOf(row), expect.stringMatching(new RegExp(`结论：.*${outcome}`))]);
    },
    30_000,
  );

  it('checks nothing of what it cannot read, and takes no contradiction', async () => {
    expect((await verify()).code).toBe(2);
    expect((await verify(join(folder, 'none.pdf'))).code).toBe(2);
    const file = fileOfAnchor('both', 'signers');
    expect((await verify(file, '--authority', fileOfAnchor('both', 'authorities'), '--no-timestamp')).code).toBe(2);
    expect((await verify(file, '--certificate', join(folder, 'none.pem'))).code).toBe(2);
  }, 30_000);
});
