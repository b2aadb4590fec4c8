import type { Hono } from 'hono';
import type { PortalEnv } from '../visit.ts';
import { auditPages } from './audit/audit-page.ts';
import { calendarPages } from './calendar/calendar-pages.ts';
import { cluePages } from './clues/clue-pages.ts';
import { changePages } from './directory/change-pages.ts';
import { expertPages } from './experts/expert-pages.ts';
import { figurePages } from './figures/figure-pages.ts';
import { registerPages } from './registers/register-pages.ts';
import { delegationPages } from './settings/delegation-pages.ts';
import { passagePages } from './settings/passage-pages.ts';
import { settingsPages } from './settings/settings-page.ts';
import { supervisionPages } from './supervision/supervision-pages.ts';
import { takeoverPages } from './takeovers/takeover-pages.ts';

/** The pages of the two offices and the auditors, beside cases, drafts and documents. */
export const staffPages = (portal: Hono<PortalEnv>): void => {
  cluePages(portal);
  expertPages(portal);
  registerPages(portal);
  calendarPages(portal);
  delegationPages(portal);
  passagePages(portal);
  figurePages(portal);
  auditPages(portal);
  settingsPages(portal);
  takeoverPages(portal);
  changePages(portal);
  supervisionPages(portal);
};
