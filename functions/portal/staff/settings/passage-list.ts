import { html } from 'hono/html';
import { passageLabel } from '#templates/documents/parts/lint-wording.ts';
import { inWords } from '#templates/documents/parts/placeholders.ts';
import { crumbs, facts, instantText, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import { getPassages, listPassages, proposeWording } from '../../../api/settings/passage-routes.ts';
import { ask } from '../../ask.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show, type Visit } from '../../visit.ts';
import { headsIn } from '../listing.ts';
import { may } from '../press.ts';

const settings = { ...words('设置', 'Settings'), href: '/settings' };
const all = { ...words('可改写文字', 'Wording of documents'), href: '/settings/passages' };

type Kind = { readonly kind: string; readonly title: string };

/** The way back to the settings, to all kinds of documents, to one kind. */
export const passageCrumbs = (lang: Lang, kind?: Kind): Html =>
  crumbs(lang, [
    settings,
    all,
    ...(kind ? [{ ...words(kind.title, kind.title), href: `${all.href}/${kind.kind}` }] : []),
  ]);

/** Every kind of document with the wording that it is drafted with. */
export const passageList = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(listPassages, {}, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const title = say(lang, words('可改写文字', 'Wording of documents'));
  const house = say(lang, words('使用内置文字', 'house wording'));
  const body = html`${crumbs(lang, [settings])}<h1>${title}</h1>
<p class="hint">${say(lang, words('各类文书中可由办公室改写的文字。占位项和法定条款不得删改；改写由一人提出，由另一位负责人发布。', 'What the office may word itself. Placeholders and mandatory clauses stay; one proposes, another head publishes.'))}</p>
${table({
  caption: title,
  heads: headsIn(lang, [
    ['文书', 'Document'],
    ['编目', 'Catalogue'],
    ['可改段数', 'Passages'],
    ['提出过', 'Proposed'],
    ['正在使用', 'In force'],
  ]),
  rows: found.value.body.items.map(({ kind, title: name, catalogueId, passages, versions, published }) => [
    html`<a href="/settings/passages/${kind}">${name}</a>`,
    ...[catalogueId, passages, versions],
    published ? say(lang, words(`第${published.version}版`, `version ${published.version}`)) : house,
  ]),
})}`;
  return show(context, { title, body });
};

/** A passage as the API tells it: the house's wording, its placeholders with their words, and the office's own where it has one. */
export type Passage = {
  readonly id: string;
  readonly text: string;
  readonly placeholders: readonly ({ readonly name: string } & Words)[];
  readonly keeps: readonly string[];
  readonly own: string | null;
};

const passageView = ({ lang }: Visit, { text, placeholders, keeps, own }: Passage, index: number): Html =>
  html`<h3>${say(lang, passageLabel(index))}</h3>${facts([
    [say(lang, words('内置文字', 'House wording')), inWords(lang, text)],
    [say(lang, words('正在使用的改写', 'Own wording')), own === null ? own : inWords(lang, own)],
    [say(lang, words('占位项', 'Placeholders')), placeholders.map((one) => say(lang, one)).join('、')],
    [
      say(lang, words('不得删去', 'Mandatory')),
      keeps.length > 0 ? html`<ul>${keeps.map((clause) => html`<li>${clause}</li>`)}</ul>` : undefined,
    ],
  ])}`;

type Version = {
  readonly version: number;
  readonly note: string;
  readonly proposedBy: { readonly name: string };
  readonly proposedAt: string;
};

const versionRows = (lang: Lang, kind: string, versions: readonly Version[]): (string | Html)[][] =>
  versions.map(({ version, note, proposedBy, proposedAt }) => [
    html`<a href="/settings/passages/${kind}/versions/${version}">${say(lang, words(`第${version}版`, `Version ${version}`))}</a>`,
    note,
    proposedBy.name,
    instantText(lang, proposedAt),
  ]);

/** A kind of document: its passages, and every version ever proposed. */
export const kindPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(getPassages, { params: { kind: context.req.param('kind') ?? '' } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { kind, title, passages, versions, published } = found.value.body;
  const history = say(lang, words('改写历史', 'History'));
  const body = html`${passageCrumbs(lang)}<h1>${title}</h1>
<p>${published ? html`${say(lang, words('正在使用', 'In force: '))}<a href="/settings/passages/${kind}/versions/${published.version}">${say(lang, words(`第${published.version}版`, `version ${published.version}`))}</a> <span class="quiet">${published.publishedBy.name} ${instantText(lang, published.publishedAt)}</span>` : say(lang, words('正在使用内置文字。', 'The house wording is in force.'))}</p>
${passages.length > 0 && may(visit, proposeWording) ? html`<p><a class="button" href="/settings/passages/${kind}/new">${say(lang, words('提出改写', 'Propose a wording'))}</a></p>` : unsaid}
<h2>${say(lang, words('可改写的段落', 'Passages'))}</h2>${passages.map((passage, index) => passageView(visit, passage, index))}
<h2>${history}</h2>${table({
    caption: history,
    heads: headsIn(lang, [
      ['版本', 'Version'],
      ['说明', 'Note'],
      ['提出人', 'Proposed by'],
      ['时间', 'At'],
    ]),
    rows: versionRows(lang, kind, versions),
    none: say(lang, words('没有提出过改写。', 'Nothing was proposed.')),
  })}`;
  return show(context, { title, body });
};
