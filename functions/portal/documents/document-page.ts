import { html } from 'hono/html';
import { isStaff } from '#shared/domain/actor.ts';
import { servingChannels, takers } from '#shared/domain/serving.ts';
import { crumbs, dayText, facts, instantText, message, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import { type DocumentView, type ServingView, seesOffice } from '../cases/case-facts.ts';
import { documentTag } from '../cases/case-papers.ts';
import { roleLabel } from '../labels.ts';
import type { Visit } from '../visit.ts';

type Details = Pick<ServingView['entries'][number], 'note' | 'itemNumber' | 'takenBy' | 'witnesses' | 'evidence'>;

const steps: Readonly<Record<ServingView['entries'][number]['step'], Words>> = {
  dispatched: words('已发出', 'dispatched'),
  delivered: words('已签收', 'delivered'),
  opened: words('已查阅', 'opened'),
  downloaded: words('已下载', 'downloaded'),
  refused: words('拒收', 'refused'),
  bounced: words('邮件退回', 'bounced'),
  returned: words('退件', 'returned'),
  struck: words('认定送达无效', 'found invalid'),
};

const standing = ({ lang }: Visit, document: DocumentView): Html => {
  const { voided, supersededBy, supersedes } = document;
  if (voided)
    return message(
      'bad',
      say(lang, words('本文书已作废', 'This document is void')),
      html`<p>${voided.reason}</p>${voided.successor ? html`<p><a href="/documents/${voided.successor}">${say(lang, words('接替文书', 'The document in its place'))}</a></p>` : ''}`,
    );
  if (supersededBy)
    return message(
      'doubt',
      say(lang, words('本文书已更正', 'A correction amends this document')),
      html`<a href="/documents/${supersededBy}">${say(lang, words('更正后的文书', 'The correction'))}</a>`,
    );
  return supersedes
    ? message(
        'plain',
        say(lang, words('本文书代替先前文书', 'This document takes the place of an earlier one')),
        html`<a href="/documents/${supersedes}">${say(lang, words('先前的文书', 'The earlier one'))}</a>`,
      )
    : unsaid;
};

const about = ({ lang }: Visit, document: DocumentView): Html =>
  facts([
    [say(lang, words('文号', 'Number')), document.documentNumber],
    [say(lang, words('主送', 'To')), document.recipients.map(({ name }) => name).join('、')],
    [say(lang, words('状态', 'Status')), documentTag(lang, document)],
    [say(lang, words('成文日期', 'Dated')), dayText(lang, document.issueDate)],
    [say(lang, words('发出时间', 'Issued')), instantText(lang, document.issuedAt)],
    [say(lang, words('页数', 'Pages')), document.pages],
    [
      say(lang, words('验证码', 'Code')),
      document.verificationCode &&
        html`<a href="/verify?code=${document.verificationCode}">${document.verificationCode}</a>`,
    ],
    [say(lang, words('签名证书', 'Certificate')), document.seal?.subject],
    [
      say(lang, words('文件摘要（SHA-256）', 'Digest (SHA-256)')),
      document.sha256 && html`<code>${document.sha256}</code>`,
    ],
  ]);

/** What else a line of the ledger says: who signed for it, under which number it went, who saw it, and its scan. */
const detailsOf = (lang: Visit['lang'], { note, itemNumber, takenBy, witnesses, evidence }: Details): Html => {
  const parts = [
    note,
    itemNumber && `${say(lang, words('邮件号', 'item number'))} ${itemNumber}`,
    takenBy && `${say(lang, words('签收人', 'signed for by'))} ${takenBy.name}（${say(lang, takers[takenBy.as])}）`,
    witnesses && `${say(lang, words('见证人', 'witnesses'))}：${witnesses.join('、')}`,
  ].filter(Boolean);
  return html`${parts.join('；')}${evidence ? html` <a href="/documents/${evidence.proof}/proof">${say(lang, words('扫描件', 'scan'))}</a>` : ''}`;
};

const ledger = (
  { lang }: Visit,
  { entries, recipients }: ServingView,
): Html => html`<h2>${say(lang, words('送达台账', 'Ledger of service'))}</h2>
${table({
  caption: say(lang, words('收到情况', 'Receipts')),
  heads: [words('受送达人', 'Recipient'), words('收到日期', 'Received'), words('方式', 'Way')].map((one) =>
    say(lang, one),
  ),
  rows: recipients.map(({ name, receipt, failure }) => [
    name,
    receipt
      ? dayText(lang, receipt.on)
      : failure
        ? html`<span class="tag bad">${say(lang, words('送达未成', 'not served'))}</span>`
        : html`<span class="tag doubt">${say(lang, words('尚无送达证明', 'no proof yet'))}</span>`,
    receipt ? say(lang, servingChannels[receipt.channel]) : '—',
  ]),
})}
${table({
  caption: say(lang, words('逐笔登记', 'Entries')),
  heads: [
    words('日期', 'Day'),
    words('受送达人', 'Recipient'),
    words('方式', 'Way'),
    words('情况', 'Step'),
    words('登记人', 'By'),
    words('说明', 'Note'),
  ].map((one) => say(lang, one)),
  rows: entries.map(({ on, hour, recipient, channel, step, by, invalid, ...entry }) => [
    html`${dayText(lang, on)}${hour ? ` ${hour}` : ''}`,
    recipients[recipient - 1]?.name ?? String(recipient),
    say(lang, servingChannels[channel]),
    html`${say(lang, steps[step])}${invalid ? html` <span class="tag bad">${say(lang, words('已认定无效', 'found invalid'))}</span>` : ''}`,
    `${by.name}（${roleLabel(lang, by.role)}）`,
    detailsOf(lang, entry),
  ]),
  none: say(lang, words('尚无登记。', 'No entries yet.')),
})}`;

const link = ({ lang }: Visit, [href, label]: readonly [string, Words]): Html =>
  html`<li><a class="button minor" href="${href}">${say(lang, label)}</a></li>`;

const staffLinks = (visit: Visit, { documentId, kind, issuedAt, voided, supersededBy, source }: DocumentView): Html => {
  const base = `/documents/${documentId}`;
  if (!isStaff(visit.actor)) return unsaid;
  if (voided && !issuedAt && !voided.successor && kind !== 'proofOfService')
    return html`<ul class="actions">${link(visit, [`${base}/reissue`, words('另发', 'Issue it anew')])}</ul>`;
  if (!issuedAt) return unsaid;
  const stands = !voided && !supersededBy;
  return html`<ul class="actions">
${link(visit, [`${base}/serving`, words('登记送达情况', 'Record service')])}
${link(visit, [`${base}/strike`, words('认定送达无效', 'Find a service invalid')])}
${link(visit, [`${base}/attach`, words('归档送达回证', 'Attach a proof of service')])}
${stands ? link(visit, [`${base}/correct`, words('更正', 'Correct')]) : ''}
${stands ? link(visit, [`${base}/void`, words('作废', 'Void')]) : ''}
${source ? link(visit, [`${base}/source`, words('文书数据（JSON）', 'Its data (JSON)')]) : ''}</ul>`;
};

const notReadable = ({ lang }: Visit, { voided }: DocumentView): Html =>
  html`<p class="quiet">${say(lang, voided ? words('文书未能制成，未曾发出。', 'It could not be made and was never issued.') : words('文书正在制发。', 'The document is being issued.'))}</p>`;

/** A document: what it is, whether it stands, its bytes, and how it was served. */
export const documentPage = (visit: Visit, document: DocumentView, serving: ServingView | undefined): Html => {
  const { lang } = visit;
  const base = `/documents/${document.documentId}`;
  const readable = document.status === 'issued' || (seesOffice(visit) && document.status === 'stored');
  return html`${crumbs(lang, [{ href: `/cases/${document.caseId}`, ...words('案件', 'The case') }])}
<h1>${document.title}</h1>
${standing(visit, document)}
${about(visit, document)}
${readable ? html`<p><a class="button" href="${base}/file">${say(lang, words('下载PDF', 'Download the PDF'))}</a></p>` : notReadable(visit, document)}
${staffLinks(visit, document)}
${readable ? html`<details><summary>${say(lang, words('在本页查看', 'Show it here'))}</summary><iframe class="paper" src="${base}/inline" title="${document.title}" loading="lazy"></iframe></details>` : ''}
${serving ? ledger(visit, serving) : ''}`;
};
