import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { folderOfFunction } from '#infra/bundles/function-names.ts';
import { issuanceTasks } from '#infra/constructs/issuance-tasks.ts';
import { routes } from '#shared/domain/routes.ts';
import { openFunctionPools } from '../functions/function-pool.ts';
import type { ThreadSurroundings } from '../functions/function-thread.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import type { LocalRoute } from '../template/read-system.ts';
import type { Request, Speaker } from './speak.ts';

/** The functions of the system as they run on this machine, and the routes that lead to them. */
export type Functions = {
  readonly functions: readonly LocalFunction[];
  readonly surroundings: ThreadSurroundings;
  readonly routes: readonly LocalRoute[];
};

/** Threads of the system's own functions by a clock of their own, which stands where the story is told. */
export type StorySpeaker = Speaker & {
  readonly invoke: (functionArn: string, event: unknown, at: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const Response = z.object({ statusCode: z.number(), body: z.string() });

/** The event of payload format 2.0, as behind the gateway's check of the token. */
const eventOf = ({ route, params = {}, body, seen, key, actor }: Request): object => {
  const { method, path } = routes[route];
  const rawPath = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const { id, ...claims } = actor;
  return {
    ...{ version: '2.0', routeKey: `${method} ${path}`, rawPath, rawQueryString: '', isBase64Encoded: false },
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': key },
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    },
    pathParameters: params,
    requestContext: {
      ...{ requestId: randomUUID(), http: { method, path: rawPath } },
      ...(id ? { authorizer: { jwt: { claims: { ...claims, sub: id } } } } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  };
};

/** Opens one: it answers one request after the other, whose instants may lie years from the system's. */
export const openSpeaker = ({ functions, surroundings, routes: known }: Functions): StorySpeaker => {
  const clock = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const [shift, pools] = [new Float64Array(clock), openFunctionPools(functions, { ...surroundings, clock })];
  const issuing = functions.find(({ name }) => folderOfFunction(name) === 'issuance')?.arn ?? '';
  const invoke = async (functionArn: string, event: unknown, at: string): Promise<unknown> => {
    shift[0] = Date.parse(at) - Date.now();
    const outcome = await pools.invoke(functionArn, event);
    if (!outcome.ok) throw new Error(`The examples stop: ${outcome.error.errorMessage}`);
    return outcome.value;
  };
  return {
    invoke,
    ask: async (request) => {
      const { method, path } = routes[request.route];
      const functionArn = known.find(({ key }) => key === `${method} ${path}`)?.functionArn ?? '';
      const { statusCode, body } = Response.parse(await invoke(functionArn, eventOf(request), request.at));
      return { status: statusCode, body: JSON.parse(body) };
    },
    issue: async (letter, at) => {
      for (const task of issuanceTasks) await invoke(issuing, { task, ...letter }, at);
    },
    stop: pools.stop,
  };
};
