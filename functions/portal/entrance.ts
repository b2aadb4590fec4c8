import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { z } from 'zod';
import { sha256 } from '#shared/domain/hash.ts';
import { digestOfSession, endSession, saveSession } from '#shared/store/sessions.ts';
import { message } from '#templates/pages/parts.ts';
import { say, words } from '#templates/pages/words.ts';
import { log } from '../lib/log.ts';
import { actorOf, isIdentified } from '../lib/session.ts';
import { sessionCookie } from '../lib/session-cookie.ts';
import { meetBrowser } from './met-browser.ts';
import { showRefusal } from './refused.ts';
import { callbackPath, type Leaving } from './sign-in.ts';
import { type Asking, dropCookie, keepCookie, type PortalEnv, randomName, readCookie, show } from './visit.ts';

/** One cookie for each sign-in under way, so that two in two tabs both end. */
const leavingFor = (state: string): string => `leaving-${sha256(Buffer.from(state)).slice(0, 12)}`;
const minutesAway = 15;
const longestSession = 12 * 60 * 60;

/** A path of these pages, never an address elsewhere. */
export const safePath = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) ? asked : '/';

/** What the cookie that goes along to the issuer holds. */
const Kept = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string() });

const pack = (leaving: Leaving): string => Buffer.from(JSON.stringify(leaving)).toString('base64url');

const unpack = (text: string | undefined): Leaving | undefined => {
  try {
    return text ? Kept.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data : undefined;
  } catch {
    return undefined;
  }
};

const failed = (context: Asking) => {
  const { lang } = context.get('visit');
  const title = say(lang, words('登录未完成', 'Sign-in was not completed'));
  const detail = say(
    lang,
    words(
      '登录已过期，或者不是从本系统开始的。请重新登录。',
      'It took too long, or did not begin here. Please sign in again.',
    ),
  );
  return show(context, {
    title,
    status: 400,
    body: html`<h1>${title}</h1>${message('bad', detail)}<p><a class="button" href="/sign-in">${say(lang, words('登录', 'Sign in'))}</a></p>`,
  });
};

/** Ends the session that the browser's cookie names. */
const leave = async (context: Asking): Promise<void> => {
  const { world, session } = context.get('visit');
  const name = readCookie(context, world, sessionCookie);
  if (name && session) await endSession(world.table, session.actor.id, digestOfSession(name));
};

const enter = async (context: Asking, leaving: Leaving) => {
  const { world } = context.get('visit');
  const { claims, seconds } = await world.signIn.comeBack(
    new URL(context.req.url.replace(/^[^?]*/, new URL(callbackPath, world.signIn.pages).href)),
    leaving,
  );
  const actor = actorOf(claims);
  if (!isIdentified(actor)) return showRefusal(context, { code: 'access.unidentified' });
  const name = randomName();
  const length = Math.min(seconds, longestSession);
  const startedAt = Math.floor(Date.parse(world.now()) / 1000);
  // Whoever was signed in here before is so no longer, wherever that session's name may have gone.
  await leave(context);
  await saveSession(world.table, name, { actor, csrf: randomName(), startedAt, expiresAt: startedAt + length });
  await meetBrowser(context);
  keepCookie(context, [sessionCookie, name], { seconds: length });
  return context.redirect(safePath(leaving.back), 303);
};

/** Signing in at the issuer and out again, and the choice of language. */
export const entrancePages = (portal: Hono<PortalEnv>): void => {
  portal.get('/sign-in', async (context) => {
    const { world } = context.get('visit');
    const { url, leaving } = await world.signIn.leave(safePath(context.req.query('back') ?? '/work'));
    keepCookie(context, [leavingFor(leaving.state), pack(leaving)], { seconds: minutesAway * 60 });
    return context.redirect(url.href, 303);
  });
  portal.get(callbackPath, async (context) => {
    const { world } = context.get('visit');
    const kept = leavingFor(context.req.query('state') ?? '');
    const leaving = unpack(readCookie(context, world, kept));
    dropCookie(context, kept);
    if (!leaving) return failed(context);
    try {
      return await enter(context, leaving);
    } catch (fault) {
      log.warn('sign-in failed', { fault: fault as Error });
      return failed(context);
    }
  });
  portal.post('/sign-out', async (context) => {
    await leave(context);
    dropCookie(context, sessionCookie);
    return context.redirect('/', 303);
  });
  portal.get('/language', (context) => {
    const to = context.req.query('to') === 'en' ? 'en' : 'zh';
    const { secure } = context.get('visit').world;
    setCookie(context, 'lang', to, { path: '/', sameSite: 'Lax', secure, httpOnly: true, maxAge: 31_536_000 });
    return context.redirect(safePath(context.req.query('back')), 303);
  });
};
