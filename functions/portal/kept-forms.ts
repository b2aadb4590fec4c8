import type { Hono } from 'hono';
import { defined } from '#shared/domain/defined.ts';
import { limits } from '#shared/domain/limits.ts';
import { dropForm, type FormOwner, formsOf, keepForm, type TypedForm } from '#shared/store/typed-forms.ts';
import type { Entries } from '#templates/forms/read-form.ts';
import { safePath } from './entrance.ts';
import { metBrowser } from './met-browser.ts';
import { entriesOf, entry } from './sent.ts';
import type { Asking, PortalEnv, Visit } from './visit.ts';

const ownerOf = (context: Asking): FormOwner | undefined => {
  const { session, actor } = context.get('visit');
  return session ? { personId: actor.id } : undefined;
};

const own = (entries: Entries): Entries =>
  entries.filter(([name]) => !/^_(csrf|key|form|more|again|keep|drop|checked|place|from|title)$/.test(name));

/** Where a form is being filled in (a tab, say), and what was kept elsewhere that it goes on from. */
export type FormPlace = { readonly place?: string | undefined; readonly from?: string | undefined };

/** What a form was kept as, as a form that goes on from it carries it along. */
const markOf = ({ place = '', savedAt }: TypedForm): string => `${savedAt} ${place}`;

const nameOfPlace = /^[\w-]{1,64}$/;

/** The place that a form says it is filled in at, as it is sent. */
export const placeIn = (entries: Entries): FormPlace => {
  const place = entry(entries, '_place');
  return { place: place && nameOfPlace.test(place) ? place : undefined, from: entry(entries, '_from') };
};

const longestTitle = 200;

/** Whether a form was kept, and where not, why: too long, too many kept already, or a browser that nobody signed in with. */
export type Keeping = 'kept' | 'tooLong' | 'tooMany' | 'unmet';

/** Keeps what was typed for whoever is signed in or, where the session was lost, for a browser that these pages know. */
export const keepTyped = async (context: Asking, path: string, entries: Entries): Promise<Keeping> => {
  const { world } = context.get('visit');
  const { place, from } = placeIn(entries);
  const title = entry(entries, '_title')?.slice(0, longestTitle);
  const form = { path, entries: own(entries), savedAt: world.now(), ...defined({ place, title }) };
  if (Buffer.byteLength(JSON.stringify(form)) > limits.keptFormBytes) return 'tooLong';
  const browser = ownerOf(context) ? undefined : await metBrowser(context);
  const owner = ownerOf(context) ?? (browser === undefined ? undefined : { browser });
  if (!owner) return 'unmet';
  const instead = from === undefined ? undefined : await markedAt(context, owner, { path, from });
  return (await keepForm(world.table, owner, { form, instead })) ? 'kept' : 'tooMany';
};

/** The form that was kept as the mark says, where nothing else was kept in its place since. */
const markedAt = async (
  context: Asking,
  owner: FormOwner,
  { path, from }: { readonly path: string; readonly from: string },
): Promise<TypedForm | undefined> => {
  const { world } = context.get('visit');
  const held = await formsOf(world.table, owner, { path, now: world.now() });
  return held.find((form) => markOf(form) === from);
};

/** What was typed into a form and not sent: what is shown of it, and what else was kept of the same page. */
export type Recalled = {
  readonly entries: Entries;
  readonly from: string;
  readonly others: readonly { readonly mark: string; readonly savedAt: TypedForm['savedAt'] }[];
};

/**
 * What was typed into the form of this page and not sent: the latest or, of several, the one that the address asks for. What a lost
 * session left comes back only to the one who typed it.
 */
export const recallTyped = async (context: Asking): Promise<Recalled | undefined> => {
  const { path } = context.get('visit');
  const owner = ownerOf(context);
  if (!owner) return undefined;
  const { table, now } = context.get('visit').world;
  await takeOver(context, owner);
  const held = await formsOf(table, owner, { path, now: now() });
  const asked = context.req.query('kept');
  const shown = held.find((form) => markOf(form) === asked) ?? held[0];
  if (!shown) return undefined;
  const others = held.filter((form) => form !== shown);
  return {
    ...{ entries: shown.entries, from: markOf(shown) },
    others: others.map((form) => ({ mark: markOf(form), savedAt: form.savedAt })),
  };
};

/** What a lost session left in this browser goes to the one who typed it, as far as there is room. */
const takeOver = async (context: Asking, owner: FormOwner): Promise<void> => {
  const { world, path, actor } = context.get('visit');
  const browser = await metBrowser(context);
  if (!browser) return;
  const left = await formsOf(world.table, { browser }, { path, now: world.now() });
  for (const form of left.filter(({ entries }) => entry(entries, '_for') === actor.id))
    if (await keepForm(world.table, owner, { form })) await dropForm(world.table, { browser }, form);
};

/** The forms that somebody began and did not send, the latest first, each with the address that opens it. */
export const unsentForms = async ({ world, actor }: Visit) => {
  const held = await formsOf(world.table, { personId: actor.id }, { now: world.now() });
  return held
    .slice(0, limits.keptForms)
    .flatMap(({ title, ...form }) =>
      title === undefined
        ? []
        : [{ href: `${form.path}?kept=${encodeURIComponent(markOf(form))}`, title, savedAt: form.savedAt }],
    );
};

/** Forgets what was typed where it was sent, or given up: there, and what it went on from. */
export const dropTyped = async (context: Asking, entries: Entries): Promise<void> => {
  const { world, path } = context.get('visit');
  const owner = ownerOf(context);
  if (!owner) return;
  const { place, from } = placeIn(entries);
  const before = from === undefined ? undefined : await markedAt(context, owner, { path, from });
  await dropForm(world.table, owner, { path, ...defined({ place }) });
  if (before) await dropForm(world.table, owner, before);
};

/** Where the script of a page sends a form that is being filled in. */
export const keptFormPages = (portal: Hono<PortalEnv>): void => {
  portal.post('/forms', async (context) => {
    const entries = await entriesOf(context);
    const path = safePath(entry(entries, '_form'));
    return context.body(null, (await keepTyped(context, path, entries)) === 'kept' ? 204 : 413);
  });
};
