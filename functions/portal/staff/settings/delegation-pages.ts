import type { Hono } from 'hono';
import { html } from 'hono/html';
import { dayAt } from '#shared/domain/day.ts';
import type { Delegation } from '#shared/domain/delegation.ts';
import { headRoles } from '#shared/domain/heads.ts';
import { crumbs, dayText, nextPage, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { delegate, endDelegation, listDelegations } from '../../../api/settings/delegation-routes.ts';
import { ask } from '../../ask.ts';
import { formFlow } from '../../form-flow.ts';
import { roleLabel } from '../../labels.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, type PortalEnv, show, type Visit } from '../../visit.ts';
import { bodySchema } from '../forms.ts';
import { headsIn, withQuery } from '../listing.ts';
import { buttonForm, press } from '../press.ts';

const path = '/settings/delegations';

const standing = ({ lang, world }: Visit, { from, until, ended }: Delegation): Html => {
  const today = dayAt(world.now());
  if (ended)
    return html`<span class="tag">${say(lang, words(`${ended.by.name}已终止`, `ended by ${ended.by.name}`))}</span>`;
  if (until < today) return html`<span class="tag">${say(lang, words('已到期', 'over'))}</span>`;
  if (from > today) return html`<span class="tag doubt">${say(lang, words('尚未开始', 'to come'))}</span>`;
  return html`<span class="tag good">${say(lang, words('有效', 'in force'))}</span>`;
};

/** Whoever gave it or received it may end it, while it is not over. */
const ending = (visit: Visit, { by, to, ended, until, ordinal }: Delegation): Html => {
  const { actor, world } = visit;
  const open = !ended && until >= dayAt(world.now());
  if (!open || ![by.id, to.id].includes(actor.id)) return html`—`;
  const label = to.id === actor.id ? words('交回', 'Give back') : words('终止', 'End');
  return buttonForm(visit, { action: `${path}/${encodeURIComponent(to.id)}/${ordinal}/end`, label });
};

const list = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang, actor } = visit;
  const found = await ask(listDelegations, { query: { cursor: context.req.query('cursor') } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, nextCursor } = found.value.body;
  const title = say(lang, words('授权代行', 'Delegations'));
  const heads = actor.roles.some((role) => (headRoles as readonly string[]).includes(role));
  const body = html`${crumbs(lang, [{ ...words('设置', 'Settings'), href: '/settings' }])}<h1>${title}</h1>
<p class="hint">${say(lang, words('负责人可以把签发职务在一段时间内授权给本单位人员；被授权人签发的，记录代谁签发。不得转授权。', 'A head may give their role to somebody of the same body for some days; what that person signs names the head. It is not delegated on.'))}</p>
${heads ? html`<p><a class="button" href="${path}/new">${say(lang, words('授权', 'Delegate'))}</a></p>` : unsaid}
${table({
  caption: title,
  heads: headsIn(lang, [
    ['被授权人', 'To'],
    ['职务', 'Role'],
    ['授权人', 'By'],
    ['期间', 'Days'],
    ['效力', 'Standing'],
    ['办理', 'Act'],
  ]),
  rows: items.map((one) => [
    html`${one.to.name} <span class="quiet">${one.to.id}</span>`,
    roleLabel(lang, one.role),
    one.by.name,
    `${dayText(lang, one.from)}${say(lang, words('至', ' to '))}${dayText(lang, one.until)}`,
    standing(visit, one),
    ending(visit, one),
  ]),
  none: say(lang, words('没有授权。', 'Nothing was delegated.')),
})}${nextPage(lang, nextCursor ? withQuery(path, { cursor: nextCursor }) : undefined)}`;
  return show(context, { title, body });
};

const newDelegation = (context: Asking) => {
  const visit = context.get('visit');
  const { lang, actor, world } = visit;
  const own = headRoles.filter((role) => actor.roles.includes(role));
  return formFlow(context, {
    title: say(lang, words('授权代行', 'Delegate a role')),
    schema: bodySchema(delegate),
    intro: crumbs(lang, [
      { ...words('设置', 'Settings'), href: '/settings' },
      { ...words('授权代行', 'Delegations'), href: path },
    ]),
    values: { role: own[0], from: dayAt(world.now()) },
    ...(own.length > 0
      ? { choices: { role: own.map((role) => ({ value: role, label: roleLabel(lang, role) })) } }
      : {}),
    hints: {
      'to.id': say(
        lang,
        words(
          '统一身份认证中的标识；须为本单位人员，否则授权不生效。',
          'As the sign-in names them; of the same body, or it grants nothing.',
        ),
      ),
      until: say(lang, words('到期自动失效。', 'It ends by itself after this day.')),
    },
    submit: words('授权', 'Delegate'),
    give: (input, sent) => ask(delegate, { body: input, ...sent }, visit),
    done: () => path,
  });
};

/** Who signs off for whom, from when to when. */
export const delegationPages = (portal: Hono<PortalEnv>): void => {
  portal.get(path, list);
  portal.on(['GET', 'POST'], `${path}/new`, newDelegation);
  portal.post(`${path}/:personId/:ordinal/end`, press(endDelegation, { after: () => path }));
};
