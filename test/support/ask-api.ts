import type { HttpRequest } from '#functions/api/endpoint.ts';
import { endpoints } from '#functions/api/endpoints.ts';
import { responseOf } from '#functions/api/respond.ts';
import { openIssuance } from '#functions/lib/start-issuance.ts';
import type { World } from '#functions/lib/world.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { openBucket } from '#shared/files/bucket.ts';
import type { Table } from '#shared/store/connect.ts';
import { morning, settings, somebody } from './walk.ts';

export type Ask = {
  readonly by: Actor | Parameters<typeof somebody>[0];
  readonly on: string;
  readonly route: keyof typeof endpoints;
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly seen?: number;
  readonly key?: string;
  readonly address?: string;
};

let keys = 0;

const requestOf = ({ by, route, params = {}, query = {}, body, seen, key, address }: Ask): HttpRequest => {
  keys += 1;
  return {
    method: body === undefined ? 'GET' : 'POST',
    path: `/${route}/${Object.values(params).join('/')}`,
    params,
    query,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key ?? `ask-${keys}`,
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    },
    body: body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body)),
    actor: typeof by === 'string' ? somebody(by) : by,
    address,
  };
};

/** Asks the API's own endpoint over a table, past the gateway: the status and body that would go out. */
export const askApi = async (
  table: Table,
  ask: Ask,
  part: Partial<World> = {},
): Promise<{ status: number; body: never }> => {
  process.env.AWS_REGION ??= 'cn-north-1';
  const issuance = openIssuance('arn:aws:states:::stateMachine:test');
  const now: World['now'] = () => morning(ask.on);
  const world: World = { table, bucket: openBucket('test'), issuance, seed: settings, now, ...part };
  const { statusCode, body } = responseOf(await endpoints[ask.route].answer(requestOf(ask), world));
  return { status: statusCode ?? 0, body: JSON.parse(String(body)) as never };
};
