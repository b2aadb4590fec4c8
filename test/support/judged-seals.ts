import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { developmentCertificate } from '#infra/local/keys/development-certificate.ts';
import { answerTimestamp, type TimestampKey } from '#infra/local/timestamps/answer-timestamp.ts';
import { defined } from '#shared/domain/defined.ts';
import type { Doubt, SubIndication, Trust } from '#shared/seal/judge-seal.ts';
import { type SealSigner, sealPdf } from '#shared/seal/seal-pdf.ts';
import { bytesToSign, decodeSignedData, encodeSignedData } from '#shared/seal/signed-data.ts';
import { timestampRequest, tokenIn } from '#shared/seal/timestamp-request.ts';
import { issueCertificate } from './issue-certificate.ts';
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

/** Certificates of an office that stands under another's, and of what is wrong with one; see `issueCertificate`. */
const root = issueCertificate({ cn: '示例根', ca: true });
const issuing = issueCertificate({ cn: '示例签发', ca: true, by: root });
const noAuthority = issueCertificate({ cn: '示例非签发', by: root, usage: 'keyCertSign' });
const noIssuer = issueCertificate({ cn: '示例他人', by: root });
const leaf = issueCertificate({ cn: '示例机关', by: issuing });
const leafs = {
  expired: issueCertificate({ cn: '示例机关', by: issuing, to: '2026-02-01' }),
  'not yet valid': issueCertificate({ cn: '示例机关', by: issuing, from: '2026-03-01' }),
  'for encryption alone': issueCertificate({ cn: '示例机关', by: issuing, usage: 'keyEncipherment' }),
  'for timestamps': issueCertificate({ cn: '示例机关', by: issuing, usage: 'timeStamping' }),
  'issued by no authority': issueCertificate({ cn: '示例机关', by: noAuthority }),
  'issued by who may not issue': issueCertificate({ cn: '示例机关', by: noIssuer }),
  'issued by an authority that had ended': issueCertificate({
    cn: '示例机关',
    by: issueCertificate({ cn: '示例旧签发', ca: true, by: root, to: '2025-12-31' }),
  }),
} as const;
const looseAuthority = issueCertificate({ cn: '示例时间', usage: 'timeStampingLoosely' });
/** Held until the year before the tests: what is signed with it has ended by any day on which they run. */
const gone = issueCertificate({ cn: '示例旧机关', to: '2026-03-01' });

export const trusts = {
  nothing: {},
  signer: { signers: [office.certificate] },
  both: { signers: [office.certificate], authorities: [authority.certificate] },
  untimed: { signers: [office.certificate], authorities: [] },
  root: { signers: [root.certificate], authorities: [authority.certificate] },
  loose: { signers: [office.certificate], authorities: [looseAuthority.certificate] },
  gone: { signers: [gone.certificate], authorities: [] },
} as const satisfies Record<string, Trust>;

/** What is known of who signs and stamps, and what is then to be said of a file. */
export type Judged = readonly [
  what: string,
  trust: keyof typeof trusts,
  outcome: 'TOTAL-PASSED' | SubIndication,
  doubts: readonly Doubt[],
];

export const judged: readonly Judged[] = [
  ['as issued', 'both', 'TOTAL-PASSED', []],
  ['as issued', 'nothing', 'NO_CERTIFICATE_CHAIN_FOUND', ['signerUnknown', 'timeUnproved']],
  ['as issued', 'signer', 'NO_POE', ['timeUnproved']],
  ['as issued', 'untimed', 'SIG_CONSTRAINTS_FAILURE', ['timestampUnasked']],
  ['never timestamped', 'untimed', 'TOTAL-PASSED', []],
  ['never timestamped', 'signer', 'NO_POE', ['timeUnproved']],
  ['unsigned', 'both', 'FORMAT_FAILURE', ['unsigned']],
  ['one byte changed', 'both', 'HASH_FAILURE', ['altered']],
  ['signed by a stranger', 'both', 'NO_CERTIFICATE_CHAIN_FOUND', ['foreignSigner']],
  ['signed by a stranger, the office’s certificate put in', 'both', 'FORMAT_FAILURE', ['altered']],
  ['a stranger’s certificate put in', 'both', 'FORMAT_FAILURE', ['altered']],
  ['a stranger’s certificate put in', 'nothing', 'FORMAT_FAILURE', ['altered']],
  ['timestamp stripped', 'both', 'SIG_CONSTRAINTS_FAILURE', ['timestampMissing']],
  ['timestamp stripped', 'signer', 'NO_POE', ['timeUnproved']],
  ['timestamp of another authority', 'both', 'SIG_CONSTRAINTS_FAILURE', ['foreignAuthority']],
  ['timestamp of another authority, of 2021', 'signer', 'TIMESTAMP_ORDER_FAILURE', ['timesApart', 'timeUnproved']],
  ['timestamp of the authority, of 2021', 'both', 'TIMESTAMP_ORDER_FAILURE', ['timesApart']],
  ['timestamp about another signature', 'both', 'FORMAT_FAILURE', ['altered']],
  ['signed before the certificate', 'untimed', 'NOT_YET_VALID', ['beforeCertificate']],
  ['signed before the certificate', 'nothing', 'NOT_YET_VALID', ['beforeCertificate', 'signerUnknown', 'timeUnproved']],
  ['signed after the certificate', 'untimed', 'EXPIRED', ['afterCertificate']],
  ['signed in no month', 'untimed', 'NO_POE', ['timeUnproved']],
  ['signed on 31 February', 'untimed', 'NO_POE', ['timeUnproved']],
  ['by a chain', 'root', 'TOTAL-PASSED', []],
  ['by a chain', 'both', 'NO_CERTIFICATE_CHAIN_FOUND', ['foreignSigner']],
  ['expired', 'root', 'EXPIRED', ['afterCertificate']],
  ['not yet valid', 'root', 'NOT_YET_VALID', ['beforeCertificate']],
  ['for encryption alone', 'root', 'CHAIN_CONSTRAINTS_FAILURE', ['wrongUsage']],
  ['for timestamps', 'root', 'CHAIN_CONSTRAINTS_FAILURE', ['wrongUsage']],
  ['issued by no authority', 'root', 'CHAIN_CONSTRAINTS_FAILURE', ['brokenChain']],
  ['issued by who may not issue', 'root', 'FORMAT_FAILURE', ['altered']],
  ['issued by an authority that had ended', 'root', 'CHAIN_CONSTRAINTS_FAILURE', ['brokenChain']],
  ['the chain left out', 'root', 'NO_CERTIFICATE_CHAIN_FOUND', ['foreignSigner']],
  ['timestamp of an authority that does more', 'loose', 'SIG_CONSTRAINTS_FAILURE', ['authorityUnfit']],
  ['signed with what has ended since', 'gone', 'OUT_OF_BOUNDS_NO_POE', ['expiredUnproved']],
  ['signed at an hour that there is not', 'untimed', 'NO_POE', ['timeUnproved']],
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
    'by a chain': await seal(timestamped(signerOf(leaf, ...leaf.chain), authority)),
    'the chain left out': await seal(timestamped(signerOf(leaf), authority)),
    ...Object.fromEntries(
      await Promise.all(
        Object.entries(leafs).map(
          async ([name, own]) => [name, await seal(timestamped(signerOf(own, ...own.chain), authority))] as const,
        ),
      ),
    ),
    'timestamp of an authority that does more': withToken(issued, (one) =>
      tokenBy(looseAuthority, '2026-02-13T01:00:05Z', one),
    ),
    'signed with what has ended since': await seal(signerOf(gone)),
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
