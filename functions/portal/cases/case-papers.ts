import { html } from 'hono/html';
import { draftStatuses } from '#shared/domain/draft.ts';
import { dayText, instantText, type Tone, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, type Words, words } from '#templates/pages/words.ts';
import { commandLabel, procedureNamed, roleLabel } from '../labels.ts';
import type { Visit } from '../visit.ts';
import type { CaseFacts, DocumentView, DraftView } from './case-facts.ts';

const documentStatuses: Readonly<Record<DocumentView['status'], Words>> = {
  ordered: words('待制发', 'ordered'),
  numbered: words('已编号', 'numbered'),
  rendered: words('已排版', 'rendered'),
  sealed: words('已签章', 'sealed'),
  stored: words('已存储', 'stored'),
  issued: words('已发出', 'issued'),
};

/** Where a document stands, with a tone that its words carry too. */
export const documentTag = (lang: Lang, { status, voided, supersededBy }: DocumentView): Html => {
  const [tone, said]: readonly [Tone, Words] = voided
    ? ['bad', words('已作废', 'voided')]
    : supersededBy
      ? ['doubt', words('已更正', 'amended')]
      : [status === 'issued' ? 'good' : 'plain', documentStatuses[status]];
  return html`<span class="tag ${tone}">${say(lang, said)}</span>`;
};

/** The documents of a case that its reader may see. */
export const documentsSection = ({ lang }: Visit, { documents }: CaseFacts): Html =>
  table({
    caption: say(lang, words('案件文书', 'Documents of the case')),
    heads: [
      words('文书', 'Document'),
      words('文号', 'Number'),
      words('主送', 'To'),
      words('状态', 'Status'),
      words('成文日期', 'Dated'),
    ].map((one) => say(lang, one)),
    rows: documents.map((document) => [
      html`<a href="/documents/${document.documentId}">${document.title}</a>`,
      document.documentNumber ?? '—',
      document.recipients.map(({ name }) => name).join('、'),
      documentTag(lang, document),
      document.issueDate
        ? html`<time datetime="${document.issueDate}">${dayText(lang, document.issueDate)}</time>`
        : '—',
    ]),
    none: say(lang, words('尚无文书。', 'No documents yet.')),
  });

export const draftTag = (lang: Lang, status: DraftView['status']): Html =>
  html`<span class="tag${status === 'sentBack' || status === 'overtaken' ? ' doubt' : status === 'signedOff' ? ' good' : ''}">${say(lang, draftStatuses[status])}</span>`;

/** What was drafted in a case and by whom. */
export const draftsSection = (
  { lang }: Visit,
  { drafts, subject }: CaseFacts,
): Html => html`<h2>${say(lang, words('拟稿', 'Drafts'))}</h2>
${table({
  caption: say(lang, words('案件拟稿', 'Drafts of the case')),
  heads: [
    words('步骤', 'Step'),
    words('文书', 'Documents'),
    words('拟稿人', 'Drafted by'),
    words('签发人', 'Signed by'),
    words('状态', 'Status'),
    words('时间', 'Time'),
  ].map((one) => say(lang, one)),
  rows: drafts.map((draft) => [
    html`<a href="/cases/${subject.caseId}/drafts/${draft.draftId}">${commandLabel(lang, procedureNamed(subject.procedure), draft.command)}</a>`,
    draft.documents.map(({ title }) => title).join('、'),
    draft.draftedBy.map(({ name }) => name).join('、'),
    roleLabel(lang, draft.signer),
    draftTag(lang, draft.status),
    instantText(lang, draft.changedAt),
  ]),
  none: say(lang, words('没有拟稿。', 'No drafts.')),
})}`;
