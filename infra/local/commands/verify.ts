import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { checkSeal, developmentMark, type SealCheck } from '#shared/seal/check-seal.ts';
import type { Timestamp } from '#shared/seal/timestamp-token.ts';

const usage = [
  'npm run verify -- file.pdf                          the signature and every byte, without a network',
  '  --certificate office.pem                          also that it is the office’s certificate',
  '  --api http://127.0.0.1:3000                       also that the file is the one registered there',
].join('\n');

type Asked = { readonly file: string; readonly certificate: string | undefined; readonly api: string | undefined };

const askedFor = (): Asked | undefined => {
  try {
    const options = { certificate: { type: 'string' }, api: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0
      ? undefined
      : { file, certificate: values.certificate, api: values.api };
  } catch {
    return undefined;
  }
};

const parts = {
  range: 'the signature does not cover the whole file',
  signature: 'the signature itself was changed',
  content: 'the content was changed after it was signed',
  timestamp: 'the timestamp of the signature was changed',
} as const;

const sayTime = (timestamp: Timestamp | undefined): void => {
  if (!timestamp) console.log('可信时间：无 / time proved: none');
  else {
    const { at, authority, fingerprint } = timestamp;
    console.log(`可信时间 / time proved: ${at}\n时间戳服务 / by: ${authority}\n证书指纹 / fingerprint: ${fingerprint}`);
  }
};

const sayOffline = (check: SealCheck): boolean => {
  if (check.outcome === 'unsigned') console.error('签名：无 / signature: none');
  if (check.outcome === 'altered') console.error(`签名：文件已被改动 / altered: ${parts[check.part]}`);
  if (check.outcome !== 'intact') return false;
  console.log('签名：完好，逐字节未改动 / signature: intact, no byte was changed');
  console.log(`签名证书 / certificate: ${check.subject}\n证书指纹 / fingerprint: ${check.fingerprint}`);
  console.log(`签名者所述时间 / time stated: ${check.statedAt ?? '-'}`);
  sayTime(check.timestamp);
  if (check.subject.includes(developmentMark)) console.log('注意：开发测试证书，不具有法律效力 / not legally valid');
  return true;
};

/** Anybody can sign with a certificate of their own: whose it is shows only beside the office's. */
const sayCertificate = async (check: SealCheck, path: string | undefined): Promise<boolean> => {
  if (check.outcome !== 'intact') return false;
  if (path === undefined) {
    console.log('请与发文单位公布的证书指纹核对 / compare the fingerprint with the one that the issuer publishes');
    return true;
  }
  const { fingerprint256 } = new X509Certificate(await readFile(path));
  const same = fingerprint256.replaceAll(':', '').toLowerCase() === check.fingerprint;
  console.log(same ? '证书：与所给证书一致 / the certificate given' : '证书：不是所给证书 / another certificate');
  return same;
};

const Verdict = z.object({
  verdict: z.enum(['genuine', 'altered', 'unknown']),
  document: z
    .object({ title: z.string(), documentNumber: z.string().nullable(), standing: z.string(), issueDate: z.string() })
    .nullable(),
});

const sayOnline = async (bytes: Uint8Array, api: string | undefined): Promise<boolean> => {
  if (api === undefined) return true;
  const response = await fetch(new URL('/api/v1/verifications', api), {
    method: 'POST',
    headers: { 'content-type': 'application/pdf' },
    body: new Uint8Array(bytes),
  });
  if (!response.ok) throw new Error(`${api} answers ${response.status}: ${await response.text()}`);
  const { verdict, document } = Verdict.parse(await response.json());
  console.log(`登记 / register: ${verdict}`);
  if (document)
    console.log(`${document.title} ${document.documentNumber ?? ''} ${document.issueDate}: ${document.standing}`);
  return verdict === 'genuine' && document?.standing !== 'voided';
};

const verify = async ({ file, certificate, api }: Asked): Promise<boolean> => {
  const bytes = await readFile(file);
  console.log(`文件 / file: ${file}\nSHA-256: ${createHash('sha256').update(bytes).digest('hex')}`);
  const check = checkSeal(bytes);
  const said = [sayOffline(check), await sayCertificate(check, certificate), await sayOnline(bytes, api)];
  return said.every(Boolean);
};

const asked = askedFor();
if (asked) {
  try {
    process.exitCode = (await verify(asked)) ? 0 : 1;
  } catch (failed) {
    console.error(failed instanceof Error ? failed.message : failed);
    process.exitCode = 2;
  }
} else {
  console.error(usage);
  process.exitCode = 2;
}
