import type { Hono } from 'hono';
import { html } from 'hono/html';
import { dayAt } from '#shared/domain/day.ts';
import { directoryPage, entryPage } from '#templates/pages/directory-page.ts';
import { say, unsaid, words } from '#templates/pages/words.ts';
import { publicDirectory, publicDirectoryEntry } from '../../api/directory/directory-routes.ts';
import { proposeChange } from '../../api/directory/entry-change-routes.ts';
import { statuses } from '../../lib/problem.ts';
import { answerJson } from '../answer-json.ts';
import { ask } from '../ask.ts';
import { asked, queryText } from '../asked.ts';
import { exportLinks, formats } from '../exports/send-rows.ts';
import { refusalHtml, showRefusal } from '../refused.ts';
import { may } from '../staff/press.ts';
import { type Asking, type PageStatus, type PortalEnv, show } from '../visit.ts';
import { directoryFile } from './directory-file.ts';

const perPage = '20';
const jsonType = 'application/json';

const find = (context: Asking, limit?: string) =>
  ask(
    publicDirectory,
    { query: { limit, ...asked(context, ['on', 'name', 'cursor', 'limit']) } },
    context.get('visit'),
  );

/** Pages of an early day can be empty before the last: every entry on them came later. */
const emptyPages = 20;

/** The first page that shows something, from where was asked on. */
const findSome = async (context: Asking) => {
  const told = asked(context, ['on', 'name', 'cursor']);
  let found = await find(context, perPage);
  for (let page = 1; page < emptyPages && found.ok; page += 1) {
    const { items, nextCursor } = found.value.body;
    if (items.length > 0 || !nextCursor) return found;
    const query = { ...told, cursor: nextCursor, limit: perPage };
    found = await ask(publicDirectory, { query }, context.get('visit'));
  }
  return found;
};

const findOne = (context: Asking, uscc: string) =>
  ask(publicDirectoryEntry, { params: { uscc }, query: asked(context, ['on']) }, context.get('visit'));

const list = async (context: Asking) => {
  const { lang, world } = context.get('visit');
  const { on = '', name = '' } = asked(context, ['on', 'name']);
  const found = await findSome(context);
  const title = say(lang, words('目录', 'Directory'));
  const day = on || dayAt(world.now());
  if (!found.ok) {
    const body = directoryPage(lang, { on, name, day, items: [], said: refusalHtml(lang, found.refusal) });
    return show(context, { title, body, status: statuses[found.refusal.code] as PageStatus });
  }
  const { items, nextCursor } = found.value.body;
  const next = nextCursor ? `/directory${queryText({ on, name, cursor: nextCursor })}` : undefined;
  const alternates = [{ href: `/directory.json${queryText({ on, name })}`, type: jsonType, title }];
  const files = exportLinks(lang, '/directory', { query: { on, name } });
  return show(context, { title, body: directoryPage(lang, { on, name, day, items, next, files }), alternates });
};

const one = async (context: Asking, uscc: string) => {
  const { lang } = context.get('visit');
  const found = await findOne(context, uscc);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { body } = found.value;
  const { on = '' } = asked(context, ['on']);
  const change = may(context.get('visit'), proposeChange)
    ? html`<p><a class="button minor" href="/organizations/${uscc}/changes">${say(lang, words('目录条目变更', 'Changes of the entry'))}</a></p>`
    : unsaid;
  const alternates = [{ href: `/directory/${uscc}.json${queryText({ on })}`, type: jsonType, title: body.entry.name }];
  return show(context, {
    title: body.entry.name,
    body: html`${entryPage(lang, { ...body, day: body.on, on })}${change}`,
    alternates,
  });
};

/** The directory as of any day, for anybody. */
export const directoryPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/directory', list);
  for (const format of formats) portal.get(`/directory.${format}`, (context) => directoryFile(context, format));
  portal.get('/directory.json', async (context) => answerJson(context, await find(context)));
  portal.get('/directory/:uscc', async (context) => {
    const uscc = context.req.param('uscc');
    return uscc.endsWith('.json') ? answerJson(context, await findOne(context, uscc.slice(0, -5))) : one(context, uscc);
  });
};
