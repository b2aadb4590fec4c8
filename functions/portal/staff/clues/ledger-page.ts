import { html } from 'hono/html';
import { crumbs, dayText, table } from '#templates/pages/parts.ts';
import { type Lang, say, words } from '#templates/pages/words.ts';
import { clueLedger } from '../../../api/clues/clue-routes.ts';
import { ask } from '../../ask.ts';
import { exportLinks, isFormat, sendRows } from '../../exports/send-rows.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show } from '../../visit.ts';
import { clipped, headsIn } from '../listing.ts';

const heads = [
  ['编号', 'No.'],
  ['来源', 'Source'],
  ['收到日期', 'Received'],
  ['反映人', 'Informant'],
  ['组织', 'Organization'],
  ['统一社会信用代码', 'USCC'],
  ['概要', 'Summary'],
  ['办理情况', 'Standing'],
  ['案件', 'Case'],
  ['筛查日期', 'Screened'],
  ['办结日期', 'Closed'],
  ['答复日期', 'Answered'],
] as const;

/** So many rows stand on the page; the file has all of them, each whole. */
const shown = 80;

/** Days as people write them, long texts by their beginning, an empty cell as a dash. */
const written = (lang: Lang, cell: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(cell) ? dayText(lang, cell) : clipped(cell, 120) || '—';

/** The ledger of a month or a year: to be read, printed, or taken along as CSV. Informants are told by kind alone. */
export const ledgerPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const asked = context.req.param('period') ?? '';
  const [period = '', format] = asked.split('.');
  const found = await ask(clueLedger, { params: { period } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const rows = found.value.body.clues.map((clue) => [
    ...[clue.clueNo, clue.sourceLabel, clue.receivedOn, clue.informant, clue.organization.name, clue.organization.uscc],
    ...[
      clue.summary,
      clue.status,
      clue.caseId ?? '',
      clue.screenedOn ?? '',
      clue.closedOn ?? '',
      clue.answeredOn ?? '',
    ],
  ]);
  const title = say(lang, words(`问题线索工作台账 ${period}`, `Work ledger of clues ${period}`));
  if (format !== undefined && !isFormat(format)) return context.notFound();
  if (format)
    return sendRows(context, format, { name: `ledger-${period}`, sheet: title, rows: [headsIn('zh', heads), ...rows] });
  const none = say(lang, words('这一期间没有登记线索。', 'No clue was logged in this period.'));
  const body = html`${crumbs(lang, [{ ...words('问题线索', 'Clues'), href: '/clues' }])}<h1>${title}</h1>
${rows.length > 0 ? html`<p><a class="button minor" href="/previews/ledgers/${period}">${say(lang, words('打印（PDF）', 'Print (PDF)'))}</a></p>` : ''}${exportLinks(lang, `/ledgers/${period}`)}
${rows.length > shown ? html`<p class="hint">${say(lang, words(`共${rows.length}条，本页列出前${shown}条，全部见导出的文件。`, `${rows.length} clues; the first ${shown} here, all in the files.`))}</p>` : ''}
<div class="scroll" tabindex="0" role="group" aria-label="${title}">${table({ caption: title, heads: headsIn(lang, heads), rows: rows.slice(0, shown).map((row) => row.map((cell) => written(lang, cell))), none })}</div>`;
  return show(context, { title, body });
};
