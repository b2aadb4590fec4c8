import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type RouteName, routes } from '#shared/domain/routes.ts';
import { log } from '../lib/log.ts';
import { openWorld } from '../lib/world.ts';
import { endpoints } from './endpoints.ts';
import { faultResponse, requestOf, responseOf } from './respond.ts';

const world = openWorld();

const byRouteKey = new Map(
  Object.entries(endpoints).map(([name, endpoint]) => {
    const { method, path } = routes[name as RouteName];
    return [`${method} ${path}`, endpoint];
  }),
);

/** JSON over HTTP behind API Gateway's HTTP API; the one catch of this entry point. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  try {
    const endpoint = byRouteKey.get(event.routeKey);
    if (!endpoint) throw new TypeError(`the gateway sent the unknown route ${event.routeKey}`);
    return responseOf(await endpoint.answer(requestOf(event), world));
  } catch (fault) {
    const reference = randomUUID();
    log.error('request failed', { reference, routeKey: event.routeKey, fault: fault as Error });
    return faultResponse(reference);
  }
};
