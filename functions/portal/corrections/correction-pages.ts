import type { Hono } from 'hono';
import type { PortalEnv } from '../visit.ts';
import { confirmPage, correctionPage, refusePage } from './decide-page.ts';
import { factsPage } from './facts-page.ts';
import { proposePage } from './propose-page.ts';

/** Recorded facts of a case, and their correction (O5). */
export const correctionPages = (portal: Hono<PortalEnv>): void => {
  const both = ['GET', 'POST'];
  portal.get('/cases/:caseId/facts', factsPage);
  portal.on(both, '/cases/:caseId/facts/:sequence', proposePage);
  portal.get('/cases/:caseId/corrections/:correctionNo', correctionPage);
  portal.on(both, '/cases/:caseId/corrections/:correctionNo/confirm', confirmPage);
  portal.on(both, '/cases/:caseId/corrections/:correctionNo/refuse', refusePage);
};
