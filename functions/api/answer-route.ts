import { type Result, refuse } from '#shared/domain/result.ts';
import { routes } from '#shared/domain/routes.ts';
import { isIdentified } from '../lib/session.ts';
import type { World } from '../lib/world.ts';
import type { HttpRequest, Reply } from './endpoint.ts';
import { endpoints } from './endpoints.ts';

/** Asks the endpoint of a route; where the route asks for a token, one that names nobody is refused. */
export const answerRoute = async (
  name: keyof typeof endpoints,
  request: HttpRequest,
  world: World,
): Promise<Result<Reply>> =>
  routes[name].open || isIdentified(request.actor)
    ? endpoints[name].answer(request, world)
    : refuse({ code: 'access.unidentified' });
