import { createPrivateKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { complaint, isComplaint } from '../../complaint.ts';
import { certificateRequest, type RequestedKey } from '../keys/certificate-request.ts';
import { keyAtHand, keyInKms } from '../keys/requested-keys.ts';
import { subjectName } from '../keys/subject-name.ts';
import { printHelp } from '../print-help.ts';

const usage = [
  'npm run certificate:request -- --subject "CN=示例单位,O=示例部,C=CN" [--out seal-request.pem]',
  '  --key ARN          the key in KMS that documents are sealed with; or SEAL_KEY=ARN',
  '  --data .local/data the development key of an embedded system, where no key in KMS is named',
].join('\n');
printHelp(usage);

const options = {
  subject: { type: 'string' },
  out: { type: 'string', default: 'seal-request.pem' },
  key: { type: 'string' },
  data: { type: 'string', default: '.local/data' },
} as const;

const openKey = async (key: string | undefined, data: string): Promise<RequestedKey> => {
  if (key !== undefined) return keyInKms(key);
  const file = join(data, 'development-seal-key.pem');
  if (!existsSync(file)) throw complaint(`There is no key at ${file}: name one in KMS with --key.`);
  return keyAtHand(createPrivateKey(await readFile(file)));
};

try {
  const { subject, out, key, data } = parseArgs({ options }).values;
  if (subject === undefined) throw complaint('--subject says who the certificate is for.');
  const name = subjectName(subject);
  await writeFile(out, await certificateRequest(name, await openKey(key ?? process.env.SEAL_KEY, data)));
  console.log(`${out}: a certificate request (PKCS #10) for ${subject}, signed by the key; give it to the authority.`);
} catch (failed) {
  console.error(isComplaint(failed) || failed instanceof TypeError ? `${failed.message}\n${usage}` : failed);
  process.exitCode = 2;
}
