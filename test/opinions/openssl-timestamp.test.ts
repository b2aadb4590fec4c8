import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { timestampRequest, tokenIn } from '#shared/seal/timestamp-request.ts';
import { checkToken } from '#shared/seal/timestamp-token.ts';
import { expectEveryByteChecked } from '#test/support/expect-every-byte-checked.ts';

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
