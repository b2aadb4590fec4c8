import type { IncomingMessage } from 'node:http';
import type { Invoke } from '../functions/local-function.ts';
import { readBody } from '../read-body.ts';
import type { LocalRoute } from '../template/read-system.ts';
import type { CheckToken } from './check-token.ts';
import { routeFinder } from './find-route.ts';
import { type Answer, plainAnswer, toAnswer } from './to-answer.ts';
import { toEvent } from './to-event.ts';

export type ApiNeeds = {
  readonly routes: readonly LocalRoute[];
  readonly checkToken: CheckToken;
  readonly invoke: Invoke;
  readonly now: () => number;
};

const largestBody = 10 * 1024 * 1024;

/** Answers one request as an HTTP API with a JWT authorizer does: route, token, size, handler. */
export const apiAnswerer = ({ routes, checkToken, invoke, now }: ApiNeeds) => {
  const findRoute = routeFinder(routes);
  return async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const match = findRoute(request.method ?? '', url.pathname);
    const body = await readBody(request, largestBody);
    if (!match) return plainAnswer(404, 'Not Found');
    const { audience, functionArn } = match.route;
    const claims = audience && (await checkToken(request.headers.authorization, audience));
    if (audience && !claims) return plainAnswer(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });
    if (body === 'tooLarge') return plainAnswer(413, 'Request Entity Too Large');
    return toAnswer(await invoke(functionArn, toEvent({ request, url, body, match, claims, at: Math.round(now()) })));
  };
};
