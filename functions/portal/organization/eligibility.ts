import type { Hono } from 'hono';
import { cleanCode } from '#shared/domain/code.ts';
import { defined } from '#shared/domain/defined.ts';
import { activeCertificates } from '#shared/domain/directory.ts';
import { type EligibilityPage, eligibilityPage } from '#templates/pages/eligibility-page.ts';
import { say, words } from '#templates/pages/words.ts';
import { eligibility, publicDirectoryEntry } from '../../api/directory/directory-routes.ts';
import { settingsInForce } from '../../casework/gather/settings-for.ts';
import { statuses } from '../../lib/problem.ts';
import { answerJson } from '../answer-json.ts';
import { ask } from '../ask.ts';
import { asked } from '../asked.ts';
import { refusalHtml } from '../refused.ts';
import { type Asking, type PageStatus, type PortalEnv, show } from '../visit.ts';
import { ownMatters } from './own-matters.ts';
import { papers, receiverOf } from './receiver.ts';

const titles = words('退出条件预检', 'Check before applying');

/** What is asked about; an organization that is signed in asks about itself unless it says otherwise. */
const askedFor = (context: Asking) => {
  const { actor } = context.get('visit');
  const { uscc = actor.uscc ?? '', on = '' } = asked(context, ['uscc', 'on']);
  const chosen = (context.req.queries('certificate') ?? []).filter(Boolean);
  return { uscc: cleanCode(uscc), on, chosen };
};

const check = (context: Asking) => {
  const { uscc, on, chosen } = askedFor(context);
  const query = { on: on || undefined, certificates: chosen.join(',') || undefined };
  return ask(eligibility, { params: { uscc }, query }, context.get('visit'));
};

const page = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang, world } = visit;
  const { uscc, on, chosen } = askedFor(context);
  const parts: EligibilityPage = { uscc, on, chosen, papers, receiver: receiverOf(await settingsInForce(world)) };
  const title = say(lang, titles);
  if (!uscc) return show(context, { title, body: eligibilityPage(lang, parts) });
  const [found, checked, own] = await Promise.all([
    ask(publicDirectoryEntry, { params: { uscc } }, visit),
    check(context),
    ownMatters(visit, uscc),
  ]);
  const entry = found.ok ? found.value.body.entry : undefined;
  const organization = entry && { name: entry.name, active: activeCertificates(entry) };
  const known = { ...parts, own, ...defined({ organization }) };
  if (checked.ok)
    return show(context, { title, body: eligibilityPage(lang, { ...known, checked: checked.value.body }) });
  const said = refusalHtml(lang, checked.refusal);
  const status = statuses[checked.refusal.code] as PageStatus;
  return show(context, { title, body: eligibilityPage(lang, { ...known, said }), status });
};

/** Whether and when an application for exit may be handed in, for anybody with a code from the directory. */
export const eligibilityPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/eligibility', page);
  portal.get('/eligibility.json', async (context) => answerJson(context, await check(context)));
};
