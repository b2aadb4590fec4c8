import type { Hono } from 'hono';
import { html } from 'hono/html';
import { hasRole } from '#shared/domain/actor.ts';
import type { EntryChange } from '#shared/domain/entry-change.ts';
import { crumbs, dayText, instantText, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { confirmChange, listChanges, proposeChange, refuseChange } from '../../../api/directory/entry-change-routes.ts';
import { getOrganization } from '../../../api/directory/organization-routes.ts';
import { ask } from '../../ask.ts';
import { formFlow } from '../../form-flow.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, type PortalEnv, show, type Visit } from '../../visit.ts';
import { bodySchema } from '../forms.ts';
import { headsIn } from '../listing.ts';
import { buttonForm, may, press } from '../press.ts';
import { changeStandings, changeWords } from './change-words.ts';

const base = (uscc: string): string => `/organizations/${uscc}/changes`;

const acts = (visit: Visit, { uscc, changeNo, status, proposedBy }: EntryChange): Html => {
  if (status !== 'proposed') return html`—`;
  const own = proposedBy.id === visit.actor.id;
  const path = `${base(uscc)}/${changeNo}`;
  const confirm = { action: `${path}/confirm`, label: words('核准', 'Confirm') };
  const refuse = { action: `${path}/refuse`, label: own ? words('收回', 'Take back') : words('不予变更', 'Refuse') };
  return html`${may(visit, confirmChange) && !own ? buttonForm(visit, confirm) : unsaid}${may(visit, refuseChange) && (own || hasRole(visit.actor, ['officeHead'])) ? buttonForm(visit, refuse) : unsaid}`;
};

const row = (visit: Visit, change: EntryChange): (string | Html)[] => {
  const { lang } = visit;
  const { from, basis, status, proposedBy, proposedAt, decidedBy, decidedAt } = change;
  return [
    say(lang, changeWords(change.change)),
    dayText(lang, from),
    basis,
    html`${proposedBy.name} ${instantText(lang, proposedAt)}`,
    html`${say(lang, changeStandings[status])}${decidedBy ? html` ${decidedBy.name} ${instantText(lang, decidedAt)}` : ''}`,
    acts(visit, change),
  ];
};

const heads = [
  ['变更', 'Change'],
  ['自何日起', 'From'],
  ['依据', 'Basis'],
  ['提出', 'Proposed'],
  ['状态', 'State'],
  ['办理', 'Act'],
] as const;

const list = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const params = { uscc: context.req.param('uscc') ?? '' };
  const [found, entry] = await Promise.all([
    ask(listChanges, { params }, visit),
    ask(getOrganization, { params }, visit),
  ]);
  if (!found.ok) return showRefusal(context, found.refusal);
  if (!entry.ok) return showRefusal(context, entry.refusal);
  const { name, uscc } = entry.value.body;
  const title = `${say(lang, words('目录条目变更', 'Changes of the entry'))}：${name}`;
  const body = html`${crumbs(lang, [{ href: `/directory/${uscc}`, ...words(name, name) }])}<h1>${title}</h1>
<p class="hint">${say(lang, words('变更由一人提出、另一位负责人核准；代码不变更，合并、分立、承继只登记关系，禁入期不随之转移。', 'One proposes, another head confirms. A code never changes; a merger, division or succession is a link with which no ban passes.'))}</p>
${may(visit, proposeChange) ? html`<p><a class="button" href="${base(uscc)}/new">${say(lang, words('提出变更', 'Propose a change'))}</a></p>` : unsaid}
${table({ caption: title, headed: true, heads: headsIn(lang, heads), rows: found.value.body.items.map((change) => row(visit, change)), none: say(lang, words('没有变更。', 'No changes.')) })}`;
  return show(context, { title, body });
};

const propose = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const params = { uscc: context.req.param('uscc') ?? '' };
  const entry = await ask(getOrganization, { params }, visit);
  if (!entry.ok) return showRefusal(context, entry.refusal);
  const { name, uscc } = entry.value.body;
  return formFlow(context, {
    title: `${say(lang, words('提出变更', 'Propose a change'))}：${name}`,
    schema: bodySchema(proposeChange),
    intro: crumbs(lang, [{ href: base(uscc), ...words('目录条目变更', 'Changes of the entry') }]),
    hints: {
      from: say(
        lang,
        words(
          '变更实际发生之日，如登记机关核准之日。',
          'The day on which it became so, such as that of the registrar.',
        ),
      ),
      basis: say(lang, words('如准予变更登记通知书的文号。', 'Such as the number of the registrar’s notice.')),
    },
    submit: words('提出', 'Propose'),
    give: (input, sent) => ask(proposeChange, { params, body: input, ...sent }, visit),
    done: () => base(uscc),
  });
};

/** Changes of an entry: proposed by one, confirmed by another. */
export const changePages = (portal: Hono<PortalEnv>): void => {
  const back = ({ uscc = '' }: Readonly<Record<string, string>>): string => base(uscc);
  portal.get('/organizations/:uscc/changes', list);
  portal.on(['GET', 'POST'], '/organizations/:uscc/changes/new', propose);
  portal.post('/organizations/:uscc/changes/:changeNo/confirm', press(confirmChange, { after: back }));
  portal.post('/organizations/:uscc/changes/:changeNo/refuse', press(refuseChange, { after: back }));
};
