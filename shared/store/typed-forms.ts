import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/day.ts';
import { sha256 } from '../domain/hash.ts';
import { limits } from '../domain/limits.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import { queryPage } from './query.ts';
import { readItems } from './read-items.ts';

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

const expiry = (at: Instant): number => Math.floor(Date.parse(at) / 1000) + daysKept * 86_400;

const put = async ({ client, name: TableName }: Table, owner: FormOwner, form: TypedForm): Promise<void> => {
  const Item = { ...keyOf(owner, form.path), form, expiresAt: expiry(form.savedAt) };
  await client.send(new PutCommand({ TableName, Item }));
};

/** Whether an owner has kept fewer forms than it may. */
const hasRoom = async (table: Table, owner: FormOwner, now: Instant): Promise<boolean> => {
  const range = { pk: keyOf(owner, '').pk };
  const { items } = await queryPage<{ form?: TypedForm; expiresAt: number }>(table, range, { limit: 100 });
  const second = Date.parse(now) / 1000;
  return items.filter(({ form, expiresAt }) => form && expiresAt > second).length < limits.keptForms;
};

/** Keeps what was typed, in place of what was kept of the same form before; false where an owner has kept too many. */
export const keepForm = async (table: Table, owner: FormOwner, form: TypedForm): Promise<boolean> => {
  const known = await readForm(table, owner, form.path);
  if (!known && !(await hasRoom(table, owner, form.savedAt))) return false;
  await put(table, owner, form);
  return true;
};

/** Marks a browser as one that the pages know, for as long as forms are kept. */
export const meet = async ({ client, name: TableName }: Table, owner: FormOwner, at: Instant): Promise<void> => {
  const Item = { ...keys.typedForm(ownerOf(owner), 'MET'), expiresAt: expiry(at) };
  await client.send(new PutCommand({ TableName, Item }));
};

/** Whether a browser is one that the pages know. */
export const isMet = async (table: Table, owner: FormOwner, at: Instant): Promise<boolean> => {
  const [item] = await readItems(table, [keys.typedForm(ownerOf(owner), 'MET')]);
  return item !== undefined && Number(item.expiresAt) > Date.parse(at) / 1000;
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
