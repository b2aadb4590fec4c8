import type { Hono } from 'hono';
import { limits } from '#shared/domain/limits.ts';
import { dropForm, type FormOwner, keepForm, readForm } from '#shared/store/typed-forms.ts';
import type { Entries } from '#templates/forms/read-form.ts';
import { safePath } from './entrance.ts';
import { metBrowser } from './met-browser.ts';
import { entriesOf, entry } from './sent.ts';
import type { Asking, PortalEnv } from './visit.ts';

const ownerOf = (context: Asking): FormOwner | undefined => {
  const { session, actor } = context.get('visit');
  return session ? { personId: actor.id } : undefined;
};

const own = (entries: Entries): Entries =>
  entries.filter(([name]) => !/^_(csrf|key|form|more|again|keep|checked)$/.test(name));

/** Whether a form was kept, and where not, why: too long, too many kept already, or a browser that nobody signed in with. */
export type Keeping = 'kept' | 'tooLong' | 'tooMany' | 'unmet';

/** Keeps what was typed for whoever is signed in or, where the session was lost, for a browser that these pages know. */
export const keepTyped = async (context: Asking, path: string, entries: Entries): Promise<Keeping> => {
  const { world } = context.get('visit');
  const form = { path, entries: own(entries), savedAt: world.now() };
  if (Buffer.byteLength(JSON.stringify(form)) > limits.keptFormBytes) return 'tooLong';
  const browser = ownerOf(context) ? undefined : await metBrowser(context);
  const owner = ownerOf(context) ?? (browser === undefined ? undefined : { browser });
  if (!owner) return 'unmet';
  return (await keepForm(world.table, owner, form)) ? 'kept' : 'tooMany';
};

/** What was typed into the form of this page and not sent; what a lost session left, only for the one who typed it. */
export const recallTyped = async (context: Asking): Promise<Entries | undefined> => {
  const { world, path, actor } = context.get('visit');
  const owner = ownerOf(context);
  if (!owner) return undefined;
  const browser = await metBrowser(context);
  const left = browser ? await readForm(world.table, { browser }, path) : undefined;
  if (browser && left && entry(left.entries, '_for') === actor.id) {
    if (await keepForm(world.table, owner, left)) await dropForm(world.table, { browser }, path);
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
    return context.body(null, (await keepTyped(context, path, entries)) === 'kept' ? 204 : 413);
  });
};
