import { html } from 'hono/html';
import { sheets } from '#shared/domain/takeover/sheets.ts';
import { takeoverStatuses } from '#shared/domain/takeover/status.ts';
import { definePage, type Slots } from './define-page.ts';
import { crumbs, facts, instantText, message, nextPage, table } from './parts.ts';
import { TakeoverData, type TakeoverShown, TakeoversData } from './takeover-data.ts';
import { takeoverSamples, takeoversSamples } from './takeover-samples.ts';
import { type Html, type Lang, say, unsaid, words } from './words.ts';

const tones = { proposed: 'doubt', approved: 'doubt', complete: 'good', dropped: '' } as const;

const tag = (lang: Lang, { status }: TakeoverShown): Html =>
  html`<span class="tag ${tones[status]}">${say(lang, takeoverStatuses[status])}</span>`;

const title = words('导入既有台账', 'Take over what is there');

const settings = { href: '/settings', ...words('设置', 'Settings') };

const faultTable = (lang: Lang, { tried }: TakeoversData): Html => {
  if (!tried) return unsaid;
  const { faultCount, faults, fileName } = tried;
  const said = words(
    `“${fileName}”有${faultCount}处不符，没有导入任何内容`,
    `${faultCount} faults in ${fileName}: nothing was taken over`,
  );
  const detail = words('请按下表逐处改正后重新上传。', 'Correct each of these and send it again.');
  return html`${message('bad', say(lang, said), say(lang, detail))}
${table({
  caption: say(lang, words('不符之处', 'Faults')),
  heads: [words('工作表', 'Sheet'), words('行', 'Row'), words('列', 'Column'), words('问题', 'What is wrong')].map(
    (one) => say(lang, one),
  ),
  rows: faults.map(({ sheet, row, column, head, message: what }) => [
    say(lang, sheet),
    row ?? '—',
    [head && say(lang, head), column].filter(Boolean).join(' ') || '—',
    say(lang, what),
  ]),
})}${faultCount > faults.length ? html`<p class="hint">${say(lang, words(`共${faultCount}处，以上为前${faults.length}处。`, `${faultCount} in all; these are the first ${faults.length}.`))}</p>` : ''}`;
};

const howTo = (lang: Lang): Html => html`<ol>
<li>${say(lang, words('下载模板，按“填写说明”填写：评价组织、曾用名、证书、已退出、禁入期、整改不合格、专家、文号。', 'Download the template and fill it in as its first sheet says.'))}</li>
<li>${say(lang, words('上传试导入：逐行核对，不符之处按工作表、行、列列出；有一处不符即全部不导入。', 'Send it for a dry run: every fault is told by sheet, row and column; nothing is taken over while there is one.'))}</li>
<li>${say(lang, words('全部相符后，由上传人以外的办公室负责人批准，一次写入。', 'Once all is sound a head other than who sent it approves it, and it is written.'))}</li>
</ol><p><a class="button minor" href="/takeovers/template.xlsx">${say(lang, words('下载模板', 'Download the template'))}</a></p>`;

const list = (lang: Lang, { items }: TakeoversData): Html =>
  table({
    headed: true,
    caption: say(lang, words('导入记录', 'Workbooks so far')),
    heads: [words('文件', 'File'), words('上传', 'Sent'), words('办结', 'Closed'), words('状态', 'State')].map((one) =>
      say(lang, one),
    ),
    rows: items.map((one) => [
      html`<a href="/takeovers/${one.takeoverId}">${one.fileName}</a>`,
      html`${one.uploadedBy.name} ${instantText(lang, one.uploadedAt)}`,
      one.closedBy ? html`${one.closedBy.name} ${instantText(lang, one.closedAt)}` : '—',
      tag(lang, one),
    ]),
    none: say(lang, words('还没有导入过。', 'Nothing was taken over yet.')),
  });

const takeoversView = (lang: Lang, data: TakeoversData, slots: Slots = {}): Html => html`${crumbs(lang, [settings])}
<h1>${say(lang, title)}</h1>${slots.said ?? unsaid}${faultTable(lang, data)}
${data.mayUpload ? html`<section>${howTo(lang)}${slots.form ?? unsaid}</section>` : ''}
<h2>${say(lang, words('导入记录', 'Workbooks so far'))}</h2>${list(lang, data)}${nextPage(lang, data.next)}`;

/** How what is there is taken over: template, dry run, and the workbooks so far. */
export const takeoversPage = definePage({
  name: 'takeovers',
  data: TakeoversData,
  samples: takeoversSamples,
  title: () => title,
  view: takeoversView,
});

const countTable = (lang: Lang, { counts }: TakeoverShown): Html =>
  table({
    caption: say(lang, words('各工作表内容', 'What the sheets hold')),
    heads: [words('工作表', 'Sheet'), words('行数', 'Rows'), words('其中新增', 'New')].map((one) => say(lang, one)),
    rows: Object.entries(sheets).map(([key, { name }]) => [
      say(lang, name),
      counts[key]?.rows ?? 0,
      counts[key]?.fresh ?? 0,
    ]),
  });

const standingOf = (lang: Lang, { takeover, own }: TakeoverData): Html => {
  const { status } = takeover;
  if (status === 'approved')
    return message(
      'plain',
      say(lang, words('正在写入', 'Being written')),
      say(
        lang,
        words(
          '写入中断的由系统自动续写，直至完成；完成前暂不能另行登记组织、证书和专家。',
          'If it is interrupted the system goes on by itself until it is complete; until then nobody enters organizations, certificates or experts.',
        ),
      ),
    );
  if (status === 'complete')
    return message(
      'good',
      say(lang, words('已全部写入', 'All of it is written')),
      html`<a href="/directory">${say(lang, words('查看目录', 'See the directory'))}</a>`,
    );
  if (status === 'dropped')
    return message('plain', say(lang, words('已放弃，没有写入任何内容', 'Given up: nothing was written')));
  return own
    ? message(
        'plain',
        say(lang, words('逐行核对无误，等待另一位负责人批准', 'Every row is sound: another head has to approve it')),
      )
    : message('plain', say(lang, words('逐行核对无误，待批准', 'Every row is sound, and it awaits approval')));
};

const takeoverView = (lang: Lang, data: TakeoverData, slots: Slots = {}): Html => {
  const { takeover } = data;
  return html`${crumbs(lang, [settings, { href: '/takeovers', ...title }])}
<h1>${takeover.fileName} ${tag(lang, takeover)}</h1>${slots.said ?? unsaid}${standingOf(lang, data)}
${slots.act ?? unsaid}
${countTable(lang, takeover)}
${facts([
  [say(lang, words('上传', 'Sent')), html`${takeover.uploadedBy.name} ${instantText(lang, takeover.uploadedAt)}`],
  [
    say(lang, words('批准或者放弃', 'Approved or given up')),
    takeover.closedBy && html`${takeover.closedBy.name} ${instantText(lang, takeover.closedAt)}`,
  ],
  [say(lang, words('写入完成', 'Complete')), takeover.completedAt && instantText(lang, takeover.completedAt)],
])}`;
};

/** One workbook: what it holds, who sent and who approved it, and how far it is written. */
export const takeoverPage = definePage({
  name: 'takeover',
  data: TakeoverData,
  samples: takeoverSamples,
  title: ({ takeover }) => words(takeover.fileName, takeover.fileName),
  view: takeoverView,
});
