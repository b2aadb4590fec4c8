import { html } from 'hono/html';
import { type Expert, ExpertStatus, expertStatuses } from '#shared/domain/expert.ts';
import { crumbs, dayText, facts, nextPage, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import { drawExperts } from '../../../api/experts/draw-routes.ts';
import { changeExpertStatus, getExpert, listExperts, registerExpert } from '../../../api/experts/expert-routes.ts';
import { ask } from '../../ask.ts';
import { exportLinks } from '../../exports/send-rows.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show, type Visit } from '../../visit.ts';
import { headsIn, tabs, withQuery } from '../listing.ts';
import { may } from '../press.ts';

const statusText = (lang: Lang, status: ExpertStatus): string => say(lang, expertStatuses[status]);

const tag = (lang: Lang, { status }: Pick<Expert, 'status'>): Html =>
  html`<span class="tag ${status === 'active' ? 'good' : 'doubt'}">${statusText(lang, status)}</span>`;

/** The way back to the pool, or to one expert of it. */
export const expertCrumbs = (lang: Lang, expert?: { readonly expertId: string; readonly name: string }): Html =>
  crumbs(lang, [
    { ...words('专家库', 'Experts'), href: '/experts' },
    ...(expert ? [{ ...words(expert.name, expert.name), href: `/experts/${expert.expertId}` }] : []),
  ]);

const heads = [
  ['姓名', 'Name'],
  ['单位', 'Organization'],
  ['推荐部门', 'Recommended by'],
  ['专业领域', 'Fields'],
  ['状态', 'Status'],
] as const;

const row = (lang: Lang, expert: Expert): (string | Html)[] => [
  html`<a href="/experts/${expert.expertId}">${expert.name}</a> <span class="quiet">${expert.expertId}</span>`,
  expert.organization,
  expert.recommendedBy,
  expert.fields.join('、'),
  tag(lang, expert),
];

const drawing = (visit: Visit): Html => {
  const { lang } = visit;
  const title = may(visit, drawExperts)
    ? words('按案件随机抽取专家', 'Draw experts by lot for a case')
    : words('案件的抽取记录', 'Draws of a case');
  return html`<h2>${say(lang, title)}</h2><form method="get" action="/experts/draws"><div class="field"><label for="case">${say(lang, words('案件编号', 'Case number'))}</label>
<input id="case" name="case" maxlength="80" autocomplete="off" spellcheck="false" required></div><button class="minor">${say(lang, words('查看', 'Go'))}</button></form>`;
};

/** The pool by status. */
export const expertList = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const { status = 'active', cursor } = context.req.query();
  const found = await ask(listExperts, { query: { status: status === 'all' ? undefined : status, cursor } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, nextCursor } = found.value.body;
  const title = say(lang, words('专家库', 'Experts'));
  const lists = [...ExpertStatus.options, 'all' as const].map((one) => ({
    ...(one === 'all' ? words('全部', 'All') : { zh: statusText('zh', one), en: statusText('en', one) }),
    href: `/experts?status=${one}`,
    current: one === status,
  }));
  const body = html`<h1>${title}</h1>
${may(visit, registerExpert) ? html`<p><a class="button" href="/experts/new">${say(lang, words('登记专家', 'Enter an expert'))}</a></p>` : unsaid}
${tabs(lang, lists)}
${table({ caption: title, heads: headsIn(lang, heads), rows: items.map((expert) => row(lang, expert)), none: say(lang, words('没有专家。', 'No experts.')) })}
${nextPage(lang, nextCursor ? withQuery('/experts', { status, cursor: nextCursor }) : undefined)}${exportLinks(lang, '/exports/experts')}
${drawing(visit)}`;
  return show(context, { title, body });
};

const history = (lang: Lang, { changes }: Expert): Html =>
  table({
    caption: say(lang, words('状态变更', 'Changes of status')),
    heads: headsIn(lang, [
      ['日期', 'On'],
      ['状态', 'Status'],
      ['理由', 'Reason'],
      ['经办人', 'By'],
    ]),
    rows: changes.map(({ on, status, reason, by }) => [dayText(lang, on), statusText(lang, status), reason, by]),
    none: say(lang, words('登记后没有变更。', 'Unchanged since entry.')),
  });

/** One expert with every change of status. */
export const expertPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(getExpert, { params: { expertId: context.req.param('expertId') ?? '' } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const expert = found.value.body;
  const body = html`${expertCrumbs(lang)}<h1>${expert.name} ${tag(lang, expert)}</h1>
${facts([
  [say(lang, words('编号', 'Id')), expert.expertId],
  [say(lang, words('单位', 'Organization')), expert.organization],
  [say(lang, words('推荐部门', 'Recommended by')), expert.recommendedBy],
  [say(lang, words('专业领域', 'Fields')), expert.fields.join('、')],
])}
${may(visit, changeExpertStatus) && expert.status !== 'left' ? html`<p><a class="button minor" href="/experts/${expert.expertId}/status">${say(lang, words('变更状态', 'Change the status'))}</a></p>` : unsaid}
<h2>${say(lang, words('状态变更', 'Changes of status'))}</h2>${history(lang, expert)}`;
  return show(context, { title: expert.name, body });
};
