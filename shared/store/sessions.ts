import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../domain/actor.ts';
import { sha256 } from '../domain/hash.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';

/** Somebody signed in to the pages: who the issuer said they are, and the token that their forms carry. */
export type Session = {
  readonly actor: Actor;
  readonly csrf: string;
  /** The epoch second after which nobody is signed in by it. */
  readonly expiresAt: number;
};

/** The table holds the digest of a session's name: whoever reads the table cannot sign in with what stands there. */
const keyOf = (name: string) => keys.session(sha256(Buffer.from(name)));

export const saveSession = async (
  { client, name: TableName }: Table,
  name: string,
  session: Session,
): Promise<void> => {
  const Item = { ...keyOf(name), session, expiresAt: session.expiresAt };
  await client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
};

/** The session of that name, unless it is over: DynamoDB may delete an item days after its time. */
export const readSession = async (
  { client, name: TableName }: Table,
  name: string,
  now: number,
): Promise<Session | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(name), ConsistentRead: true }));
  const session = Item?.session as Session | undefined;
  return session && session.expiresAt > now ? session : undefined;
};

export const endSession = async ({ client, name: TableName }: Table, name: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName, Key: keyOf(name) }));
};
