import type { Hono } from 'hono';
import { CaseId } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { casePage } from '#templates/pages/case-page.ts';
import { say } from '#templates/pages/words.ts';
import { foreseeCase } from '../../casework/decide/foresee-case.ts';
import { correctionPages } from '../corrections/correction-pages.ts';
import { showRefusal } from '../refused.ts';
import { type PortalEnv, readingOnce, show } from '../visit.ts';
import { factsOfCase } from './case-facts.ts';
import { caseDataOf, caseSlots } from './case-shown.ts';
import { logPage } from './case-timeline.ts';
import { commandPages } from './command-pages.ts';
import { draftPages } from './draft-pages.ts';
import { makingState, makingTag, papersInMaking, signedNote } from './making.ts';
import { objectionsPage } from './objections.ts';

/** A case and what can be done in it. */
export const casePages = (portal: Hono<PortalEnv>): void => {
  portal.get('/cases/:caseId', async (context) => {
    const visit = readingOnce(context.get('visit'));
    const caseId = CaseId.safeParse(context.req.param('caseId'));
    if (!caseId.success) return showRefusal(context, { code: 'case.missing' });
    const [found, steps] = await Promise.all([
      factsOfCase(caseId.data, visit),
      foreseeCase(visit.world, { caseId: caseId.data, person: visit.actor }),
    ]);
    if (!found.ok) return showRefusal(context, found.refusal);
    const { documents } = found.value;
    const making = papersInMaking(visit, documents).length > 0;
    const { issuanceWatched: watched, issuanceLook: look } = limits;
    const data = {
      ...caseDataOf(visit, found.value, steps.ok ? steps.value : []),
      ...(context.req.query('signed') ? await signedNote(visit, documents) : {}),
      ...(making ? { making: { href: `/cases/${caseId.data}/making`, tag: makingTag(documents), watched, look } } : {}),
    };
    const body = casePage.view(visit.lang, data, caseSlots(visit, found.value));
    const again = making ? { again: limits.issuanceLook } : {};
    return show(context, { title: say(visit.lang, casePage.title(data)), body, ...again });
  });
  portal.get('/cases/:caseId/making', makingState);
  portal.get('/cases/:caseId/objections', objectionsPage);
  portal.get('/cases/:caseId/log', logPage);
  commandPages(portal);
  correctionPages(portal);
  draftPages(portal);
};
