import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { developmentCertificate } from '#infra/local/keys/development-certificate.ts';
import { answerTimestamp, type TimestampKey } from '#infra/local/timestamps/answer-timestamp.ts';
import { defined } from '#shared/domain/defined.ts';
import { sha256 } from '#shared/domain/hash.ts';
import type { Doubt, Judgement, Trust } from '#shared/seal/judge-seal.ts';
import { type SealSigner, sealPdf } from '#shared/seal/seal-pdf.ts';
import { bytesToSign, decodeSignedData, encodeSignedData } from '#shared/seal/signed-data.ts';
import { timestampRequest, tokenIn } from '#shared/seal/timestamp-request.ts';
import { rendersItsData } from './issuing.ts';
import { morning } from './walk.ts';

const keyFor = (purpose: 'documents' | 'timestamps') => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    privateKey,
    certificate: developmentCertificate({ privateKey, publicKey: createPublicKey(privateKey) }, purpose),
  };
};
export const [office, stranger] = [keyFor('documents'), keyFor('documents')];
export const [authority, otherAuthority] = [keyFor('timestamps'), keyFor('timestamps')];

const signerOf = ({ privateKey, certificate }: TimestampKey, ...more: Uint8Array[]): SealSigner => ({
  certificates: [certificate, ...more],
  sign: async (bytes) => sign('sha256', bytes, privateKey),
});

const tokenBy = (key: TimestampKey, at: string, stamped: Uint8Array): Uint8Array => {
  const question = { stamped, nonce: randomBytes(16) };
  return tokenIn(answerTimestamp(timestampRequest(question), key, new Date(at)), question);
};

const timestamped = (signer: SealSigner, key: TimestampKey, at = '2026-02-13T01:00:05Z'): SealSigner => ({
  ...signer,
  timestamp: async (stamped) => tokenBy(key, at, stamped),
});

/** The same file with another token about the same signature, or none. */
const withToken = (sealed: Uint8Array, change: (signature: Uint8Array) => Uint8Array | undefined): Uint8Array => {
  const text = Buffer.from(sealed).toString('latin1');
  const [, digits = ''] = /\/Contents <([0-9a-f]+)>/.exec(text) ?? [];
  const der = Buffer.from(digits.slice(0, 8 + Number.parseInt(digits.slice(4, 8), 16) * 2), 'hex');
  const found = decodeSignedData(der);
  const [, a, b] = /\/ByteRange \[0 (\d+) (\d+)/.exec(text) ?? [];
  if (!found) throw new Error('a signature');
  const { token: _, ...bare } = found;
  const token = change(found.signature);
  const signed = Buffer.concat([sealed.subarray(0, Number(a)), sealed.subarray(Number(b))]);
  const again = Buffer.from(encodeSignedData({ signed, ...bare, ...defined({ token }) })).toString('hex');
  return Buffer.from(text.replace(digits, again.padEnd(digits.length, '0')), 'latin1');
};

/** The same file, saying another time of its signature, and signed anew. */
const statedAs = (sealed: Uint8Array, time: string, { privateKey, certificate }: TimestampKey): Uint8Array => {
  const text = Buffer.from(sealed)
    .toString('latin1')
    .replace(/\/M \(D:\d{14}/, `/M (D:${time}`);
  const [, digits = ''] = /\/Contents <([0-9a-f]+)>/.exec(text) ?? [];
  const [, a, b] = /\/ByteRange \[0 (\d+) (\d+)/.exec(text) ?? [];
  const bytes = Buffer.from(text, 'latin1');
  const signed = Buffer.concat([bytes.subarray(0, Number(a)), bytes.subarray(Number(b))]);
  const signature = sign('sha256', bytesToSign(signed, certificate), privateKey);
  const again = Buffer.from(encodeSignedData({ signed, certificates: [certificate], signature })).toString('hex');
  return Buffer.from(text.replace(digits, again.padEnd(digits.length, '0')), 'latin1');
};

export const trusts = {
  nothing: {},
  signer: { signers: [sha256(office.certificate)] },
  both: { signers: [sha256(office.certificate)], authorities: [sha256(authority.certificate)] },
  untimed: { signers: [sha256(office.certificate)], authorities: [] },
} as const satisfies Record<string, Trust>;

/** What is known of who signs and stamps, and what is then to be said of a file. */
export type Judged = readonly [
  what: string,
  trust: keyof typeof trusts,
  outcome: Judgement['outcome'],
  doubts: readonly Doubt[],
];

export const judged: readonly Judged[] = [
  ['as issued', 'both', 'genuine', []],
  ['as issued', 'nothing', 'signerUnknown', ['signerUnknown', 'timeUnproved']],
  ['as issued', 'signer', 'timeUnproved', ['timeUnproved']],
  ['as issued', 'untimed', 'notGenuine', ['timestampUnasked']],
  ['never timestamped', 'untimed', 'genuine', []],
  ['never timestamped', 'signer', 'timeUnproved', ['timeUnproved']],
  ['unsigned', 'both', 'notGenuine', ['unsigned']],
  ['one byte changed', 'both', 'notGenuine', ['altered']],
  ['signed by a stranger', 'both', 'notGenuine', ['foreignSigner']],
  ['signed by a stranger, the office’s certificate put in', 'both', 'notGenuine', ['altered']],
  ['a stranger’s certificate put in', 'both', 'notGenuine', ['altered']],
  ['a stranger’s certificate put in', 'nothing', 'notGenuine', ['altered']],
  ['timestamp stripped', 'both', 'notGenuine', ['timestampMissing']],
  ['timestamp stripped', 'signer', 'timeUnproved', ['timeUnproved']],
  ['timestamp of another authority', 'both', 'notGenuine', ['foreignAuthority']],
  ['timestamp of another authority, of 2021', 'signer', 'notGenuine', ['timeUnproved', 'timesApart']],
  ['timestamp of the authority, of 2021', 'both', 'notGenuine', ['timesApart']],
  ['timestamp about another signature', 'both', 'notGenuine', ['altered']],
  ['signed before the certificate', 'untimed', 'notGenuine', ['beforeCertificate']],
  ['signed before the certificate', 'nothing', 'notGenuine', ['signerUnknown', 'timeUnproved', 'beforeCertificate']],
  ['signed after the certificate', 'untimed', 'notGenuine', ['afterCertificate']],
  ['signed in no month', 'untimed', 'timeUnproved', ['timeUnproved']],
  ['signed on 31 February', 'untimed', 'timeUnproved', ['timeUnproved']],
  ['signed at an hour that there is not', 'untimed', 'timeUnproved', ['timeUnproved']],
];

/** The files of the rows, by what was done to them. */
export const makeJudged = async (): Promise<(what: string) => Uint8Array> => {
  const { bytes: plain } = await rendersItsData('acceptanceNotice', { text: '示例' });
  const at = morning('2026-02-13');
  const issued = await sealPdf(plain, timestamped(signerOf(office), authority), at);
  const changed = new Uint8Array(issued);
  changed[100] = (changed[100] ?? 0) ^ 1;
  const seal = (signer: SealSigner, on = at) => sealPdf(plain, signer, on);
  const made: Record<string, Uint8Array> = {
    'as issued': issued,
    'never timestamped': await seal(signerOf(office)),
    unsigned: plain,
    'one byte changed': changed,
    'signed by a stranger': await seal(timestamped(signerOf(stranger), authority)),
    'signed by a stranger, the office’s certificate put in': await seal(
      timestamped(signerOf(stranger, office.certificate), authority),
    ),
    'a stranger’s certificate put in': await seal(timestamped(signerOf(office, stranger.certificate), authority)),
    'timestamp stripped': withToken(issued, () => undefined),
    'timestamp of another authority': withToken(issued, (one) => tokenBy(otherAuthority, '2026-02-13T01:00:05Z', one)),
    'timestamp of another authority, of 2021': withToken(issued, (one) =>
      tokenBy(otherAuthority, '2021-05-01T00:00:00Z', one),
    ),
    'timestamp of the authority, of 2021': withToken(issued, (one) => tokenBy(authority, '2021-05-01T00:00:00Z', one)),
    'timestamp about another signature': withToken(issued, () =>
      tokenBy(authority, '2026-02-13T01:00:05Z', randomBytes(64)),
    ),
    'signed before the certificate': await seal(signerOf(office), morning('2019-06-03')),
    'signed after the certificate': await seal(signerOf(office), morning('2050-06-03')),
    'signed in no month': statedAs(await seal(signerOf(office)), '99999999999999', office),
    'signed on 31 February': statedAs(await seal(signerOf(office)), '20260231090000', office),
    'signed at an hour that there is not': statedAs(await seal(signerOf(office)), '20260228249999', office),
  };
  return (what) => {
    const bytes = made[what];
    if (!bytes) throw new Error(`no file ${what}`);
    return bytes;
  };
};
