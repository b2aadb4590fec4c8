import type { HttpRequest, Reply } from '#functions/api/endpoint.ts';
import { endpoints } from '#functions/api/endpoints.ts';
import { responseOf } from '#functions/api/respond.ts';
import type { Table } from '#shared/store/connect.ts';
import { actorOf } from '#test/support/actor-of.ts';
import { worldAt } from './bench-world.ts';

export type Asked = {
  readonly route: keyof typeof endpoints;
  readonly as: string;
  readonly at: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly seen?: number;
};

let keys = 0;

const requestOf = ({ route, as, params = {}, body, seen }: Asked): HttpRequest => {
  keys += 1;
  return {
    method: 'POST',
    path: `/bench/${route}/${Object.values(params).join('/')}`,
    params,
    query: {},
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `bench-${keys}`,
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    },
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    actor: actorOf(as),
  };
};

/** Runs the API's own endpoint on a request, from its bytes to those of its response; a refusal is an error here. */
export const askEndpoint = async (table: Table, asked: Asked): Promise<Reply & { readonly milliseconds: number }> => {
  const request = requestOf(asked);
  const world = worldAt(table, asked.at);
  const begun = performance.now();
  const result = await endpoints[asked.route].answer(request, world);
  responseOf(result);
  const milliseconds = performance.now() - begun;
  if (!result.ok) throw new Error(`${asked.route} by ${asked.as} was refused: ${JSON.stringify(result.refusal)}`);
  return { ...result.value, milliseconds };
};
