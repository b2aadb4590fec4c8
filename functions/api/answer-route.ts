import { type Result, refuse } from '#shared/domain/result.ts';
import { routes } from '#shared/domain/routes.ts';
import { accepts } from '../lib/accepts.ts';
import { isIdentified } from '../lib/session.ts';
import type { World } from '../lib/world.ts';
import type { HttpRequest, Reply } from './endpoint.ts';
import { endpoints } from './endpoints.ts';

const offers = 'application/json';

/** Asks the endpoint of a route; where the route asks for a token, one that names nobody is refused, as is what takes no JSON. */
export const answerRoute = async (
  name: keyof typeof endpoints,
  request: HttpRequest,
  world: World,
): Promise<Result<Reply>> => {
  if (!routes[name].open && !isIdentified(request.actor)) return refuse({ code: 'access.unidentified' });
  if (!accepts(request.headers.accept, offers)) return refuse({ code: 'input.notAcceptable', offers });
  return endpoints[name].answer(request, world);
};
