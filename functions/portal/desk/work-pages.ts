import type { Hono } from 'hono';
import { readerRoles } from '#shared/domain/roles.ts';
import { say } from '#templates/pages/words.ts';
import { workPage } from '#templates/pages/work-page.ts';
import { seesOffice } from '../cases/case-facts.ts';
import { unsentForms } from '../kept-forms.ts';
import { listPages } from '../lists/list-pages.ts';
import { missingFor } from '../office/missing.ts';
import { showRefusal } from '../refused.ts';
import { type PortalEnv, show } from '../visit.ts';
import { findPages } from './find-pages.ts';
import { signOffPages } from './sign-offs.ts';
import { watchPage, watchTitle } from './watch-page.ts';
import { windowPages } from './window-pages.ts';
import { countOf, workDesk } from './work-desk.ts';
import { watchFacts } from './work-facts.ts';

/** What waits for whoever is signed in. */
export const workPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/work', async (context) => {
    const visit = context.get('visit');
    const [desk, unsent, warnings] = await Promise.all([
      workDesk(visit, context.req.query('only')),
      unsentForms(visit),
      missingFor(visit),
    ]);
    const data = { ...desk, unsent, warnings };
    const body = workPage.view(visit.lang, data);
    return show(context, { title: say(visit.lang, workPage.title(data)), body, waiting: countOf(data) });
  });
  portal.get('/watch', async (context) => {
    const visit = context.get('visit');
    if (!seesOffice(visit)) return showRefusal(context, { code: 'access.forbidden', needs: readerRoles });
    const body = watchPage(visit, await watchFacts(visit));
    return show(context, { title: say(visit.lang, watchTitle), body });
  });
  findPages(portal);
  signOffPages(portal);
  windowPages(portal);
  listPages(portal);
};
