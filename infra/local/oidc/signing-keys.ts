import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

const Jwk = z.looseObject({ kty: z.string(), kid: z.string(), n: z.string(), e: z.string() });

const SigningKeys = z.object({ keys: z.array(Jwk).min(1), cookieKey: z.string() });
export type SigningKeys = z.infer<typeof SigningKeys>;

/** The issuer's keys; kept in the data folder, so that tokens outlive a restart. */
export const signingKeys = async (file: string): Promise<SigningKeys> => {
  if (existsSync(file)) return SigningKeys.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const made = SigningKeys.parse({
    keys: [{ ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' }],
    cookieKey: randomBytes(32).toString('hex'),
  });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
};

/** What verifies a signature and can make none. */
export const publicKeys = ({ keys }: SigningKeys) => ({
  keys: keys.map(({ kty, kid, n, e }) => ({ kty, kid, n, e, alg: 'RS256', use: 'sig' })),
});
