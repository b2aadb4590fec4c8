import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { besideCode } from '../lib/beside-code.ts';
import { headersOfData } from '../lib/headers.ts';
import { problemOf, statuses } from '../lib/problem.ts';
import { openWorld, publicAddress, signInClient } from '../lib/world.ts';
import { openAssets } from './assets.ts';
import { openPortal } from './portal.ts';
import { openSignIn } from './sign-in.ts';

const pages = publicAddress();
const { assets, files } = openAssets(besideCode('web-fonts'));
const signIn = openSignIn({ ...signInClient(), pages });

const answer = handle(openPortal({ ...openWorld(), signIn, assets, secure: pages.startsWith('https:') }, files));

/** What a request of the platform's own kind cannot be made of: methods that it forbids, and a body with GET. */
const forbidden = /^(?:TRACE|TRACK|CONNECT)$/i;

type GatewayEvent = Extract<LambdaEvent, { readonly rawPath: string; readonly version: string }>;

const refused = (takes: readonly string[]) => ({
  statusCode: statuses['method.refused'],
  headers: { ...headersOfData, 'content-type': 'application/problem+json; charset=utf-8', allow: takes.join(', ') },
  body: JSON.stringify(problemOf({ code: 'method.refused', takes })),
});

/** HTML over HTTP behind API Gateway's HTTP API. */
export const handler = async (event: GatewayEvent, context?: LambdaContext) => {
  const { method } = event.requestContext.http;
  if (forbidden.test(method)) return refused(['GET', 'HEAD', 'POST']);
  return answer(method === 'GET' || method === 'HEAD' ? { ...event, body: null } : event, context);
};
