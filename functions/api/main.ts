import { randomUUID } from 'node:crypto';
import { routes } from '#shared/domain/routes.ts';
import { answeringHead } from '../lib/answering-head.ts';
import { log } from '../lib/log.ts';
import { openWorld } from '../lib/world.ts';
import { answerRoute } from './answer-route.ts';
import { endpoints } from './endpoints.ts';
import { faultResponse, requestOf, responseOf } from './respond.ts';

const world = openWorld();

const byRouteKey = new Map(
  (Object.keys(endpoints) as (keyof typeof endpoints)[]).map((name) => {
    const { method, path } = routes[name];
    return [`${method} ${path}`, name];
  }),
);

/** JSON over HTTP behind API Gateway's HTTP API; the one catch of this entry point. */
export const handler = answeringHead(async (event) => {
  try {
    const name = byRouteKey.get(event.routeKey);
    if (!name) throw new TypeError(`the gateway sent the unknown route ${event.routeKey}`);
    return responseOf(await answerRoute(name, requestOf(event), world));
  } catch (fault) {
    const reference = randomUUID();
    log.error('request failed', { reference, routeKey: event.routeKey, fault: fault as Error });
    return faultResponse(reference);
  }
});
