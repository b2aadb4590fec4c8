import type { Hono } from 'hono';
import { say, words } from '#templates/pages/words.ts';
import { type PortalEnv, show } from '../visit.ts';
import { findPages } from './find-pages.ts';
import { signOffPages } from './sign-offs.ts';
import { windowPages } from './window-pages.ts';
import { workFacts } from './work-facts.ts';
import { workPage } from './work-page.ts';

/** What waits for whoever is signed in. */
export const workPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/work', async (context) => {
    const visit = context.get('visit');
    const body = workPage(visit, await workFacts(visit));
    return show(context, { title: say(visit.lang, words('待办', 'Work')), body });
  });
  findPages(portal);
  signOffPages(portal);
  windowPages(portal);
};
