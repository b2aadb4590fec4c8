import type { Hono } from 'hono';
import { html } from 'hono/html';
import { Instant } from '#shared/domain/day.ts';
import { limits } from '#shared/domain/limits.ts';
import { digestOfSession, endOthers, endSession, type ListedSession, listSessions } from '#shared/store/sessions.ts';
import { instantText, table } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import { sessionCookie } from '../lib/session-cookie.ts';
import { entriesOf, entry } from './sent.ts';
import { buttonForm } from './staff/press.ts';
import { type Asking, dropCookie, type PortalEnv, readCookie, show, type Visit } from './visit.ts';

const path = '/sessions';

const secondsNow = ({ world }: Visit): number => Date.parse(world.now()) / 1000;

/** The digest of the session by which a page is asked for. */
const ownDigest = (context: Asking): string | undefined => {
  const name = readCookie(context, context.get('visit').world, sessionCookie);
  return name === undefined ? undefined : digestOfSession(name);
};

const at = (visit: Visit, seconds: number): string =>
  instantText(visit.lang, Instant.parse(new Date(seconds * 1000).toISOString()));

const ending = (visit: Visit, fields: Html, label: ReturnType<typeof words>): Html =>
  buttonForm(visit, { action: `${path}/end`, label, fields });

const rowOf = (visit: Visit, { digest, startedAt, seenAt }: ListedSession, own: string | undefined) => [
  at(visit, startedAt),
  html`${at(visit, seenAt)}${digest === own ? html` <span class="tag good">${say(visit.lang, words('本次', 'this one'))}</span>` : ''}`,
  ending(visit, html`<input type="hidden" name="session" value="${digest}">`, words('结束', 'End')),
];

const list = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang, actor, world } = visit;
  const own = ownDigest(context);
  const sessions = await listSessions(world.table, actor.id, secondsNow(visit));
  const title = say(lang, words('我的登录', 'Where I am signed in'));
  const idle = limits.sessionIdleMinutes;
  const told = words(
    `${idle}分钟没有操作的登录自动结束；不认识的登录，请立即结束并告知管理人员。`,
    `A session ends after ${idle} minutes without use. End one that you do not know at once, and tell whoever runs the system.`,
  );
  const body = html`<h1>${title}</h1><p class="hint">${say(lang, told)}</p>
${table({
  caption: title,
  heads: [words('登录时间', 'Since'), words('最近使用', 'Last used'), words('办理', 'Act')].map((head) =>
    say(lang, head),
  ),
  rows: sessions.map((session) => rowOf(visit, session, own)),
})}
${sessions.length > 1 ? ending(visit, html``, words('结束其他全部登录', 'End all others')) : ''}`;
  return show(context, { title, body });
};

/** Ends the session that the button names, or every other one. */
const end = async (context: Asking) => {
  const visit = context.get('visit');
  const { actor, world } = visit;
  const own = ownDigest(context);
  const named = entry(await entriesOf(context), 'session');
  if (named === undefined) await endOthers(world.table, actor.id, own);
  else await endSession(world.table, actor.id, named);
  if (named !== own) return context.redirect(path, 303);
  dropCookie(context, sessionCookie);
  return context.redirect('/', 303);
};

/** A person's own sessions, wherever they are signed in: shown, and ended. */
export const sessionPages = (portal: Hono<PortalEnv>): void => {
  portal.get(path, list);
  portal.post(`${path}/end`, end);
};
