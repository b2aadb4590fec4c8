import type { Hono } from 'hono';
import { startPage } from '#templates/pages/start-page.ts';
import { say, words } from '#templates/pages/words.ts';
import { type PortalEnv, show } from '../visit.ts';

/** The first page. */
export const startPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/', (context) => {
    const { lang } = context.get('visit');
    return show(context, { title: say(lang, words('首页', 'Start')), body: startPage(lang) });
  });
};
