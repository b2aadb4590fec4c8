import type { Hono } from 'hono';
import { dropForm, type FormOwner, keepForm, readForm } from '#shared/store/typed-forms.ts';
import type { Entries } from '#templates/forms/read-form.ts';
import { safePath } from './entrance.ts';
import { entriesOf, entry } from './sent.ts';
import { type Asking, dropCookie, keepCookie, type PortalEnv, randomName, readCookie } from './visit.ts';

const typedCookie = 'typed';
const daysKept = 7;

const ownerOf = (context: Asking): FormOwner | undefined => {
  const { session, actor } = context.get('visit');
  return session ? { personId: actor.id } : undefined;
};

const own = (entries: Entries): Entries =>
  entries.filter(([name]) => !/^_(csrf|key|form|more|again|keep|checked)$/.test(name));

/** An item of the table takes 400 KB. */
const mostKept = 300_000;

/**
 * Keeps what was typed for whoever is signed in or, where the session was lost, for this browser. Says whether it did:
 * what is too long for one item is not kept.
 */
export const keepTyped = async (context: Asking, path: string, entries: Entries): Promise<boolean> => {
  const { world } = context.get('visit');
  const form = { path, entries: own(entries), savedAt: world.now() };
  if (Buffer.byteLength(JSON.stringify(form)) > mostKept) return false;
  const owner = ownerOf(context);
  if (owner) {
    await keepForm(world.table, owner, form);
    return true;
  }
  const browser = randomName();
  keepCookie(context, [typedCookie, browser], { seconds: daysKept * 86_400 });
  await keepForm(world.table, { browser }, form);
  return true;
};

/** What was typed into the form of this page and not sent; what a lost session left, only for the one who typed it. */
export const recallTyped = async (context: Asking): Promise<Entries | undefined> => {
  const { world, path, actor } = context.get('visit');
  const owner = ownerOf(context);
  if (!owner) return undefined;
  const browser = readCookie(context, world, typedCookie);
  const left = browser ? await readForm(world.table, { browser }, path) : undefined;
  if (browser && left && entry(left.entries, '_for') === actor.id) {
    await keepForm(world.table, owner, left);
    await dropForm(world.table, { browser }, path);
    dropCookie(context, typedCookie);
    return left.entries;
  }
  return (await readForm(world.table, owner, path))?.entries;
};

/** Forgets what was typed: it has been sent. */
export const dropTyped = async (context: Asking): Promise<void> => {
  const { world, path } = context.get('visit');
  const owner = ownerOf(context);
  if (owner) await dropForm(world.table, owner, path);
};

/** Where the script of a page sends a form that is being filled in. */
export const keptFormPages = (portal: Hono<PortalEnv>): void => {
  portal.post('/forms', async (context) => {
    const entries = await entriesOf(context);
    const path = safePath(entry(entries, '_form'));
    await keepTyped(context, path, entries);
    return context.body(null, 204);
  });
};
