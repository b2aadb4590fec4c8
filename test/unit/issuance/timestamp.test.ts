import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { openTimestamping } from '#functions/issuance/timestamp.ts';
import { developmentCertificate } from '#infra/local/keys/development-certificate.ts';
import { type Listening, listen } from '#infra/local/listen.ts';
import { serveTimestamps } from '#infra/local/timestamps/serve-timestamps.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { checkToken } from '#shared/seal/timestamp-token.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const certificate = developmentCertificate({ privateKey, publicKey: createPublicKey(privateKey) }, 'timestamps');
const fingerprint = sha256(certificate);
const stamped = Buffer.from('示例签名');

const open: Listening[] = [];
const started = async (listening: Promise<Listening>): Promise<Listening> => {
  open.push(await listening);
  return listening;
};
afterEach(async () => {
  for (const { stop } of open.splice(0)) await stop();
});

const answering = (listener: RequestListener) => started(listen(createServer(listener), 0));

describe('asking a timestamp authority', () => {
  it('gives its token about the signature', async () => {
    const { url } = await started(
      serveTimestamps({ privateKey, certificate }, () => Date.parse('2026-02-13T01:00:05Z')),
    );
    const token = await openTimestamping({ url, fingerprint })(stamped);
    expect(checkToken(token, stamped)).toMatchObject({ at: '2026-02-13T01:00:05Z', fingerprint });
    expect(checkToken(token, Buffer.from('别的'))).toBeUndefined();
  });

  it('takes no answer of another authority than the one named', async () => {
    const { url } = await started(
      serveTimestamps({ privateKey, certificate }, () => Date.parse('2026-02-13T01:00:05Z')),
    );
    await expect(openTimestamping({ url, fingerprint: sha256(stamped) })(stamped)).rejects.toThrow('settings name');
  });

  it.each([
    ['refuses', (_: unknown, response) => void response.writeHead(503).end(), 'answers 503'],
    ['answers something else', (_: unknown, response) => void response.end('<html></html>'), ''],
    ['leads elsewhere', (_: unknown, response) => void response.writeHead(302, { location: '/' }).end(), ''],
    ['answers too much', (_: unknown, response) => void response.end(Buffer.alloc(70_000)), 'too much'],
    ['is silent', () => undefined, 'timeout'],
  ] as [string, RequestListener, string][])('is a fault where it %s', async (_, listener, words) => {
    const { url } = await answering(listener);
    await expect(openTimestamping({ url, fingerprint }, 300)(stamped)).rejects.toThrow(words);
  });
});
