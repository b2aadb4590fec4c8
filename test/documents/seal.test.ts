import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { developmentCertificate } from '#infra/local/keys/development-certificate.ts';
import { Instant } from '#shared/domain/day.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { checkSeal, developmentMark } from '#shared/seal/check-seal.ts';
import { sealPdf } from '#shared/seal/seal-pdf.ts';
import { askPdfsig } from '#test/support/ask-pdfsig.ts';
import { places, someOf } from '#test/support/dose.ts';
import { rendersItsData, testSigner } from '#test/support/issuing.ts';
import { morning } from '#test/support/walk.ts';

let plain: Uint8Array;
let sealed: Uint8Array;

beforeAll(async () => {
  plain = (await rendersItsData('acceptanceNotice', { text: '示例' })).bytes;
  sealed = await sealPdf(plain, testSigner, morning('2026-02-13'));
});

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a sealed document', () => {
  it('keeps the bytes that it was, and names its signer, the time stated and what the certificate is worth', () => {
    expect(sealed.slice(0, plain.byteLength)).toEqual(plain);
    expect(checkSeal(sealed)).toMatchObject({
      outcome: 'intact',
      subject: expect.stringContaining(developmentMark),
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      statedAt: morning('2026-02-13').replace('.000', ''),
    });
    expect(checkSeal(plain)).toEqual({ outcome: 'unsigned' });
  });

  it('is intact where its signature ends in zeros, as one in 256 does', async () => {
    const signedAt = Array.from({ length: 5000 }, (_, second) =>
      Instant.parse(new Date(Date.parse(morning('2026-02-13')) + second * 1000).toISOString()),
    );
    for (const at of signedAt) {
      const bytes = await sealPdf(plain, testSigner, at);
      const [, digits = ''] = /\/Contents <([0-9a-f]+)>/.exec(textOf(bytes)) ?? [];
      const end = 4 + Number.parseInt(digits.slice(4, 8), 16);
      if (!digits.slice(0, end * 2).endsWith('00')) continue;
      expect(checkSeal(bytes).outcome).toBe('intact');
      return;
    }
    expect.fail('no signature ended in zeros');
  }, 120_000);

  it('has its field tagged, described and outside of what is printed', () => {
    const text = textOf(sealed);
    expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(text).toMatch(/\/S \/Form\n\/P \d+ 0 R\n\/Pg \d+ 0 R\n\/Alt <feff/);
    expect(text).toContain('/Rect [0 0 0 0]');
  });

  it('shows every single bit that is changed anywhere in its signature, and every byte elsewhere', () => {
    const start = textOf(sealed).lastIndexOf('/Contents <');
    const spread = [...places(0, start - 200, 41), ...places(start - 200, sealed.byteLength, 3)];
    for (const at of someOf(spread, 120)) {
      const changed = new Uint8Array(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect([at, checkSeal(changed).outcome]).not.toEqual([at, 'intact']);
    }
  });

  it('shows what is added after it or cut off from it', () => {
    expect(checkSeal(Buffer.concat([sealed, Buffer.from('\n')])).outcome).toBe('altered');
    expect(checkSeal(sealed.slice(0, -1)).outcome).toBe('altered');
    expect(checkSeal(new Uint8Array()).outcome).toBe('unsigned');
  });

  it('takes a signature over another file for an alteration', async () => {
    const other = await sealPdf(
      (await rendersItsData('acceptanceNotice', { text: '别的' })).bytes,
      testSigner,
      morning('2026-02-13'),
    );
    const contents = (bytes: Uint8Array) => /\/Contents (<[0-9a-f]+>)/.exec(textOf(bytes))?.[1] ?? '';
    const swapped = Buffer.from(textOf(sealed).replace(contents(sealed), contents(other)), 'latin1');
    expect(checkSeal(swapped)).toEqual({ outcome: 'altered', part: 'content' });
  });

  it('refuses a PDF that is not as the renderer writes it', async () => {
    await expect(sealPdf(Buffer.from('%PDF-1.7\n%%EOF\n'), testSigner, morning('2026-02-13'))).rejects.toThrow(
      'renderer',
    );
  });
});

describe('a seal with an elliptic key', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = developmentCertificate({ privateKey, publicKey: createPublicKey(privateKey) });
  const elliptic = {
    certificates: [certificate],
    sign: async (bytes: Uint8Array) => sign('sha256', bytes, privateKey),
  };

  it('is intact, names its certificate, and shows every bit that is changed in it', async () => {
    const bytes = await sealPdf(plain, elliptic, morning('2026-02-13'));
    expect(checkSeal(bytes)).toMatchObject({
      outcome: 'intact',
      subject: expect.stringContaining(developmentMark),
      fingerprint: sha256(certificate),
    });
    const text = textOf(bytes);
    const [start, end] = [text.lastIndexOf('/Contents <'), text.lastIndexOf('/M (D:')];
    for (const at of someOf(places(start, end, 5), 60)) {
      const changed = new Uint8Array(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect([at, checkSeal(changed).outcome]).not.toEqual([at, 'intact']);
    }
  });

  it('is altered where the signature is by another elliptic key', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const forger = { ...elliptic, sign: async (bytes: Uint8Array) => sign('sha256', bytes, other) };
    expect(checkSeal(await sealPdf(plain, forger, morning('2026-02-13')))).toEqual({
      outcome: 'altered',
      part: 'content',
    });
  });

  it('is accepted by pdfsig, where that is installed', async (context) => {
    const said = await askPdfsig(await sealPdf(plain, elliptic, morning('2026-02-13')));
    if (said === undefined) context.skip('pdfsig is not installed');
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
  });
});

describe('a development certificate', () => {
  it('is made again the same for the same key', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { privateKey, publicKey: createPublicKey(privateKey) };
    expect(developmentCertificate(key)).toEqual(developmentCertificate(key));
  });

  it('is not what makes a seal: another key under the same certificate is noticed', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const forger = { ...testSigner, sign: async (bytes: Uint8Array) => sign('sha256', bytes, privateKey) };
    expect(checkSeal(await sealPdf(plain, forger, morning('2026-02-13')))).toEqual({
      outcome: 'altered',
      part: 'content',
    });
  });
});
