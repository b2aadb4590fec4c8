import type { Hono } from 'hono';
import { html } from 'hono/html';
import { limits } from '#shared/domain/limits.ts';
import { message } from '#templates/pages/parts.ts';
import { say, type Words, words } from '#templates/pages/words.ts';
import { keepTyped } from './kept-forms.ts';
import { showRefusal } from './refused.ts';
import { entriesOf, entry, formOf } from './sent.ts';
import { type Asking, type PageStatus, type PortalEnv, show } from './visit.ts';

/** The pages that need no sign-in, by the first part of their path. */
const openPaths = new Set([
  '',
  'api',
  'assets',
  'sign-in',
  'sign-out',
  'language',
  'directory',
  'notices',
  'announcements',
  'bans',
  'verify',
  'feeds',
  'eligibility',
  'favicon',
]);

const firstPart = (path: string): string => path.split('/')[1]?.split('.')[0] ?? '';

const refuse = (context: Asking, status: PageStatus, { title, detail }: { title: Words; detail: Words }) => {
  const { lang } = context.get('visit');
  const body = html`<h1>${say(lang, title)}</h1>${message('bad', say(lang, detail))}`;
  return show(context, { title: say(lang, title), body, status });
};

/** Browsers say where a request comes from; one that another site set off is refused (Fetch Metadata, Origin). */
const fromElsewhere = (context: Asking): boolean => {
  const site = context.req.header('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = context.req.header('origin');
  return origin !== undefined && origin !== new URL(context.get('visit').world.signIn.pages).origin;
};

const forged = {
  title: words('请求未被接受', 'The request was not accepted'),
  detail: words(
    '该请求不是从本系统的页面发出的。请回到页面重新提交。',
    'It did not come from a page of this site. Go back and send it again.',
  ),
};

/** Keeps what was typed into a form that says who filled it in, and whose page gives it back. */
const keepForLater = async (context: Asking): Promise<boolean> => {
  const { path } = context.get('visit');
  if (context.req.method !== 'POST' || path === '/forms') return false;
  const entries = await entriesOf(context);
  return entry(entries, '_for') !== undefined && (await keepTyped(context, path, entries)) === 'kept';
};

/** The page to come back to: the one asked for or, where a button was pressed, the one that it stood on. */
const backTo = (context: Asking): string => {
  if (context.req.method !== 'POST') return context.get('visit').here;
  const from = URL.parse(context.req.header('referer') ?? '');
  return from ? `${from.pathname}${from.search}` : '/work';
};

/** Tells that nobody is signed in any more; what a form held has been kept where its page can give it back. */
const askToSignIn = async (context: Asking) => {
  const { lang, path } = context.get('visit');
  const kept = await keepForLater(context);
  const title = say(lang, words('请先登录', 'Please sign in'));
  const detail = kept
    ? words(
        '登录已过期。您填写的内容已经保存，登录后会恢复。',
        'Your session is over. What you typed is kept, and will be back when you have signed in.',
      )
    : words('这一页面仅供登录人员使用。', 'This page is for people who are signed in.');
  const body = html`<h1>${title}</h1>${message('plain', say(lang, detail))}
<p><a class="button" href="/sign-in?back=${encodeURIComponent(kept ? path : backTo(context))}">${say(lang, words('登录', 'Sign in'))}</a></p>`;
  return show(context, { title, body, status: 401 });
};

/** Before any page: no request that another site set off, no form without its token, nothing personal without sign-in. */
export const guardPages = (portal: Hono<PortalEnv>): void => {
  const isKnown = (path: string): boolean =>
    portal.routes.some((route) => route.path !== '/*' && firstPart(route.path) === firstPart(path));
  portal.use(async (context, next) => {
    const { session, path } = context.get('visit');
    const changes = context.req.method !== 'GET' && context.req.method !== 'HEAD';
    if (changes && fromElsewhere(context)) return refuse(context, 403, forged);
    if (changes && [...(await formOf(context)).keys()].length > limits.formFields)
      return showRefusal(context, {
        code: 'input.tooComplex',
        mostLevels: limits.bodyLevels,
        mostMembers: limits.formFields,
      });
    const open = openPaths.has(firstPart(path));
    if (!open && !session) return isKnown(path) ? askToSignIn(context) : next();
    const token = changes && session && !open ? entry(await entriesOf(context), '_csrf') : undefined;
    if (changes && session && !open && token !== session.csrf) return refuse(context, 403, forged);
    return next();
  });
};
