import { beforeAll, describe, expect, it } from 'vitest';
import { checkSeal } from '#shared/seal/check-seal.ts';
import { judgeSeal } from '#shared/seal/judge-seal.ts';
import { judged, makeJudged, trusts } from '#test/support/judged-seals.ts';

let fileOf: (what: string) => Uint8Array;

beforeAll(async () => {
  fileOf = await makeJudged();
}, 60_000);

describe('a signature', () => {
  it.each(judged)('%s, with %s known: %s', (what, trust, outcome, doubts) =>
    expect(judgeSeal(checkSeal(fileOf(what)), trusts[trust])).toEqual({ outcome, doubts }),
  );

  it('is not taken for one of a certificate that began after the time proved', () => {
    const check = checkSeal(fileOf('as issued'));
    if (check.outcome !== 'intact') throw new Error('intact');
    const renewed = { ...check, validity: { ...check.validity, from: '2026-02-13T01:00:06.000Z' } };
    expect(judgeSeal(renewed, trusts.both)).toEqual({ outcome: 'notGenuine', doubts: ['beforeCertificate'] });
  });
});
