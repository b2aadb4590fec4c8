import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';

export type Claims = Readonly<Record<string, string>>;

/** The claims of a valid token, or nothing: the gateway never says what was wrong with the others. */
export type CheckToken = (
  authorization: string | undefined,
  audience: readonly string[],
) => Promise<Claims | undefined>;

/** The HTTP API hands every claim over as text, a list as `[a b]`. */
const claimText = (claim: unknown): string => {
  if (Array.isArray(claim)) return `[${claim.map(String).join(' ')}]`;
  return typeof claim === 'object' ? JSON.stringify(claim) : String(claim);
};

const asText = (payload: JWTPayload): Claims =>
  Object.fromEntries(Object.entries(payload).map(([name, claim]) => [name, claimText(claim)]));

/** Checks as the JWT authorizer of an HTTP API does: signature, issuer, audience, `exp` and `nbf`, in real time. */
export const tokenChecker = (issuer: string, keys: JSONWebKeySet): CheckToken => {
  const keySet = createLocalJWKSet(keys);
  return async (authorization, audience) => {
    const token = authorization?.replace(/^bearer /i, '').trim();
    if (!token) return undefined;
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience: [...audience],
        algorithms: ['RS256', 'RS384', 'RS512'],
        requiredClaims: ['exp'],
      });
      return asText(payload);
    } catch {
      return undefined;
    }
  };
};
