import type { Hono } from 'hono';
import { html } from 'hono/html';
import { procedureNames } from '#shared/domain/case.ts';
import type { AuditEntry } from '#shared/store/audit.ts';
import { crumbs, instantText, message, nextPage, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, type Words, words } from '#templates/pages/words.ts';
import { checkChains, listAudit } from '../../../api/audit/audit-routes.ts';
import { ask } from '../../ask.ts';
import { commandLabel, procedureNamed } from '../../labels.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, type PortalEnv, show } from '../../visit.ts';
import { headsIn, withQuery } from '../listing.ts';

const actions: Readonly<Record<AuditEntry['action'], Words>> = {
  'document.read': words('查看文书', 'Document read'),
  'document.downloaded': words('下载文书', 'Document downloaded'),
  'document.sourceDownloaded': words('下载文书数据', 'Source data downloaded'),
  'document.issued': words('制发文书', 'Document issued'),
  'document.voided': words('文书作废', 'Document voided'),
  'issuance.failed': words('制发失败', 'Issuance failed'),
  'issuance.restarted': words('重新制发', 'Issuance restarted'),
  'attachment.received': words('收到附件', 'Attachment received'),
  'attachment.downloaded': words('下载附件', 'Attachment downloaded'),
  'attachment.refused': words('拒收附件（检出病毒）', 'Attachment refused as infected'),
  'settings.seeded': words('写入初始设置', 'First settings written'),
  'takeover.proposed': words('试导入台账', 'Workbook put forward'),
  'takeover.approved': words('批准导入台账', 'Takeover approved'),
  'takeover.dropped': words('放弃导入台账', 'Takeover given up'),
  'takeover.completed': words('导入台账完成', 'Takeover complete'),
  'settings.proposed': words('提出设置', 'Settings proposed'),
  'settings.published': words('发布设置', 'Settings published'),
  'numbers.entered': words('登记纸质用号', 'Numbers given on paper entered'),
  'numbers.corrected': words('更正纸质用号登记', 'Entry of numbers on paper put right'),
};

type Report = { readonly events: number; readonly links: number; readonly broken: { readonly says: Words } | null };

const verdict = (lang: Lang, { events, links, broken }: Report): Html => {
  if (!broken) {
    const detail = words(
      `日志${events}环、审计链${links}环逐环核对，案件现状、期限、送达和文书与逐步推算的结果、写入时的记载一致。`,
      `Followed link by link: ${events} of the log, ${links} of the audit chain; standing, clocks, service and documents are what they amount to, and as they were written.`,
    );
    return message('good', say(lang, words('各链完整', 'Every chain is whole')), say(lang, detail));
  }
  return message(
    'bad',
    say(lang, words('记录与写入时不一致，请立即报告', 'It is not as it was written: report it at once')),
    say(lang, broken.says),
  );
};

/** Why it happened: the step that ordered the document, the reason of a void, where an issuance stopped. */
const causeText = (lang: Lang, { action, cause }: AuditEntry): string => {
  if (/^(getDocument|downloadDocument|downloadSource)$/.test(cause)) return '—';
  const [, command = ''] = action === 'document.issued' ? (/^(\w+) \(/.exec(cause) ?? []) : [];
  const procedure = procedureNames.map(procedureNamed).find(({ commands }) => commands[command]);
  return procedure ? commandLabel(lang, procedure, command) : cause;
};

const about = (entry: AuditEntry): Html => {
  if ('documentId' in entry) return html`<a href="/documents/${entry.documentId}">${entry.documentId}</a>`;
  return html`${'attachmentId' in entry ? entry.attachmentId : '—'}`;
};

const row = (lang: Lang, entry: AuditEntry): (string | number | Html)[] => [
  entry.sequence,
  instantText(lang, entry.at),
  say(lang, actions[entry.action]),
  about(entry),
  html`${entry.actor.name} <span class="quiet">${entry.actor.id}</span>`,
  causeText(lang, entry),
  html`<code>${entry.hash.slice(0, 12)}</code>`,
];

const heads = [
  ['环', 'Link'],
  ['时间', 'At'],
  ['事项', 'What'],
  ['文书（附件）', 'Document or attachment'],
  ['人员', 'Who'],
  ['缘由', 'By'],
  ['摘要值', 'Digest'],
] as const;

/** The audit chain of a case, and whether it is whole. */
const auditPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const caseId = context.req.param('caseId') ?? '';
  const [report, listed] = await Promise.all([
    ask(checkChains, { params: { caseId } }, visit),
    ask(listAudit, { params: { caseId }, query: { cursor: context.req.query('cursor') } }, visit),
  ]);
  if (!report.ok) return showRefusal(context, report.refusal);
  if (!listed.ok) return showRefusal(context, listed.refusal);
  const { items, nextCursor } = listed.value.body;
  const title = say(lang, words('审计链', 'Audit chain'));
  const body = html`${crumbs(lang, [{ ...words(caseId, caseId), href: `/cases/${caseId}` }])}<h1>${title} <span class="quiet">${caseId}</span></h1>
${verdict(lang, report.value.body)}
${table({ caption: title, heads: headsIn(lang, heads), rows: items.map((entry) => row(lang, entry)), none: say(lang, words('尚无记载。', 'Nothing is told yet.')) })}
${nextPage(lang, nextCursor ? withQuery(`/cases/${caseId}/audit`, { cursor: nextCursor }) : undefined)}`;
  return show(context, { title, body });
};

/** What was read, downloaded, issued and voided in a case, for the offices and the auditors. */
export const auditPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/cases/:caseId/audit', auditPage);
};
