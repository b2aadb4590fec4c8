import type { Hono } from 'hono';
import { say, words } from '#templates/pages/words.ts';
import { changeExpertStatus, getExpert, registerExpert } from '../../../api/experts/expert-routes.ts';
import { ask } from '../../ask.ts';
import { formFlow } from '../../form-flow.ts';
import { showRefusal } from '../../refused.ts';
import type { Asking, PortalEnv } from '../../visit.ts';
import { bodySchema } from '../forms.ts';
import { drawPage, newDraw, toDraws } from './draw-pages.ts';
import { expertCrumbs, expertList, expertPage } from './expert-views.ts';

const newExpert = (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  return formFlow(context, {
    title: say(lang, words('登记专家', 'Enter an expert')),
    schema: bodySchema(registerExpert),
    intro: expertCrumbs(lang),
    hints: {
      expertId: say(
        lang,
        words('由字母、数字和短横组成，登记后不变。', 'Letters, digits and hyphens; it never changes.'),
      ),
      recommendedBy: say(
        lang,
        words('推荐该专家的部门（第六条第（二）项）。', 'The department that recommends them (Art. 6(2)).'),
      ),
      organization: say(
        lang,
        words('任职单位；任职于当事组织的不参加抽取。', 'Whoever works for a party is left out of draws.'),
      ),
    },
    submit: words('登记', 'Enter'),
    give: (input, sent) => ask(registerExpert, { body: input, ...sent }, visit),
    done: ({ body }) => `/experts/${(body as { expertId: string }).expertId}`,
  });
};

const changeStatus = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const params = { expertId: context.req.param('expertId') ?? '' };
  const found = await ask(getExpert, { params }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { name, expertId } = found.value.body;
  return formFlow(context, {
    title: `${say(lang, words('变更状态', 'Change the status'))}：${name}`,
    schema: bodySchema(changeExpertStatus),
    intro: expertCrumbs(lang, { name, expertId }),
    hints: {
      status: say(lang, words('已退出专家库的不能恢复。', 'Whoever left the pool does not come back.')),
    },
    submit: words('变更', 'Change'),
    give: (input, sent) => ask(changeExpertStatus, { params, body: input, ...sent }, visit),
    done: () => `/experts/${expertId}`,
  });
};

/** The pool of experts, and draws by lot. */
export const expertPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/experts', expertList);
  portal.on(['GET', 'POST'], '/experts/new', newExpert);
  portal.get('/experts/draws', toDraws);
  portal.get('/experts/:expertId', expertPage);
  portal.on(['GET', 'POST'], '/experts/:expertId/status', changeStatus);
  portal.get('/cases/:caseId/draws', drawPage);
  portal.on(['GET', 'POST'], '/cases/:caseId/draws/new', newDraw);
};
