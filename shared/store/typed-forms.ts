import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/day.ts';
import { sha256 } from '../domain/hash.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';

/** A form as it was being filled in: where it stands, and what was typed. */
export type TypedForm = {
  readonly path: string;
  readonly entries: readonly (readonly [string, string])[];
  readonly savedAt: Instant;
};

/** Whose it is: a person, or a browser whose session was lost, by the digest of what its cookie says. */
export type FormOwner = { readonly personId: string } | { readonly browser: string };

const daysKept = 30;

const ownerOf = (owner: FormOwner): string =>
  'personId' in owner ? `PERSON#${owner.personId}` : `BROWSER#${sha256(Buffer.from(owner.browser))}`;

const keyOf = (owner: FormOwner, path: string) => keys.typedForm(ownerOf(owner), sha256(Buffer.from(path)));

/** Keeps what was typed, in place of what was kept of the same form before. */
export const keepForm = async (
  { client, name: TableName }: Table,
  owner: FormOwner,
  form: TypedForm,
): Promise<void> => {
  const expiresAt = Math.floor(Date.parse(form.savedAt) / 1000) + daysKept * 86_400;
  await client.send(new PutCommand({ TableName, Item: { ...keyOf(owner, form.path), form, expiresAt } }));
};

export const readForm = async (
  { client, name: TableName }: Table,
  owner: FormOwner,
  path: string,
): Promise<TypedForm | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(owner, path) }));
  return Item?.form as TypedForm | undefined;
};

export const dropForm = async ({ client, name: TableName }: Table, owner: FormOwner, path: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName, Key: keyOf(owner, path) }));
};
