import type { Actor } from '#shared/domain/actor.ts';
import { defined } from '#shared/domain/defined.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Unreadable } from '#shared/store/shape.ts';
import type { Endpoint, Reply } from '../api/endpoint.ts';
import type { World } from '../lib/world.ts';

export type Asked = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  /** The version that the person saw. */
  readonly seen?: number;
  /** What tells a form sent twice from two forms. Present on whatever changes something. */
  readonly key?: string;
};

/** What an endpoint answers with, where it does not refuse. */
export type BodyOf<Asked extends Endpoint> = Asked extends Endpoint<infer Body> ? Body : never;

const textOnly = (query: Asked['query'] = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Who asks, from where, and where it is noted what could not be read. */
type Asker = {
  readonly actor: Actor;
  readonly world: World;
  readonly unreadable?: Unreadable[];
  readonly address?: string | undefined;
};

/** Nobody in particular: what open endpoints are asked as. */
export const anybody: Actor = { id: '', name: '', roles: [] };

/**
 * Asks the very endpoint that answers the API, as the person signed in: parsing, rights, refusals and the memory of
 * requests sent twice are the API's own, so that no page can do what the API would refuse.
 */
export const ask = async <Body>(
  endpoint: Endpoint<Body>,
  { params = {}, query, body, seen, key }: Asked,
  { actor, world, unreadable, address }: Asker,
): Promise<Result<Reply<Body>>> => {
  const answer = await endpoint.answer(
    {
      method: key === undefined ? 'GET' : 'POST',
      path: `${endpoint.summary} ${Object.values(params).join('/')}`,
      params,
      query: textOnly(query),
      headers: {
        'content-type': 'application/json',
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
        ...defined({ 'idempotency-key': key }),
      },
      body: body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body)),
      actor,
      address,
    },
    world,
  );
  if (answer.ok) unreadable?.push(...(answer.value.unreadable ?? []));
  return answer;
};
