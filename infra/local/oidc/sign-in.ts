import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { personas } from '../personas.ts';
import { readBody } from '../read-body.ts';
import { signInPage } from './sign-in-page.ts';

const largestForm = 4096;

const policy = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; frame-ancestors 'none'";

const sendPage = (response: ServerResponse, status: number, html: string): void => {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    })
    .end(html);
};

const chosenPersona = async (request: IncomingMessage): Promise<string | undefined> => {
  const body = await readBody(request, largestForm);
  const chosen = body === 'tooLarge' ? null : new URLSearchParams(body.toString('utf8')).get('persona');
  return chosen !== null && personas.has(chosen) ? chosen : undefined;
};

type Consent = { readonly accountId: string; readonly clientId: string };

/** On this machine nobody is asked for consent: who chooses a persona wants to act as it. */
const grantAll = async (provider: Provider, { accountId, clientId }: Consent): Promise<string> => {
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope('openid');
  grant.addOIDCClaims(['sub', 'name', 'roles', 'uscc', 'department', 'expertId']);
  return grant.save();
};

export type SigningIn = { readonly provider: Provider; readonly now: () => number };

/** Shows the persons to choose from, and takes the choice. */
export const signIn = async (
  { provider, now }: SigningIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const details = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') return sendPage(response, 200, signInPage(details.uid, now()));
  const accountId = await chosenPersona(request);
  if (!accountId) return sendPage(response, 400, signInPage(details.uid, now()));
  const grantId = await grantAll(provider, { accountId, clientId: String(details.params.client_id) });
  await provider.interactionFinished(request, response, { login: { accountId }, consent: { grantId } });
};
