import { createRemoteJWKSet, customFetch as jwksFetch, jwtVerify } from 'jose';
import * as client from 'openid-client';
import type { Claims } from '../lib/session.ts';

/** Where people sign in: the issuer that the API's tokens come from, and these pages as a client of it. */
export type SignInSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: readonly string[];
  /** Scheme and host of these pages. */
  readonly pages: string;
};

/** What the browser keeps between leaving for the issuer and coming back. */
export type Leaving = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
};

export type SignedIn = { readonly claims: Claims; readonly seconds: number };

export type SignIn = {
  /** Scheme and host of these pages. */
  readonly pages: string;
  /** The address at the issuer to go to, and what to keep meanwhile. */
  readonly leave: (back: string) => Promise<{ readonly url: URL; readonly leaving: Leaving }>;
  /** Who came back; throws where the answer is not the one to what was kept. */
  readonly comeBack: (url: URL, leaving: Leaving) => Promise<SignedIn>;
};

export const callbackPath = '/sign-in/callback';

/**
 * Tokens are told by the clock of the issuer that gave them: the difference to ours is read off the date of its
 * answers, so that a clock that runs wrong here locks nobody out.
 */
const issuerClock = () => {
  let offset = 0;
  const fetchAndRead = async (...asked: Parameters<typeof fetch>): Promise<Response> => {
    const response = await fetch(...asked);
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) offset = date - Date.now();
    return response;
  };
  return { fetch: fetchAndRead, now: () => new Date(Date.now() + offset), seconds: () => Math.round(offset / 1000) };
};

/** Code flow with PKCE (RFC 7636) against an OIDC issuer, as a public client; the access token is the one the API takes. */
export const openSignIn = ({ issuer, clientId, audience, pages }: SignInSettings): SignIn => {
  const clock = issuerClock();
  const plain = issuer.startsWith('http:');
  /** Asked anew each time: people sign in seldom, and its answer tells the issuer's time as well. */
  const discover = async () => {
    const options = {
      [client.customFetch]: clock.fetch as client.CustomFetch,
      ...(plain ? { execute: [client.allowInsecureRequests] } : {}),
    };
    const config = await client.discovery(new URL(issuer), clientId, undefined, client.None(), options);
    const keys = new URL(config.serverMetadata().jwks_uri ?? '');
    return { config, keys: createRemoteJWKSet(keys, { [jwksFetch]: clock.fetch as typeof fetch }) };
  };
  const byTheirClock = (metadata: client.ServerMetadata): client.Configuration => {
    const made = new client.Configuration(metadata, clientId, { [client.clockSkew]: clock.seconds() }, client.None());
    made[client.customFetch] = clock.fetch as client.CustomFetch;
    if (plain) client.allowInsecureRequests(made);
    return made;
  };
  const redirect_uri = new URL(callbackPath, pages).href;
  return {
    pages,
    leave: async (back) => {
      const { config } = await discover();
      const leaving = {
        ...{ state: client.randomState(), nonce: client.randomNonce(), back },
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        ...{ redirect_uri, scope: 'openid', state: leaving.state, nonce: leaving.nonce },
        code_challenge: await client.calculatePKCECodeChallenge(leaving.verifier),
        code_challenge_method: 'S256',
      });
      return { url, leaving };
    },
    comeBack: async (url, { state, nonce, verifier }) => {
      const { config, keys } = await discover();
      const tokens = await client.authorizationCodeGrant(byTheirClock(config.serverMetadata()), url, {
        ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
      });
      const { payload } = await jwtVerify(tokens.access_token, keys, {
        ...{ issuer, audience: [...audience], currentDate: clock.now() },
      });
      return { claims: payload, seconds: tokens.expires_in ?? 3600 };
    },
  };
};
