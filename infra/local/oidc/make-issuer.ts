import Provider from 'oidc-provider';
import type { RawHandler } from '../gateway/serve-gateway.ts';
import { configureIssuer, type IssuerSettings } from './configure-issuer.ts';
import { signIn } from './sign-in.ts';

/** The issuer under `/oidc` of the given address, as a handler of that part of the port. */
export const makeIssuer = (
  url: string,
  { now, ...settings }: IssuerSettings & { readonly now: () => number },
): RawHandler => {
  const provider = new Provider(`${url}/oidc`, configureIssuer(settings));
  const answer = provider.callback();
  return async (request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/oidc/interaction/')) {
      try {
        return await signIn({ provider, now }, request, response);
      } catch {
        // The sign-in is over, or its cookie is missing.
        response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('登录已失效，请重新开始。\n');
        return;
      }
    }
    // The provider learns where it is mounted from the difference between the two.
    Object.assign(request, { originalUrl: path, url: path.slice('/oidc'.length) || '/' });
    await answer(request, response);
  };
};
