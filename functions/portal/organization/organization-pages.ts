import type { Hono } from 'hono';
import type { PortalEnv } from '../visit.ts';
import { applyPages } from './apply.ts';
import { eligibilityPages } from './eligibility.ts';
import { matterPages } from './matters.ts';

/** What an organization does for itself; the check before applying is open to everybody. */
export const organizationPages = (portal: Hono<PortalEnv>): void => {
  eligibilityPages(portal);
  applyPages(portal);
  matterPages(portal);
};
