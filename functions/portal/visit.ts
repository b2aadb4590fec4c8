import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Actor } from '#shared/domain/actor.ts';
import { limits } from '#shared/domain/limits.ts';
import { remembering } from '#shared/store/read-items.ts';
import { noteSeen, readSession, type Session } from '#shared/store/sessions.ts';
import type { Unreadable } from '#shared/store/shape.ts';
import { type Alternate, type Assets, type Frame, page } from '#templates/pages/page.ts';
import { message } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import { cookieName, sessionCookie } from '../lib/session-cookie.ts';
import type { World } from '../lib/world.ts';
import { anybody } from './ask.ts';
import { navOf, roleName } from './nav.ts';
import type { SignIn } from './sign-in.ts';

/** What the pages rest on. */
export type PortalWorld = World & {
  readonly signIn: SignIn;
  readonly assets: Assets;
  /** Whether the pages are served over HTTPS, as everywhere but on one's own machine. */
  readonly secure: boolean;
};

/** One request: who asks, in which language, on which world. */
export type Visit = {
  readonly lang: Lang;
  readonly path: string;
  /** The path with what was asked, to come back to. */
  readonly here: string;
  readonly actor: Actor;
  readonly session: Session | undefined;
  /** From where the gateway saw the request come. */
  readonly address?: string | undefined;
  readonly world: PortalWorld;
  /** What the lists of the page could not read; told at its head. */
  readonly unreadable: Unreadable[];
  /** How much waits for whoever is signed in, as the navigation tells it. */
  readonly waiting: () => Promise<string>;
};

export type PortalEnv = { Variables: { visit: Visit } };
export type Asking = Context<PortalEnv>;

type Kept = { readonly seconds: number; readonly sameSite?: 'Lax' | 'Strict' };

export const keepCookie = (
  context: Asking,
  [name, value]: readonly [string, string],
  { seconds, sameSite = 'Lax' }: Kept,
): void => {
  const { world } = context.get('visit');
  const options = { path: '/', httpOnly: true, secure: world.secure, sameSite, maxAge: seconds };
  setCookie(context, cookieName(world.secure, name), value, options);
};

export const readCookie = (context: Context, world: PortalWorld, name: string): string | undefined =>
  getCookie(context, cookieName(world.secure, name));

export const dropCookie = (context: Asking, name: string): void => {
  const { world } = context.get('visit');
  deleteCookie(context, cookieName(world.secure, name), { path: '/', secure: world.secure });
};

/** A name that nobody can guess: 256 bits. */
export const randomName = (): string => randomBytes(32).toString('base64url');

/** What the gateway's event says of where a request came from. */
const addressOf = (env: unknown): string | undefined =>
  (env as Partial<LambdaEvent> | undefined)?.event?.requestContext?.http?.sourceIp;

type LambdaEvent = { readonly event: { readonly requestContext?: { readonly http?: { readonly sourceIp?: string } } } };

/** A request before anybody looked who asks. */
export const visitBefore = (context: Context, world: PortalWorld): Visit => {
  const lang = getCookie(context, 'lang') === 'en' ? 'en' : 'zh';
  const here = `${context.req.path}${new URL(context.req.url).search}`;
  const address = addressOf(context.env);
  const nobody = { actor: anybody, session: undefined, waiting: async () => '' };
  return { lang, path: context.req.path, here, ...nobody, address, world, unreadable: [] };
};

/** Who asks, by the session that their cookie names; anybody, where there is none. */
export const visitOf = async (context: Context, before: Visit): Promise<Visit> => {
  const { world } = before;
  const name = readCookie(context, world, sessionCookie);
  const now = Math.floor(Date.parse(world.now()) / 1000);
  const session = name ? await readSession(world.table, name, now) : undefined;
  if (!name || !session) return before;
  if (session.seenAt + limits.sessionSeenSeconds <= now) await noteSeen(world.table, name, now);
  return { ...before, session, actor: session.actor };
};

/** The visit of a page that writes nothing: whatever it gathers is read once. */
export const readingOnce = (visit: Visit): Visit => ({
  ...visit,
  world: { ...visit.world, table: remembering(visit.world.table) },
});

export const frameOf = ({ lang, path, here, actor, session, world }: Visit): Frame => ({
  ...{ lang, path, here, assets: world.assets, nav: navOf(actor) },
  ...(session ? { person: { name: actor.name, role: roleName(lang, actor), csrf: session.csrf } } : {}),
});

export type PageStatus = 200 | 201 | 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

export type Shown = {
  readonly title: string;
  readonly body: Html;
  readonly status?: PageStatus;
  readonly alternates?: readonly Alternate[];
  /** After how many seconds it is asked for again where no script runs. */
  readonly again?: number;
  /** How much waits, where the page has counted it. */
  readonly waiting?: string;
};

/** Says that rows are missing from the page, and that somebody is told. */
const leftOut = ({ lang, unreadable: { length } }: Visit): Html =>
  length === 0
    ? unsaid
    : message(
        'bad',
        say(
          lang,
          words(
            `有${length}条记录无法读取，未在本页显示，已列入待处理事项。`,
            `${length} records cannot be read and are not shown here: staff have them as tasks.`,
          ),
        ),
      );

/** Answers with a page. */
export const show = async (context: Asking, { title, body, status = 200, alternates = [], waiting, again }: Shown) => {
  const visit = context.get('visit');
  const count = waiting ?? (await visit.waiting());
  context.header('content-language', visit.lang === 'zh' ? 'zh-CN' : 'en');
  if (status === 503) context.header('retry-after', String(limits.retryAfter));
  return context.html(
    page({ ...frameOf(visit), alternates, count, ...(again ? { again } : {}) }, title, html`${leftOut(visit)}${body}`),
    status,
  );
};
