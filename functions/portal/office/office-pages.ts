import type { Hono } from 'hono';
import { say, words } from '#templates/pages/words.ts';
import { getSettings, getSettingsVersion, publishSettings } from '../../api/settings/settings-routes.ts';
import { ask } from '../ask.ts';
import { showRefusal } from '../refused.ts';
import { entriesOf, entry } from '../sent.ts';
import { type Asking, type PortalEnv, show } from '../visit.ts';
import { officePage } from './office-page.ts';
import { proposePage } from './propose-page.ts';
import { versionPage } from './version-page.ts';

const title = words('办公室设置', 'Office settings');

const inForce = async (context: Asking) => {
  const visit = context.get('visit');
  const found = await ask(getSettings, {}, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  return show(context, { title: say(visit.lang, title), body: officePage(visit, found.value.body) });
};

const oneVersion = async (context: Asking) => {
  const visit = context.get('visit');
  const version = context.req.param('version') ?? '';
  const [found, settings] = await Promise.all([
    ask(getSettingsVersion, { params: { version } }, visit),
    ask(getSettings, {}, visit),
  ]);
  if (!found.ok) return showRefusal(context, found.refusal);
  if (!settings.ok) return showRefusal(context, settings.refusal);
  const body = versionPage(visit, found.value.body, settings.value.body);
  const place = words(`第${found.value.body.version}版`, `version ${found.value.body.version}`);
  return show(context, { title: `${say(visit.lang, title)} ${say(visit.lang, place)}`, body });
};

const publish = async (context: Asking) => {
  const version = context.req.param('version') ?? '';
  const entries = await entriesOf(context);
  const sent = { params: { version }, body: {}, key: entry(entries, '_key') ?? '' };
  const answer = await ask(publishSettings, sent, context.get('visit'));
  return answer.ok
    ? context.redirect(`/settings/office/versions/${version}`, 303)
    : showRefusal(context, answer.refusal);
};

/** The office's settings: what is in force, its versions, and how one is proposed and published. */
export const officePages = (portal: Hono<PortalEnv>): void => {
  portal.get('/settings/office', inForce);
  portal.on(['GET', 'POST'], '/settings/office/propose', proposePage);
  portal.get('/settings/office/versions/:version', oneVersion);
  portal.post('/settings/office/versions/:version/publish', publish);
};
