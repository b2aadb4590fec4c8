import type { Hono } from 'hono';
import { banFigures, banTerm } from '#shared/domain/ban.ts';
import { dayAt } from '#shared/domain/day.ts';
import { refuse } from '#shared/domain/result.ts';
import { type BansPage, bansPage } from '#templates/pages/bans-page.ts';
import { say, words } from '#templates/pages/words.ts';
import { organizationBans } from '../../api/publications/open-routes.ts';
import { statuses } from '../../lib/problem.ts';
import { answerJson } from '../answer-json.ts';
import { ask } from '../ask.ts';
import { asked, queryText } from '../asked.ts';
import { refusalHtml } from '../refused.ts';
import { type Asking, type PageStatus, type PortalEnv, show } from '../visit.ts';

const noCode = refuse({
  code: 'input.invalid',
  issues: [{ path: 'uscc', message: words('请填写统一社会信用代码', 'a unified social credit code') }],
});

const find = (context: Asking) => {
  const { uscc, ...query } = asked(context, ['uscc', 'on']);
  return uscc ? ask(organizationBans, { params: { uscc }, query }, context.get('visit')) : noCode;
};

const kinds = ['voluntaryExit', 'revocation'] as const;

const page = async (context: Asking) => {
  const { lang, world } = context.get('visit');
  const { uscc = '', on = '' } = asked(context, ['uscc', 'on']);
  const title = say(lang, words('限期查询', 'Bans'));
  const effectiveOn = dayAt(world.now());
  const example = kinds.map((kind) => ({ kind, effectiveOn, ...banTerm(effectiveOn, banFigures[kind].value) }));
  const parts: BansPage = { uscc, on, example };
  if (!uscc) return show(context, { title, body: bansPage(lang, parts) });
  const found = await find(context);
  if (!found.ok) {
    const body = bansPage(lang, { ...parts, said: refusalHtml(lang, found.refusal) });
    return show(context, { title, body, status: statuses[found.refusal.code] as PageStatus });
  }
  const alternates = [{ href: `/bans.json${queryText({ uscc, on })}`, type: 'application/json', title }];
  return show(context, { title, body: bansPage(lang, { ...parts, answer: found.value.body }), alternates });
};

/** Whether an entity may apply in recruitment and selection again (Art. 10). */
export const banPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/bans', page);
  portal.get('/bans.json', async (context) => answerJson(context, await find(context)));
};
