import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/day.ts';
import { sha256 } from '../domain/hash.ts';
import { limits } from '../domain/limits.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import { queryPage } from './query.ts';
import { readItems } from './read-items.ts';

/**
 * A form as it was being filled in: where it stands, what was typed, and in which place, where the same form stands open more than
 * once (two tabs, say).
 */
export type TypedForm = {
  readonly path: string;
  readonly place?: string;
  readonly title?: string;
  readonly entries: readonly (readonly [string, string])[];
  readonly savedAt: Instant;
};

/** Whose it is: a person, or a browser whose session was lost, by the digest of what its cookie says. */
export type FormOwner = { readonly personId: string } | { readonly browser: string };

const daysKept = 30;

const ownerOf = (owner: FormOwner): string =>
  'personId' in owner ? `PERSON#${owner.personId}` : `BROWSER#${sha256(Buffer.from(owner.browser))}`;

const digest = (text: string): string => sha256(Buffer.from(text));

/** What a form is kept under; without a place it is the only one of its path. */
const keyOf = (owner: FormOwner, path: string, place?: string) =>
  keys.typedForm(ownerOf(owner), place === undefined ? digest(path) : `${digest(path)}#${digest(place)}`);

const expiry = (at: Instant): number => Math.floor(Date.parse(at) / 1000) + daysKept * 86_400;

const put = async ({ client, name: TableName }: Table, owner: FormOwner, form: TypedForm): Promise<void> => {
  const Item = { ...keyOf(owner, form.path, form.place), form, expiresAt: expiry(form.savedAt) };
  await client.send(new PutCommand({ TableName, Item }));
};

/** The forms that an owner kept, of one path or of all, the latest first; more than it may keep there never are. */
export const formsOf = async (
  table: Table,
  owner: FormOwner,
  { path, now }: { readonly path?: string; readonly now: Instant },
): Promise<readonly TypedForm[]> => {
  const { pk } = keyOf(owner, '');
  const range = path === undefined ? { pk } : { pk, prefix: digest(path) };
  const { items } = await queryPage<{ form?: TypedForm; expiresAt: number }>(table, range, { limit: 100 });
  const second = Date.parse(now) / 1000;
  return items
    .flatMap(({ form, expiresAt }) => (form && expiresAt > second ? [form] : []))
    .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
};

const isAt = ({ path, place }: Place, form: TypedForm): boolean => form.path === path && form.place === place;

type Place = Pick<TypedForm, 'path' | 'place'>;

/**
 * Keeps what was typed, in place of what was kept of the same form before, or of the one that it goes on from (`instead`); false
 * where an owner has kept too many.
 */
export const keepForm = async (
  table: Table,
  owner: FormOwner,
  { form, instead }: { readonly form: TypedForm; readonly instead?: TypedForm | undefined },
): Promise<boolean> => {
  const held = await formsOf(table, owner, { now: form.savedAt });
  const others = held.filter((one) => !isAt(form, one) && !(instead && isAt(instead, one)));
  if (others.length >= limits.keptForms) return false;
  await put(table, owner, form);
  if (instead && !isAt(instead, form)) await dropForm(table, owner, instead);
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
  { path, place }: Place,
): Promise<TypedForm | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(owner, path, place) }));
  return Item?.form as TypedForm | undefined;
};

/** Forgets a form; one of which it is told when it was kept, only where nothing was kept in its place since. */
export const dropForm = async (
  { client, name: TableName }: Table,
  owner: FormOwner,
  { path, place, savedAt }: Place & { readonly savedAt?: Instant },
): Promise<void> => {
  const since = { ConditionExpression: 'form.savedAt = :at', ExpressionAttributeValues: { ':at': savedAt } };
  const Key = keyOf(owner, path, place);
  try {
    await client.send(new DeleteCommand({ TableName, Key, ...(savedAt === undefined ? {} : since) }));
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
};
