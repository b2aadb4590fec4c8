import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { checkSeal, developmentMark, pathsIn, type SealCheck } from '#shared/seal/check-seal.ts';
import { type Doubt, type Judgement, judgeSeal, type SubIndication, type Trust } from '#shared/seal/judge-seal.ts';
import { printHelp } from '../print-help.ts';

const usage = [
  'npm run verify -- file.pdf --certificate office.pem --authority timestamps.pem',
  '  --certificate office.pem     whom you trust to sign: the certificate that the issuer published or gave, or that of who issues such',
  '  --authority timestamps.pem   whom you trust for the time: the certificate of a timestamp authority, or one on the way to its root',
  '  --no-timestamp               the issuer does not timestamp',
  '  --api https://…              ask the register of the issuer instead, by the SHA-256 of the file',
  '  ETSI EN 319 102-1: exit 0 TOTAL-PASSED, 1 TOTAL-FAILED, 2 not checked, and INDETERMINATE: 3 nothing leads from the signer to',
  '  whom you trust, 4 the time is not proved, 5 a certificate or timestamp is not fit for this signature',
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
  foreignSigner:
    '签名证书不能追溯到所给证书：由他人签名 / signed by somebody else: nothing leads to the certificate given',
  brokenChain:
    '签发签名证书的证书无权签发，或者当时无效 / a certificate on the way may not issue others, or did not hold at that time',
  wrongUsage: '签名证书不得用于签署文件 / the certificate is not for signing documents',
  foreignAuthority: '时间戳出自其他机构 / timestamped by another authority than the one given',
  authorityUnfit:
    '时间戳机构的证书不得用于签发时间戳，或者当时无效 / the authority’s certificate is not for timestamps alone, or did not hold',
  timestampMissing:
    '应有时间戳而没有，或者已被剥离 / it should have a timestamp, and has none: it may have been stripped',
  timestampUnasked: '不应有时间戳而有 / it has a timestamp that the issuer never asks for',
  beforeCertificate: '签名时间早于签名证书生效 / signed before the certificate was valid',
  afterCertificate: '签名时间晚于签名证书失效 / signed after the certificate had expired',
  timesApart: '时间戳早于所述签名时间 / the timestamp is older than the time stated',
  signerUnknown: '签名人未知：没有可核对的证书 / signer unknown: no certificate was given to compare with',
  timeUnproved:
    '时间未经证明：没有时间戳，或者没有给出时间戳机构的证书 / time unproved: no timestamp, or no authority was given',
  expiredUnproved:
    '签名证书现已失效，没有时间戳证明签名在此之前 / the certificate has expired by now, and no timestamp proves that it was signed before',
};

type End = { readonly code: number; readonly said: string };

const unfit =
  '结论：不能确定，证书或者时间戳不适于此签名，不能据此采信 / INDETERMINATE: not fit for this signature, do not rely on it';
const unknown = '结论：不能确定，文件完好，签名人未经核对，不能据此采信 / INDETERMINATE: intact, signer unknown';
const untimed = '结论：不能确定，签名人已核对，签名时间未经证明 / INDETERMINATE: signer known, time unproved';

/** How what cannot be determined ends, by its sub-indication. */
const undetermined: Partial<Record<SubIndication, End>> = {
  NO_CERTIFICATE_CHAIN_FOUND: { code: 3, said: unknown },
  NO_POE: { code: 4, said: untimed },
  OUT_OF_BOUNDS_NO_POE: { code: 4, said: untimed },
};

const endOf = ({ indication, sub }: Judgement): End => {
  if (indication === 'TOTAL-PASSED') return { code: 0, said: '结论：真实 / TOTAL-PASSED: genuine' };
  if (indication === 'TOTAL-FAILED') return { code: 1, said: '结论：不真实，请勿采信 / TOTAL-FAILED: not genuine' };
  return (sub && undetermined[sub]) ?? { code: 5, said: unfit };
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

/** The certificates of a file in DER, from PEM (several) or DER (one). */
const certificatesIn = async (file: string): Promise<Uint8Array[]> => {
  const bytes = await readNamed(file);
  const found: (string | Buffer)[] = bytes.toString('latin1').match(pem) ?? [bytes];
  try {
    return found.map((one) => new Uint8Array(new X509Certificate(one).raw));
  } catch {
    throw new Error(`${file}: 不是证书文件（应为PEM或DER）/ holds no certificate (PEM or DER)`);
  }
};

const trustOf = async ({ certificate, authority, 'no-timestamp': none }: Asked): Promise<Trust> => ({
  // The others of a bundle lead to the root: whoever has one from there is not the signer.
  ...(certificate === undefined ? {} : { signers: (await certificatesIn(certificate)).slice(0, 1) }),
  ...(authority === undefined ? {} : { authorities: await certificatesIn(authority) }),
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
  if (!registered) return { indication: 'TOTAL-FAILED', doubts: judged.doubts };
  const known: readonly Doubt[] = ['signerUnknown', 'timeUnproved'];
  return judged.doubts.every((doubt) => known.includes(doubt)) ? { indication: 'TOTAL-PASSED', doubts: [] } : judged;
};

const verify = async (asked: Asked): Promise<number> => {
  const bytes = await readNamed(asked.file);
  console.log(`文件 / file: ${asked.file}\nSHA-256: ${createHash('sha256').update(bytes).digest('hex')}`);
  const check = checkSeal(bytes);
  saySeal(check);
  const offline = judgeSeal({ check, paths: pathsIn(bytes), now: Date.now() }, await trustOf(asked));
  const judged = asked.api === undefined ? offline : confirmed(offline, await register(bytes, asked.api));
  for (const doubt of judged.doubts) console.log(doubtful[doubt]);
  const { code, said } = endOf(judged);
  console.log(judged.sub ? `${said} (${judged.sub})` : said);
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
