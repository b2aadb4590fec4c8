import { beforeAll, describe, expect, it } from 'vitest';
import { checkSeal, pathsIn } from '#shared/seal/check-seal.ts';
import { judgeSeal, meanings } from '#shared/seal/judge-seal.ts';
import { judged, makeJudged, trusts } from '#test/support/judged-seals.ts';

let fileOf: (what: string) => Uint8Array;

beforeAll(async () => {
  fileOf = await makeJudged();
}, 60_000);

const now = Date.parse('2026-06-01T00:00:00Z');
const look = (what: string) => ({ check: checkSeal(fileOf(what)), paths: pathsIn(fileOf(what)), now });

describe('a signature', () => {
  it.each(judged)('%s, with %s known: %s', (what, trust, outcome, doubts) => {
    const { indication, sub, ...found } = judgeSeal(look(what), trusts[trust]);
    expect([sub ?? indication, found.doubts]).toEqual([outcome, doubts]);
    const [first] = doubts;
    expect(indication).toBe(first ? meanings[first].indication : 'TOTAL-PASSED');
  });

  it('has a row for every doubt that there can be', () => {
    const met = new Set(judged.flatMap(([, , , doubts]) => doubts));
    expect(Object.keys(meanings).filter((doubt) => !met.has(doubt as keyof typeof meanings))).toEqual([]);
  });

  it('is not taken for one of a certificate that began after the time proved', () => {
    const looked = look('as issued');
    if (looked.check.outcome !== 'intact') throw new Error('intact');
    const check = { ...looked.check, validity: { ...looked.check.validity, from: '2026-02-13T01:00:06.000Z' } };
    expect(judgeSeal({ ...looked, check }, trusts.both)).toEqual({
      ...{ indication: 'TOTAL-FAILED', sub: 'NOT_YET_VALID', doubts: ['beforeCertificate'] },
    });
  });
});
