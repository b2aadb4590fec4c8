import type { Hono } from 'hono';
import type { PortalEnv } from '../../visit.ts';
import { calendarPage } from './calendar-page.ts';
import { noticePage } from './notice-page.ts';
import { termsPage } from './terms-page.ts';
import { yearPage } from './year-page.ts';

/** The working-day calendar: months, terms, notices and what they moved. */
export const calendarPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/calendar', calendarPage);
  portal.get('/calendar/terms', termsPage);
  portal.on(['GET', 'POST'], '/calendar/new', noticePage);
  portal.get('/calendar/:year', yearPage);
};
