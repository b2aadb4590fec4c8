import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { PKIFreeText, PKIStatus, PKIStatusInfo, TimeStampResp } from '@peculiar/asn1-tsp';
import { beforeAll, describe, expect, it } from 'vitest';
import { developmentCertificate } from '#infra/local/keys/development-certificate.ts';
import { answerTimestamp, type TimestampKey } from '#infra/local/timestamps/answer-timestamp.ts';
import { checkSeal, developmentMark } from '#shared/seal/check-seal.ts';
import { type SealSigner, sealPdf } from '#shared/seal/seal-pdf.ts';
import { timestampRequest, tokenIn } from '#shared/seal/timestamp-request.ts';
import { checkToken } from '#shared/seal/timestamp-token.ts';
import { askPdfsig } from '#test/support/ask-pdfsig.ts';
import { places, someOf } from '#test/support/dose.ts';
import { expectEveryByteChecked } from '#test/support/expect-every-byte-checked.ts';
import { rendersItsData, testSigner } from '#test/support/issuing.ts';
import { morning } from '#test/support/walk.ts';

const keyOf = (
  privateKey: TimestampKey['privateKey'],
  purpose: 'timestamps' | 'documents' = 'timestamps',
): TimestampKey => ({
  privateKey,
  certificate: developmentCertificate({ privateKey, publicKey: createPublicKey(privateKey) }, purpose),
});
const rsa = keyOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
const elliptic = keyOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
const at = new Date('2026-02-13T01:00:05Z');

const asking = (key: TimestampKey): SealSigner => ({
  ...testSigner,
  timestamp: async (stamped) => {
    const question = { stamped, nonce: randomBytes(16) };
    return tokenIn(answerTimestamp(timestampRequest(question), key, at), question);
  },
});

let plain: Uint8Array;
let sealed: Uint8Array;
beforeAll(async () => {
  plain = (await rendersItsData('acceptanceNotice', { text: '示例' })).bytes;
  sealed = await sealPdf(plain, asking(rsa), morning('2026-02-13'));
});

describe('a seal with a timestamp', () => {
  it.each([
    ['RSA', rsa],
    ['an elliptic curve', elliptic],
  ] as const)('names the time that an authority with %s proves', async (_, key) => {
    const check = checkSeal(await sealPdf(plain, asking(key), morning('2026-02-13')));
    expect(check).toMatchObject({
      outcome: 'intact',
      timestamp: { at: '2026-02-13T01:00:05Z', authority: expect.stringContaining(developmentMark) },
    });
  });

  it('shows a bit that is changed anywhere in signature and token, and in what pads them', () => {
    const text = Buffer.from(sealed).toString('latin1');
    const start = text.lastIndexOf('/Contents <');
    const end = text.indexOf('>', start);
    const [, digits = ''] = /\/Contents <([0-9a-f]+)>/.exec(text) ?? [];
    const signatureEnd = start + 19 + Number.parseInt(digits.slice(4, 8), 16) * 2;
    const spread = [...places(start, signatureEnd, 11), ...places(signatureEnd, end, 97)];
    for (const place of someOf(spread, 60)) {
      const changed = new Uint8Array(sealed);
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      expect([place, checkSeal(changed).outcome]).not.toEqual([place, 'intact']);
    }
  }, 120_000);

  it('is altered where the token is that of another signature', async () => {
    const other = { stamped: Buffer.from('另一个签名'), nonce: randomBytes(16) };
    const token = tokenIn(answerTimestamp(timestampRequest(other), rsa, at), other);
    const swapped = await sealPdf(plain, { ...testSigner, timestamp: async () => token }, morning('2026-02-13'));
    expect(checkSeal(swapped)).toEqual({ outcome: 'altered', part: 'timestamp' });
  });

  it('is accepted by pdfsig, where that is installed', async (context) => {
    const said = await askPdfsig(sealed);
    if (said === undefined) context.skip('pdfsig is not installed');
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
  });
});

describe('an answer of a timestamp authority', () => {
  const question = { stamped: Buffer.from('示例签名'), nonce: randomBytes(16) };
  const request = timestampRequest(question);

  it('is not taken for one to another request, about other bytes, or by a key that may not', () => {
    const answer = answerTimestamp(request, rsa, at);
    expect(checkToken(tokenIn(answer, question), question.stamped)?.at).toBe('2026-02-13T01:00:05Z');
    expect(() => tokenIn(answer, { ...question, nonce: randomBytes(16) })).toThrow('another request');
    expect(() => tokenIn(answer, { ...question, stamped: Buffer.from('别的') })).toThrow('does not hold');
    const documents = keyOf(rsa.privateKey, 'documents');
    expect(() => tokenIn(answerTimestamp(request, documents, at), question)).toThrow('does not hold');
    const forged = { ...rsa, privateKey: elliptic.privateKey };
    expect(() => tokenIn(answerTimestamp(request, forged, at), question)).toThrow('does not hold');
    expect(() => tokenIn(answerTimestamp(request, rsa, new Date('2050-01-01')), question)).toThrow('does not hold');
  });

  it.each([
    ['RSA', rsa],
    ['an elliptic curve', elliptic],
  ] as const)(
    'has no byte without a check, by %s',
    (_, key) => {
      expectEveryByteChecked(tokenIn(answerTimestamp(request, key, at), question), question.stamped);
    },
    60_000,
  );

  it('is told in words where the authority refuses', () => {
    const status = new PKIStatusInfo({ status: PKIStatus.rejection, statusString: new PKIFreeText(['示例理由']) });
    const refused = new Uint8Array(AsnConvert.serialize(new TimeStampResp({ status })));
    expect(() => tokenIn(refused, question)).toThrow('the timestamp authority refuses: status rejection, 示例理由');
    expect(() => tokenIn(Buffer.from('<html>'), question)).toThrow();
  });
});
