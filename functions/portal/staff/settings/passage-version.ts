import { html } from 'hono/html';
import { hasRole } from '#shared/domain/actor.ts';
import { passageLabel } from '#templates/documents/parts/lint-wording.ts';
import { inWords } from '#templates/documents/parts/placeholders.ts';
import { facts, instantText, table } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import { getPassages, publishersOf } from '../../../api/settings/passage-routes.ts';
import { ask } from '../../ask.ts';
import { roleLabel } from '../../labels.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show, type Visit } from '../../visit.ts';
import { headsIn } from '../listing.ts';
import { buttonForm } from '../press.ts';
import { passageCrumbs } from './passage-list.ts';

type Kind = Parameters<typeof publishersOf>[0];
type Version = { readonly version: number; readonly proposedBy: { readonly id: string } };

const publishing = (visit: Visit, kind: Kind, { version, proposedBy }: Version): Html => {
  const { lang, actor } = visit;
  const needs = publishersOf(kind);
  if (!hasRole(actor, needs))
    return html`<p class="hint">${say(lang, words('由以下负责人发布：', 'To be published by: '))}${needs.map((role) => roleLabel(lang, role)).join('、')}</p>`;
  if (proposedBy.id === actor.id)
    return html`<p class="hint">${say(lang, words('本版由您提出，须由另一位负责人发布。', 'You proposed this: another head has to publish it.'))}</p>`;
  return buttonForm(visit, {
    action: `/settings/passages/${kind}/versions/${version}/publish`,
    label: words('发布，此后拟稿使用本版', 'Publish: drafts use it from now on'),
  });
};

/** A version as it was proposed: its passages beside the house's, a page of it, and its publication. */
export const versionPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(getPassages, { params: { kind: context.req.param('kind') ?? '' } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { kind, title, passages, versions, published } = found.value.body;
  const wanted = Number(context.req.param('version'));
  const proposed = versions.find(({ version }) => version === wanted);
  if (!proposed) return showRefusal(context, { code: 'wording.missing', version: wanted || 0 });
  const inForce = published?.version === wanted;
  const name = say(lang, words(`${title}：第${wanted}版文字`, `${title}: version ${wanted}`));
  const house = new Map(passages.map(({ id, text }, index) => [id, { label: passageLabel(index), text }]));
  const paper = `/previews/wording/${kind}/${wanted}`;
  const shown = say(lang, words('预览（示例数据）', 'Preview with example data'));
  const body = html`${passageCrumbs(lang, { kind, title })}<h1>${name}${inForce ? html` <span class="tag good">${say(lang, words('正在使用', 'in force'))}</span>` : ''}</h1>
${facts([
  [say(lang, words('提出', 'Proposed')), `${proposed.proposedBy.name} ${instantText(lang, proposed.proposedAt)}`],
  [say(lang, words('说明', 'Note')), proposed.note],
  [
    say(lang, words('发布', 'Published')),
    inForce && published ? `${published.publishedBy.name} ${instantText(lang, published.publishedAt)}` : undefined,
  ],
])}
${table({
  caption: say(lang, words('改写的段落', 'Passages reworded')),
  heads: headsIn(lang, [
    ['段落', 'Passage'],
    ['内置文字', 'House wording'],
    ['改写', 'Reworded'],
  ]),
  rows: Object.entries(proposed.passages).map(([id, own]) => {
    const known = house.get(id);
    return [known ? say(lang, known.label) : '—', known ? inWords(lang, known.text) : '—', inWords(lang, own)];
  }),
  none: say(lang, words('没有改写：发布后恢复内置文字。', 'None: published, it brings the house wording back.')),
})}
${inForce ? '' : publishing(visit, kind, proposed)}
<h2>${shown}</h2><iframe class="paper" src="${paper}" title="${shown}"></iframe>
<p><a href="${paper}">${say(lang, words('单独打开', 'Open by itself'))}</a></p>`;
  return show(context, { title: name, body });
};
