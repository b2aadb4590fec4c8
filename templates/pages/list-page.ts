import { html } from 'hono/html';
import { listStatuses } from '#shared/domain/paper-list.ts';
import { definePage, type Slots } from './define-page.ts';
import { ListData } from './list-data.ts';
import { listSamples } from './list-samples.ts';
import { crumbs, facts, instantText, message, table } from './parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from './words.ts';

const tones = { drafted: 'doubt', claimed: 'doubt', signed: 'doubt', done: 'good', givenUp: '' } as const;

const titleOf = ({ listId, paper }: ListData): Words =>
  words(`第${listId}号清单：${paper}`, `List ${listId}: ${paper}`);

const reviewOf = ({ reviewed }: ListData['rows'][number]): Words =>
  reviewed
    ? reviewed.agrees
      ? words(`审核同意（${reviewed.by.name}）`, `reviewed: agreed (${reviewed.by.name})`)
      : words(`审核不同意（${reviewed.by.name}）`, `reviewed: not agreed (${reviewed.by.name})`)
    : words('待审核', 'awaits its review');

/** What stands in the way of a row; otherwise that it can go, or how far it is. */
const standing = (lang: Lang, row: ListData['rows'][number], { status, reviews, redLines }: ListData): Html => {
  if (row.documentId)
    return html`<a href="/documents/${row.documentId}">${say(lang, words('查看文书', 'See the paper'))}</a>`;
  if (status !== 'drafted') return html`—`;
  const lines = (redLines[row.caseId] ?? []).flatMap(({ letter, label, wrong }) =>
    wrong.map((one) => html`<p>（${letter}）${say(lang, label)}：${say(lang, one)}</p>`),
  );
  if (row.red)
    return html`<span class="tag bad">${say(lang, words('不能签发', 'Red'))}</span> ${say(lang, row.red)}${lines}`;
  if (lines.length > 0)
    return html`<span class="tag bad">${say(lang, words('核对不符', 'A line is not met'))}</span>${lines}`;
  if (reviews) return html`${say(lang, reviewOf(row))}`;
  return html`<span class="tag good">${say(lang, words('可以签发', 'Ready'))}</span>`;
};

const rowTable = (lang: Lang, data: ListData): Html =>
  table({
    headed: true,
    caption: say(lang, words('清单案件', 'Cases of the list')),
    heads: [words('序号', 'No.'), words('案件', 'Case'), words('情况', 'Standing')].map((one) => say(lang, one)),
    rows: data.rows.map((row, at) => [
      at + 1,
      html`<a href="/cases/${row.caseId}">${row.organizationName} <span class="quiet">${row.caseId}</span></a>`,
      standing(lang, row, data),
    ]),
    none: say(lang, words('清单中已没有案件。', 'No case is left on it.')),
  });

const fallenPart = (lang: Lang, { fallen }: ListData): Html =>
  fallen.length === 0
    ? unsaid
    : message(
        'doubt',
        say(lang, words('下列案件没有列入或者已经退出清单', 'These are not on the list, or dropped out')),
        html`<ul>${fallen.map(({ caseId, organizationName, why }) => html`<li><a href="/cases/${caseId}">${organizationName}</a>：${say(lang, why)}</li>`)}</ul>`,
      );

const progress = (lang: Lang, { status, worked, rows }: ListData): Html => {
  if (status === 'signed')
    return message(
      'plain',
      say(
        lang,
        words(
          `已签发，已办理${worked}件，共${rows.length}件`,
          `Signed; ${worked} of ${rows.length} rows are worked off`,
        ),
      ),
      say(
        lang,
        words(
          '中断的由系统自动续办，直至办完。',
          'If it is interrupted the system goes on by itself until it is done.',
        ),
      ),
    );
  if (status === 'claimed') return message('plain', say(lang, words('正在签发，请稍候', 'Being signed, please wait')));
  if (status === 'givenUp')
    return message(
      'plain',
      say(
        lang,
        words('已放弃，案件可以另列清单或者单独办理', 'Given up: its cases are free for another list, or alone'),
      ),
    );
  return unsaid;
};

const preview = (lang: Lang, { status, listId, rows, paper, withheld }: ListData): Html =>
  status === 'drafted' && rows.length > 0 && withheld === 0
    ? html`<h2>${say(lang, words('文书', 'The paper'))}</h2><p><a href="/previews/lists/${listId}">${say(lang, words('打开预览（PDF，带“草稿”水印）', 'Open the preview (PDF, marked as a draft)'))}</a></p>
<iframe class="paper" src="/previews/lists/${listId}" title="${paper}" loading="lazy"></iframe>`
    : unsaid;

const view = (lang: Lang, data: ListData, slots: Slots = {}): Html => html`${crumbs(lang, [
  { href: '/windows', ...words('集中受理批次', 'Windows') },
  { href: data.windowPath, ...data.window },
])}
<h1>${say(lang, titleOf(data))} <span class="tag ${tones[data.status]}">${say(lang, listStatuses[data.status])}</span></h1>
${slots.said ?? unsaid}${progress(lang, data)}${fallenPart(lang, data)}
${data.withheld > 0 ? message('plain', say(lang, words(`另有${data.withheld}件因回避不予显示`, `${data.withheld} more are not shown: you stand aside there`))) : ''}
${facts([
  [say(lang, words('拟制人', 'Put together by')), data.draftedBy.map(({ name }) => name).join('、')],
  [
    say(lang, words('签发', 'Signed')),
    data.signed && html`${data.signed.by.name} ${instantText(lang, data.signed.at)}`,
  ],
  [say(lang, words('清单文书', 'Its paper')), data.lead && html`<a href="/documents/${data.lead}">${data.paper}</a>`],
])}
${slots.act ?? unsaid}${rowTable(lang, data)}${slots.review ?? unsaid}${slots.change ?? unsaid}${preview(lang, data)}`;

/** A list of cases with one paper: its rows with what stands in the way of each, the paper, and what may be done with it. */
export const listPage = definePage({ name: 'list', data: ListData, samples: listSamples, title: titleOf, view });
