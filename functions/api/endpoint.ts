import type { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import { hasRole } from '#shared/domain/actor.ts';
import { readBoundedJson } from '#shared/domain/bounded-json.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { parseInput } from '#shared/procedure/input.ts';
import type { ReplayKey } from '#shared/store/cases.ts';
import type { Unreadable } from '#shared/store/shape.ts';
import { type Named, refusedAside } from '../casework/access.ts';
import { refusalOfFault, tellUnreadable } from '../casework/tell-unreadable.ts';
import type { World } from '../lib/world.ts';
import { cleanText, textsAtDoor } from './texts-at-door.ts';

/** A request past the gateway, not yet parsed. Header names are in lower case. */
export type HttpRequest = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  readonly actor: Actor;
  /** From where the gateway saw it come; absent where it does not say. */
  readonly address?: string | undefined;
};

export type Reply<Body = unknown> = {
  readonly status: number;
  readonly body: Body;
  readonly version?: number;
  readonly location?: string;
  readonly replayed?: true;
  /** Items of the list that could not be read: they become tasks for staff. */
  readonly unreadable?: readonly Unreadable[];
};

/** The identity of a request that may be sent again: who, by which key, and a digest of what was asked. */
export type Replay = ReplayKey & { readonly requestHash: string };

/** A parsed request. `seen` is the version in `If-Match`; `replay` is set on every POST. */
export type Parsed<Params, Query, Body> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly actor: Actor;
  readonly seen: number | undefined;
  readonly replay: Replay;
  readonly address?: string | undefined;
};

type Shape = { readonly params: z.ZodType; readonly query: z.ZodType; readonly body?: z.ZodType };

/** Who may call a route: some roles, or everybody whom the gateway lets in. */
export type Allowed = 'everybody' | readonly Role[];

/** The roles that a route is for, to be named where somebody else asks; none where it is for everybody. */
export const rolesAllowed = (allows: Allowed): readonly Role[] => (allows === 'everybody' ? [] : allows);

/** One route: its schemas, who may call it, and the use case. */
export type Endpoint<Body = unknown> = {
  readonly summary: string;
  readonly schemas: Shape;
  readonly allows: Allowed;
  /** The media type of a body that is no JSON. */
  readonly consumes?: string;
  readonly answer: (request: HttpRequest, world: World) => Promise<Result<Reply<Body>>>;
};

type Described<Schemas extends Shape> = {
  readonly summary: string;
  readonly schemas: Schemas;
  readonly allows: Allowed;
  /** It reads the case itself and asks there who stands aside in it. */
  readonly readsCase?: true;
  /** What a body may hold where it is more than usual. */
  readonly limitBytes?: number;
};

type BodyOf<Schemas extends Shape> = Schemas['body'] extends z.ZodType ? z.output<Schemas['body']> : undefined;

/**
 * What the table could not take for being too busy is refused in words, so that whoever asked knows to ask again; what
 * cannot be read is refused too, and becomes a task.
 */
export const refusingFaultsOfStore =
  <Body>(answer: Endpoint<Body>['answer']): Endpoint<Body>['answer'] =>
  async (request, world) => {
    try {
      return await answer(request, world);
    } catch (fault) {
      const refusal = await refusalOfFault(fault, world);
      if (refusal) return refuse(refusal);
      throw fault;
    }
  };

/** Parses at the door, checks the caller's role, then hands typed values to the use case. */
export const endpoint = <Schemas extends Shape, Body>(
  described: Described<Schemas>,
  handle: (
    request: Parsed<z.output<Schemas['params']>, z.output<Schemas['query']>, BodyOf<Schemas>>,
    world: World,
  ) => Promise<Result<Reply<Body>>>,
): Endpoint<Body> => ({
  ...described,
  answer: refusingFaultsOfStore(async (request, world) => {
    const { schemas, allows, limitBytes = bodyLimit } = described;
    if (allows !== 'everybody' && !hasRole(request.actor, allows))
      return refuse({ code: 'access.forbidden', needs: allows });
    const params = parseInput(schemas.params, cleaned(request.params));
    if (!params.ok) return params;
    const query = parseInput(schemas.query, cleaned(request.query));
    if (!query.ok) return query;
    const body = schemas.body
      ? readBody(schemas.body, request, { limitBytes, unprintable: world.unprintable })
      : accept(undefined);
    if (!body.ok) return body;
    const aside = described.readsCase
      ? undefined
      : await refusedAside(world.table, request.actor, params.value as Named);
    if (aside) return refuse(aside);
    const replay = request.method === 'POST' ? replayOf(request) : accept(noReplay);
    if (!replay.ok) return replay;
    const answer = await handle(
      {
        params: params.value as z.output<Schemas['params']>,
        query: query.value as z.output<Schemas['query']>,
        body: body.value as BodyOf<Schemas>,
        actor: request.actor,
        seen: seenVersion(request.headers['if-match']),
        replay: replay.value,
        address: request.address,
      },
      world,
    );
    if (answer.ok) await tellUnreadable(world, answer.value.unreadable ?? []);
    return answer;
  }),
});

const cleaned = (members: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(members).map(([name, text]) => [name, cleanText(text)]));

const noReplay: Replay = { actorId: '', key: '', requestHash: '' };

/** Bytes of a body where its route says nothing else. */
export const bodyLimit = 1_048_576;

type Door = { readonly limitBytes: number; readonly unprintable: World['unprintable'] };

/** JSON, in UTF-8 where it says in what (RFC 8259, 8.1). */
const jsonType = /^application\/([a-z.-]+\+)?json *(?:; *charset *= *"?utf-8"? *)?$/i;

/** Nothing that was packed is unpacked at the door. */
const isPlain = (encoding: string | undefined): boolean => /^(?:identity)?$/i.test(encoding ?? '');

const readBody = (
  schema: z.ZodType,
  { body, headers }: HttpRequest,
  { limitBytes, unprintable }: Door,
): Result<unknown> => {
  if (body.byteLength > limitBytes) return refuse({ code: 'input.tooLarge', limitBytes });
  if (body.byteLength === 0) return parseInput(schema, {});
  if (!jsonType.test(headers['content-type'] ?? '') || !isPlain(headers['content-encoding']))
    return refuse({ code: 'input.mediaType' });
  const json = readJson(body);
  const texts = json.ok ? textsAtDoor(json.value, unprintable) : json;
  return texts.ok ? parseInput(schema, texts.value) : texts;
};

const readJson = (body: Uint8Array): Result<unknown> => {
  try {
    return readBoundedJson(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return refuse({ code: 'input.malformed' });
  }
};

const replayOf = ({ method, path, headers, body, actor }: HttpRequest): Result<Replay> => {
  const key = headers['idempotency-key'];
  if (key === undefined || !/^[\x21-\x7e]{1,128}$/.test(key)) return refuse({ code: 'idempotency.missing' });
  const requestHash = sha256({ method, path, body: sha256(body) });
  return accept({ actorId: actor.id, key, requestHash });
};

const seenVersion = (header: string | undefined): number | undefined => {
  const [, digits] = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
};
