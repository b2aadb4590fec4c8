import { execFile } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { CertificationRequest } from '@peculiar/asn1-csr';
import { AsnConvert } from '@peculiar/asn1-schema';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateRequest } from '#infra/local/keys/certificate-request.ts';
import { keyAtHand, keyInKms } from '#infra/local/keys/requested-keys.ts';
import { subjectName } from '#infra/local/keys/subject-name.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';

const run = promisify(execFile);
const command = join(import.meta.dirname, '../../infra/local/commands/certificate-request.ts');
const subject = 'CN=示例单位,OU=示例司\\, 一处,O=示例部,C=CN';
const keys = {
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
};

let folder: string;
beforeAll(async () => {
  folder = scratchFolder('certificate-request');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const spkiOf = (key: KeyObject) => createPublicKey(key).export({ type: 'spki', format: 'der' });

/** Whether the key that a request names has signed it, as anybody can see. */
const isSigned = (pem: string, key: KeyObject): boolean => {
  const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
  const request = AsnConvert.parse(der, CertificationRequest);
  const named = Buffer.from(AsnConvert.serialize(request.certificationRequestInfo.subjectPKInfo));
  const info = Buffer.from(request.certificationRequestInfoRaw ?? new ArrayBuffer(0));
  return named.equals(spkiOf(key)) && verify('sha256', info, createPublicKey(key), Buffer.from(request.signature));
};

describe('a certificate request', () => {
  it.each(['rsa', 'ec'] as const)('names the subject and is signed by its own key: %s', async (kind) => {
    const pem = await certificateRequest(subjectName(subject), keyAtHand(keys[kind]));
    expect(isSigned(pem, keys[kind])).toBe(true);
    expect(isSigned(pem, kind === 'rsa' ? keys.ec : keys.rsa)).toBe(false);
  });

  it.each(['rsa', 'ec'] as const)('is signed by the key in KMS, which never leaves it: %s', async (kind) => {
    process.env.AWS_REGION ??= 'cn-north-1';
    const kms = mockClient(KMSClient);
    kms.on(GetPublicKeyCommand).resolves({ PublicKey: spkiOf(keys[kind]) });
    kms.on(SignCommand).callsFake(({ Message }) => ({ Signature: sign('sha256', Message, keys[kind]) }));
    const pem = await certificateRequest(subjectName(subject), await keyInKms('arn:aws:kms:::key/示例'));
    expect(isSigned(pem, keys[kind])).toBe(true);
    expect(kms.commandCalls(SignCommand)[0]?.args[0].input).toMatchObject({
      MessageType: 'RAW',
      SigningAlgorithm: kind === 'rsa' ? 'RSASSA_PKCS1_V1_5_SHA_256' : 'ECDSA_SHA_256',
    });
    kms.restore();
  });

  it.each(['CN', '=示例', 'XX=示例', 'CN=', 'C=中国', 'CN=示例,,O=示例'])('is not made for the name %j', (name) =>
    expect(() => subjectName(name)).toThrow(),
  );
});

describe('npm run certificate:request', () => {
  it('writes one that openssl verifies, where that is installed', async (context) => {
    await writeFile(join(folder, 'development-seal-key.pem'), keys.rsa.export({ type: 'pkcs8', format: 'pem' }));
    const out = join(folder, 'request.pem');
    const environment = { ...process.env };
    delete environment.SEAL_KEY;
    const args = [command, '--subject', subject, '--data', folder, '--out', out];
    const { stdout } = await run(process.execPath, args, { env: environment });
    expect(stdout).toContain('PKCS #10');
    expect(isSigned(await readFile(out, 'utf8'), keys.rsa)).toBe(true);
    const verified = await run('openssl', [
      'req',
      '-in',
      out,
      '-verify',
      '-noout',
      '-subject',
      '-nameopt',
      'RFC2253,utf8,-esc_msb',
    ]).catch((fault: NodeJS.ErrnoException) => fault.code);
    if (verified === 'ENOENT') context.skip('openssl is not installed');
    expect(verified).toMatchObject({
      stderr: expect.stringMatching(/verify OK/i),
      stdout: expect.stringContaining('CN=示例单位,OU=示例司\\, 一处,O=示例部,C=CN'),
    });
  });

  it('says what it lacks', async () => {
    const environment = { ...process.env };
    delete environment.SEAL_KEY;
    const asked = run(process.execPath, [command, '--subject', 'CN=示例', '--data', join(folder, 'none')], {
      env: environment,
    });
    await expect(asked).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--key') });
    await expect(run(process.execPath, [command])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--subject'),
    });
  });
});
