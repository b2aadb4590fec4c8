import type { Hono } from 'hono';
import type { PortalEnv } from '../visit.ts';
import { announcementPages } from './announcements.ts';
import { banPages } from './bans.ts';
import { directoryPages } from './directory.ts';
import { feedPages } from './feeds.ts';
import { noticePages } from './notices.ts';
import { startPages } from './start.ts';

/** What anybody may see without sign-in. */
export const publicPages = (portal: Hono<PortalEnv>): void => {
  startPages(portal);
  directoryPages(portal);
  noticePages(portal);
  announcementPages(portal);
  banPages(portal);
  feedPages(portal);
};
