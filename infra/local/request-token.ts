import { z } from 'zod';
import { personaSecret } from './personas.ts';

const TokenAnswer = z.object({ access_token: z.string() });

/** A bearer token of one persona from the embedded issuer at `url`. */
export const requestToken = async (url: string, persona: string): Promise<string> => {
  const response = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${persona}:${personaSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!response.ok)
    throw new Error(`The issuer gives ${persona} no token: ${response.status} ${await response.text()}`);
  return TokenAnswer.parse(await response.json()).access_token;
};
