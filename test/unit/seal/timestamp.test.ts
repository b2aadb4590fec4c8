import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AsnConvert } from '@peculiar/asn1-schema';
import { PKIFreeText, PKIStatus, PKIStatusInfo, TimeStampResp } from '@peculiar/asn1-tsp';
import { beforeAll, describe, expect, it } from 'vitest';
import { developmentCertificate } from '#infra/local/keys/development-certificate.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { answerTimestamp, type TimestampKey } from '#infra/local/timestamps/answer-timestamp.ts';
import { checkSeal, developmentMark } from '#shared/seal/check-seal.ts';
import { type SealSigner, sealPdf } from '#shared/seal/seal-pdf.ts';
import { timestampRequest, tokenIn } from '#shared/seal/timestamp-request.ts';
import { checkToken } from '#shared/seal/timestamp-token.ts';
import { askPdfsig } from '#test/support/ask-pdfsig.ts';
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
    for (let place = start; place < end; place += place < signatureEnd ? 11 : 97) {
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

/** Each bit of each byte in turn: nothing of a token is without a check. */
const expectEveryByteChecked = (token: Uint8Array, stamped: Uint8Array): void => {
  for (let place = 0; place < token.byteLength; place += 1) {
    const changed = new Uint8Array(token);
    changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
    expect([place, checkToken(changed, stamped)]).toEqual([place, undefined]);
  }
};

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

/** What an authority of another make answers, and the certificate of its root. */
const opensslAnswer = (request: Uint8Array, folder: string): Uint8Array => {
  const file = (name: string) => join(folder, name);
  const run = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  writeFileSync(
    file('tsa.cnf'),
    [
      'oid_section = oids\n[oids]\npolicy = 1.3.6.1.4.1.32473.1',
      '[req]\ndistinguished_name = dn\n[dn]\n[ca]\nbasicConstraints = critical,CA:TRUE',
      '[tsa]\nextendedKeyUsage = critical,timeStamping\n[ts]\ndefault_tsa = t',
      `[t]\nserial = ${file('serial')}\ncrypto_device = builtin\nsigner_digest = sha256\ndefault_policy = policy`,
      'digests = sha256\naccuracy = secs:1\nordering = yes\ntsa_name = yes\ness_cert_id_chain = yes\ness_cert_id_alg = sha256',
    ].join('\n'),
  );
  writeFileSync(file('serial'), '01\n');
  run(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '30',
    '-subj',
    '/CN=Root',
    '-config',
    'tsa.cnf',
    '-extensions',
    'ca',
  );
  run(
    'req',
    '-new',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.csr',
    '-subj',
    '/CN=Authority',
    '-config',
    'tsa.cnf',
  );
  run(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-out',
    'tsa.pem',
    '-days',
    '30',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'tsa',
  );
  writeFileSync(file('request.tsq'), request);
  run(
    'ts',
    '-reply',
    '-config',
    'tsa.cnf',
    '-section',
    't',
    '-queryfile',
    'request.tsq',
    '-signer',
    'tsa.pem',
    '-inkey',
    'tsa.key',
    '-chain',
    'ca.pem',
    '-out',
    'answer.tsr',
  );
  return readFileSync(file('answer.tsr'));
};

describe('the authority of OpenSSL, where that is installed', () => {
  it('understands the request, and its token is kept with its certificates and proves the time', (context) => {
    const folder = scratchFolder('authority');
    try {
      const question = { stamped: Buffer.from('示例签名'), nonce: randomBytes(16) };
      const token = tokenIn(opensslAnswer(timestampRequest(question), folder), question);
      const proved = checkToken(token, question.stamped);
      expect(proved).toMatchObject({ authority: 'Authority' });
      expect(Math.abs(Date.parse(proved?.at ?? '') - Date.now())).toBeLessThan(600_000);
      // What is kept is still a token to OpenSSL.
      writeFileSync(join(folder, 'token.der'), token);
      writeFileSync(join(folder, 'stamped'), question.stamped);
      const args = ['ts', '-verify', '-data', 'stamped', '-in', 'token.der', '-token_in', '-CAfile', 'ca.pem'];
      expect(execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })).toContain('OK');
      expectEveryByteChecked(token, question.stamped);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ENOENT') context.skip('openssl is not installed');
      throw fault;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
