import type { Hono } from 'hono';
import { announcementPage, announcementsPage } from '#templates/pages/announcements-page.ts';
import { say, words } from '#templates/pages/words.ts';
import { answerJson } from '../answer-json.ts';
import { queryText } from '../asked.ts';
import { showRefusal } from '../refused.ts';
import { type Asking, type PortalEnv, show } from '../visit.ts';
import { findPublication, listShelf, perPage, sendFile, showMissing } from './publications.ts';

const list = async (context: Asking) => {
  const { lang } = context.get('visit');
  const found = await listShelf(context, 'announcements', perPage);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, nextCursor } = found.value.body;
  const next = nextCursor ? `/announcements${queryText({ cursor: nextCursor })}` : undefined;
  const title = say(lang, words('公告', 'Announcements'));
  const alternates = [
    { href: '/feeds/announcements.atom', type: 'application/atom+xml', title },
    { href: '/announcements.json', type: 'application/json', title },
  ];
  return show(context, { title, body: announcementsPage(lang, { items, next }), alternates });
};

const one = async (context: Asking, documentId: string) => {
  const { lang } = context.get('visit');
  const found = await findPublication(context, 'announcements', documentId);
  if (!found.ok) return showMissing(context, found.refusal);
  const { body } = found.value;
  return show(context, { title: body.title, body: announcementPage(lang, body) });
};

/** Deregistrations and revocations as announced. */
export const announcementPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/announcements', list);
  portal.get('/announcements.json', async (context) => answerJson(context, await listShelf(context, 'announcements')));
  portal.get('/announcements/:documentId', (context) => one(context, context.req.param('documentId')));
  portal.get('/announcements/:documentId/file', (context) =>
    sendFile(context, 'announcements', context.req.param('documentId')),
  );
};
