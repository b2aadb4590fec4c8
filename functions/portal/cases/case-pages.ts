import type { Hono } from 'hono';
import { CaseId } from '#shared/domain/ids.ts';
import { showRefusal } from '../refused.ts';
import { type PortalEnv, show } from '../visit.ts';
import { factsOfCase } from './case-facts.ts';
import { casePage } from './case-page.ts';
import { logPage } from './case-timeline.ts';
import { commandPages } from './command-pages.ts';
import { draftPages } from './draft-pages.ts';
import { objectionsPage } from './objections.ts';

/** A case and what can be done in it. */
export const casePages = (portal: Hono<PortalEnv>): void => {
  portal.get('/cases/:caseId', async (context) => {
    const visit = context.get('visit');
    const caseId = CaseId.safeParse(context.req.param('caseId'));
    if (!caseId.success) return showRefusal(context, { code: 'case.missing' });
    const found = await factsOfCase(caseId.data, visit);
    if (!found.ok) return showRefusal(context, found.refusal);
    const { organization, caseId: number } = found.value.subject;
    return show(context, { title: `${organization.name} ${number}`, body: casePage(visit, found.value) });
  });
  portal.get('/cases/:caseId/objections', objectionsPage);
  portal.get('/cases/:caseId/log', logPage);
  commandPages(portal);
  draftPages(portal);
};
