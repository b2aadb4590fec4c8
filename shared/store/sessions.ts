import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../domain/actor.ts';
import { sha256 } from '../domain/hash.ts';
import { limits } from '../domain/limits.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import { queryPage } from './query.ts';
import { readItems } from './read-items.ts';
import { steps, writeAll } from './transaction.ts';

/** Somebody signed in to the pages: who the issuer said they are, and the token that their forms carry. Times in epoch seconds. */
export type Session = {
  readonly actor: Actor;
  readonly csrf: string;
  readonly startedAt: number;
  /** When a page was last asked for by it, give or take `limits.sessionSeenSeconds`. */
  readonly seenAt: number;
  /** After which nobody is signed in by it. */
  readonly expiresAt: number;
};

/** What a person sees of an own session; its digest names it and signs nobody in. */
export type ListedSession = Pick<Session, 'startedAt' | 'seenAt'> & { readonly digest: string };

/** The table holds the digest of a session's name: whoever reads the table cannot sign in with what stands there. */
export const digestOfSession = (name: string): string => sha256(Buffer.from(name));
const keyOf = (name: string) => keys.session(digestOfSession(name));

/** Begins a session, in which nothing has been asked for but the sign-in. */
export const saveSession = async (table: Table, name: string, session: Omit<Session, 'seenAt'>): Promise<void> => {
  const { actor, startedAt, expiresAt } = session;
  const written = await writeAll<'name'>(table, [
    steps.create({ ...keyOf(name), session: { ...session, seenAt: startedAt }, expiresAt }, 'name'),
    steps.put({ ...keys.sessionOf(actor.id, digestOfSession(name)), digest: digestOfSession(name), expiresAt }),
  ]);
  if (written.outcome !== 'written') throw new Error(`the session was not kept: ${written.outcome}`);
};

/** A session is over at its end, or when nobody has asked for anything by it for too long. */
const isOver = ({ expiresAt, seenAt }: Session, now: number): boolean =>
  expiresAt <= now || seenAt + limits.sessionIdleMinutes * 60 <= now;

const sessionIn = (item: Record<string, unknown> | undefined, now: number): Session | undefined => {
  const session = item?.session as Session | undefined;
  return session && !isOver(session, now) ? session : undefined;
};

/** The session of that name, unless it is over: DynamoDB may delete an item days after its time. */
export const readSession = async (
  { client, name: TableName }: Table,
  name: string,
  now: number,
): Promise<Session | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(name), ConsistentRead: true }));
  return sessionIn(Item, now);
};

/** Notes that a session is in use; one that has been ended meanwhile stays ended. */
export const noteSeen = async ({ client, name: TableName }: Table, name: string, now: number): Promise<void> => {
  const update = new UpdateCommand({
    ...{ TableName, Key: keyOf(name) },
    UpdateExpression: 'SET #session.#seen = :now',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#session': 'session', '#seen': 'seenAt' },
    ExpressionAttributeValues: { ':now': now },
  });
  await client.send(update).catch((fault: Error) => {
    if (fault.name !== 'ConditionalCheckFailedException') throw fault;
  });
};

/** The digests of everything a person signed in by that the table still holds, page after page. */
const digestsOf = async (table: Table, personId: string): Promise<readonly string[]> => {
  const digests: string[] = [];
  let cursor: string | undefined;
  do {
    const slice = { limit: limits.sessionsListed, cursor };
    const page = await queryPage<{ readonly digest: string }>(table, keys.sessionsOf(personId), slice);
    digests.push(...page.items.map(({ digest }) => digest));
    cursor = page.cursor;
  } while (cursor);
  return digests;
};

/** A person's own sessions that are not over, the latest of them where they are more than a page shows, the first begun first. */
export const listSessions = async (table: Table, personId: string, now: number): Promise<readonly ListedSession[]> => {
  const digests = await digestsOf(table, personId);
  const found = await readItems(table, digests.map(keys.session));
  return digests
    .flatMap((digest, at) => {
      const session = sessionIn(found[at], now);
      return session ? [{ digest, startedAt: session.startedAt, seenAt: session.seenAt }] : [];
    })
    .toSorted((one, other) => one.startedAt - other.startedAt)
    .slice(-limits.sessionsListed);
};

/** Ends a session of a person by its digest; somebody else's stays. */
export const endSession = async (table: Table, personId: string, digest: string): Promise<void> => {
  const [own] = await readItems(table, [keys.sessionOf(personId, digest)]);
  if (own) await writeAll(table, [steps.remove(keys.session(digest)), steps.remove(keys.sessionOf(personId, digest))]);
};

/** Ends every session of a person but one, those too that no page shows. */
export const endOthers = async (table: Table, personId: string, own: string | undefined): Promise<void> => {
  for (const digest of await digestsOf(table, personId)) if (digest !== own) await endSession(table, personId, digest);
};
