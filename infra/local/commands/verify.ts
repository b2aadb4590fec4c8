import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { checkSeal, developmentMark, type SealCheck } from '#shared/seal/check-seal.ts';
import { type Doubt, type Judgement, judgeSeal, type Trust } from '#shared/seal/judge-seal.ts';
import { printHelp } from '../print-help.ts';

const usage = [
  'npm run verify -- file.pdf --certificate office.pem --authority timestamps.pem',
  '  --certificate office.pem     the certificate that the issuer published or gave',
  '  --authority timestamps.pem   the certificate of its timestamp authority, or one on the way to its root',
  '  --no-timestamp               the issuer does not timestamp',
  '  --api https://…              ask the register of the issuer instead, by the SHA-256 of the file',
  '  exit 0 genuine, 1 not genuine, 2 not checked, 3 intact but signer unknown, 4 signer known but time unproved',
].join('\n');
printHelp(usage);

const options = {
  certificate: { type: 'string' },
  authority: { type: 'string' },
  'no-timestamp': { type: 'boolean', default: false },
  api: { type: 'string' },
} as const;

type Asked = { readonly file: string } & ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const askedFor = (): Asked | undefined => {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = positionals;
    const contradicts = values.authority !== undefined && values['no-timestamp'];
    return file === undefined || more.length > 0 || contradicts ? undefined : { file, ...values };
  } catch {
    return undefined;
  }
};

const parts = {
  range: 'the signature does not cover the whole file',
  signature: 'the signature itself was changed',
  content: 'the content was changed after it was signed',
  certificates: 'a certificate was put in that does not belong to the signer',
  timestamp: 'the timestamp of the signature was changed',
} as const;

const doubtful: Readonly<Record<Doubt, string>> = {
  unsigned: '没有签名 / no signature',
  altered: '文件已被改动 / altered',
  foreignSigner: '签名证书不是所给证书 / signed with another certificate than the one given',
  foreignAuthority: '时间戳出自其他机构 / timestamped by another authority than the one given',
  timestampMissing:
    '应有时间戳而没有，或者已被剥离 / it should have a timestamp, and has none: it may have been stripped',
  timestampUnasked: '不应有时间戳而有 / it has a timestamp that the issuer never asks for',
  beforeCertificate: '签名时间早于签名证书生效 / signed before the certificate was valid',
  afterCertificate: '签名时间晚于签名证书失效 / signed after the certificate had expired',
  timesApart: '时间戳早于所述签名时间 / the timestamp is older than the time stated',
  signerUnknown: '签名人未知：没有可核对的证书 / signer unknown: no certificate was given to compare with',
  timeUnproved:
    '时间未经证明：没有时间戳，或者没有给出时间戳机构的证书 / time unproved: no timestamp, or no authority was given',
};

const outcomes: Readonly<Record<Judgement['outcome'], { readonly code: number; readonly said: string }>> = {
  genuine: { code: 0, said: '结论：真实 / genuine' },
  notGenuine: { code: 1, said: '结论：不真实，请勿采信 / not genuine' },
  signerUnknown: { code: 3, said: '结论：文件完好，签名人未知，不能据此采信 / intact, signer unknown' },
  timeUnproved: { code: 4, said: '结论：签名人已核对，签名时间未经证明 / signer known, time unproved' },
};

const saySeal = (check: SealCheck): void => {
  if (check.outcome === 'altered') console.log(`改动之处 / where: ${parts[check.part]}`);
  if (check.outcome !== 'intact') return;
  const { subject, fingerprint, validity, statedAt, timestamp } = check;
  console.log('签名：完好，逐字节未改动 / signature: intact, no byte was changed');
  console.log(`签名证书 / certificate: ${subject}\n证书指纹 / fingerprint: ${fingerprint}`);
  console.log(
    `证书有效期 / valid: ${validity.from} – ${validity.to}\n签名者所述时间 / time stated: ${statedAt ?? '-'}`,
  );
  if (timestamp)
    console.log(
      `时间戳 / timestamp: ${timestamp.at}\n时间戳机构 / by: ${timestamp.authority}\n证书指纹 / fingerprint: ${timestamp.fingerprint}`,
    );
  if (subject.includes(developmentMark)) console.log('注意：开发测试证书，不具有法律效力 / not legally valid');
};

const readNamed = (path: string): Promise<Buffer> =>
  readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'ENOENT' ? '没有这个文件 / there is no such file' : `读不了 / cannot be read (${cause.code})`;
    throw new Error(`${path}: ${why}`);
  });

const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The fingerprints of a file of certificates, in PEM (several) or DER (one). */
const fingerprintsIn = async (file: string): Promise<string[]> => {
  const bytes = await readNamed(file);
  const found: (string | Buffer)[] = bytes.toString('latin1').match(pem) ?? [bytes];
  try {
    return found.map((one) => new X509Certificate(one).fingerprint256.replaceAll(':', '').toLowerCase());
  } catch {
    throw new Error(`${file}: 不是证书文件（应为PEM或DER）/ holds no certificate (PEM or DER)`);
  }
};

const trustOf = async ({ certificate, authority, 'no-timestamp': none }: Asked): Promise<Trust> => ({
  // The others of a bundle lead to the root: whoever has one from there is not the signer.
  ...(certificate === undefined ? {} : { signers: (await fingerprintsIn(certificate)).slice(0, 1) }),
  ...(authority === undefined ? {} : { authorities: await fingerprintsIn(authority) }),
  ...(none ? { authorities: [] } : {}),
});

const Verdict = z.object({
  verdict: z.enum(['genuine', 'altered', 'unknown']),
  document: z
    .object({ title: z.string(), documentNumber: z.string().nullable(), standing: z.string(), issueDate: z.string() })
    .nullable(),
});

/** What the register of the issuer says of the file: it holds the very bytes, signer and time included, or not. */
const register = async (bytes: Uint8Array, api: string): Promise<boolean> => {
  const headers = { 'content-type': 'application/pdf' };
  const asking = { method: 'POST', headers, body: new Uint8Array(bytes) };
  const response = await fetch(new URL('/api/v1/verifications', api), asking);
  if (!response.ok) throw new Error(`${api} answers ${response.status}: ${await response.text()}`);
  const { verdict, document } = Verdict.parse(await response.json());
  console.log(`登记 / register: ${verdict}`);
  if (document)
    console.log(`${document.title} ${document.documentNumber ?? ''} ${document.issueDate}: ${document.standing}`);
  return verdict === 'genuine' && document?.standing !== 'voided';
};

/** What the register vouches for needs no certificate; what is wrong with the signature stays wrong. */
const confirmed = (judged: Judgement, registered: boolean): Judgement => {
  if (!registered) return { ...judged, outcome: 'notGenuine' };
  return judged.outcome === 'notGenuine' ? judged : { outcome: 'genuine', doubts: [] };
};

const verify = async (asked: Asked): Promise<number> => {
  const bytes = await readNamed(asked.file);
  console.log(`文件 / file: ${asked.file}\nSHA-256: ${createHash('sha256').update(bytes).digest('hex')}`);
  const check = checkSeal(bytes);
  saySeal(check);
  const offline = judgeSeal(check, await trustOf(asked));
  const judged = asked.api === undefined ? offline : confirmed(offline, await register(bytes, asked.api));
  for (const doubt of judged.doubts) console.log(doubtful[doubt]);
  const { code, said } = outcomes[judged.outcome];
  console.log(said);
  return code;
};

const asked = askedFor();
if (asked) {
  try {
    process.exitCode = await verify(asked);
  } catch (failed) {
    console.error(`${failed instanceof Error ? failed.message : failed}\n未核对 / not checked`);
    process.exitCode = 2;
  }
} else {
  console.error(usage);
  process.exitCode = 2;
}
