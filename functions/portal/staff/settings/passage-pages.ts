import type { Hono } from 'hono';
import { publishWording } from '../../../api/settings/passage-routes.ts';
import type { PortalEnv } from '../../visit.ts';
import { press } from '../press.ts';
import { kindPage, passageList } from './passage-list.ts';
import { proposalPage } from './passage-proposal.ts';
import { versionPage } from './passage-version.ts';

/** The wording of documents that the office may change: seen, proposed, previewed, published. */
export const passagePages = (portal: Hono<PortalEnv>): void => {
  portal.get('/settings/passages', passageList);
  portal.get('/settings/passages/:kind', kindPage);
  portal.on(['GET', 'POST'], '/settings/passages/:kind/new', proposalPage);
  portal.get('/settings/passages/:kind/versions/:version', versionPage);
  portal.post(
    '/settings/passages/:kind/versions/:version/publish',
    press(publishWording, { after: ({ kind = '', version = '' }) => `/settings/passages/${kind}/versions/${version}` }),
  );
};
