import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { isOpen } from '#shared/domain/draft.ts';
import { dataView } from '#templates/pages/data-view.ts';
import { csrfField } from '#templates/pages/page.ts';
import { crumbs, facts, instantText, message } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import type { getDraft } from '../../api/drafts/draft-routes.ts';
import { signOffDraft } from '../../api/drafts/sign-off-routes.ts';
import { type VoidingView, voidingPart } from '../documents/voiding-part.ts';
import { commandLabel, inputFields, procedureNamed, recordOf, roleLabel } from '../labels.ts';
import { may } from '../staff/press.ts';
import { frameOf, type Visit } from '../visit.ts';
import type { CaseView } from './case-facts.ts';
import { draftTag } from './case-papers.ts';
import { wordDocument } from './draft-by-word.ts';
import { printingOf } from './draft-printing.ts';
import { type ListView, reviewPart } from './review-part.ts';

export type Drafted = Extract<Awaited<ReturnType<typeof getDraft.answer>>, { ok: true }>['value']['body'];

/** A form of one button, with what it takes beside it. */
export const buttonForm = (
  visit: Visit,
  {
    action,
    seen,
    label,
    fields = unsaid,
    minor = false,
  }: { action: string; seen?: number; label: Words; fields?: Html; minor?: boolean },
): Html => html`<form method="post" action="${action}">${csrfField(frameOf(visit))}
<input type="hidden" name="_key" value="${randomUUID()}">${seen === undefined ? '' : html`<input type="hidden" name="_seen" value="${seen}">`}
${fields}<button${minor ? html` class="minor"` : ''}>${say(visit.lang, label)}</button></form>`;

const remark = (visit: Visit, id: string, label: Words): Html =>
  html`<div class="field"><label for="${id}">${say(visit.lang, label)}</label><textarea id="${id}" name="comment" rows="3" maxlength="2000"></textarea></div>`;

/** The way to the paper as it was before it was last revised, beside what it says now. */
const comparison = ({ lang }: Visit, versions: number, paper: { readonly address: string; readonly title: string }) =>
  versions < 2
    ? unsaid
    : html`<p><a href="${paper.address}/since/${versions - 1}">${say(lang, words('与上一稿对照（花脸稿，PDF）', 'Compare with the version before (PDF)'))}<span class="unseen">：${paper.title}</span></a></p>`;

const papers = (visit: Visit, draft: Drafted): Html => {
  const { lang } = visit;
  const { caseId, draftId, documents, status } = draft;
  if (documents.length === 0)
    return html`<p class="quiet">${say(lang, words('不制发文书。', 'It issues no document.'))}</p>`;
  const open = status === 'drafted' || status === 'sentBack';
  return html`${documents.map(({ ordinal, kind, title, recipients }) => {
    const address = `/previews/${caseId}/${draftId}/${ordinal}`;
    return html`<h3>${title}</h3><p class="quiet">${say(lang, words('主送', 'To'))}：${recipients.join('、') || '—'}</p>
${
  open
    ? html`<p><a href="${address}">${say(lang, words('打开预览（PDF，带“草稿”水印）', 'Open the preview (PDF, marked as a draft)'))}<span class="unseen">：${title}</span></a></p>
${comparison(visit, draft.versions, { address, title })}
${wordDocument(visit, draft, { ordinal, title })}
${printingOf(visit, draft, { ordinal, kind, title })}
<iframe class="paper" src="${address}" title="${title}" loading="lazy"></iframe>`
    : ''
}`;
  })}`;
};

/** The button to sign or, where it would be refused, why. */
const signing = (visit: Visit, { draft, maySign }: Pick<Shown, 'draft' | 'maySign'>): Html => {
  const { lang, actor } = visit;
  const { revision: seen, draftedBy, reviewed } = draft;
  if (!maySign) return unsaid;
  if (draftedBy.some(({ id }) => id === actor.id))
    return message(
      'plain',
      say(lang, words('您是拟稿人，须由另一位负责人签发。', 'You drafted it: another person signs it off.')),
    );
  if (reviewed && reviewed.status !== 'agreed')
    return message(
      'plain',
      say(lang, words('须先经合法性审核同意，方可签发。', 'It is signed once the reviewer of its legality agrees.')),
    );
  const action = `/cases/${draft.caseId}/drafts/${draft.draftId}/sign-off`;
  return buttonForm(visit, { action, seen, label: words('签发', 'Sign off') });
};

const actions = (visit: Visit, { draft, maySign }: Pick<Shown, 'draft' | 'maySign'>): Html => {
  const { lang } = visit;
  if (!may(visit, signOffDraft)) return unsaid;
  const base = `/cases/${draft.caseId}/drafts/${draft.draftId}`;
  const { revision: seen } = draft;
  return html`<h2>${say(lang, words('签发与修改', 'Signing and revising'))}</h2>
${signing(visit, { draft, maySign })}
<p><a class="button minor" href="${base}/revise">${say(lang, words('修改', 'Revise'))}</a></p>
<details><summary>${say(lang, words('退回修改', 'Send back'))}</summary>${buttonForm(visit, { action: `${base}/send-back`, seen, label: words('退回', 'Send back'), fields: remark(visit, 'send-back', words('修改意见', 'What is to be changed')), minor: true })}</details>
<details><summary>${say(lang, words('作废拟稿', 'Discard'))}</summary>${buttonForm(visit, { action: `${base}/discard`, seen, label: words('作废', 'Discard'), fields: remark(visit, 'discard', words('原因（选填）', 'Reason (optional)')), minor: true })}</details>`;
};

const comments = ({ lang }: Visit, { comments: said }: Drafted): Html =>
  said.length === 0
    ? unsaid
    : html`<h2>${say(lang, words('意见', 'Comments'))}</h2><ol class="timeline">${said.map(({ by, at, text }) => html`<li>${text}<p class="quiet">${by.name} · ${instantText(lang, at)}</p></li>`)}</ol>`;

type Shown = {
  /** Whether the reader is who signs it. */
  readonly maySign: boolean;
  readonly draft: Drafted;
  readonly list?: ListView | undefined;
  /** What falls with the paper that it would declare void. */
  readonly falls?: VoidingView | undefined;
};

/** A draft with its documents as they would be issued now, and what may be done with it. */
export const draftPage = (visit: Visit, subject: CaseView, { draft, maySign, list, falls }: Shown): Html => {
  const { lang } = visit;
  const title = commandLabel(lang, procedureNamed(subject.procedure), draft.command);
  const input = typeof draft.input === 'object' && draft.input !== null ? (draft.input as Record<string, unknown>) : {};
  return html`${crumbs(lang, [{ href: `/cases/${draft.caseId}`, ...words(draft.organizationName, draft.organizationName) }])}
<h1>${say(lang, words('拟稿', 'Draft'))}：${title}</h1>
${draft.caseMovedOn ? message('doubt', say(lang, words('拟稿之后案件有变动，签发时将重新核对条件。', 'The case has moved on since: the conditions are checked again at signing.'))) : ''}
${facts([
  [say(lang, words('状态', 'Status')), draftTag(lang, draft.status)],
  [say(lang, words('拟稿人', 'Drafted by')), draft.draftedBy.map(({ name }) => name).join('、')],
  [say(lang, words('签发人', 'Signed by')), roleLabel(lang, draft.signer)],
  [say(lang, words('版本', 'Version')), draft.versions],
  [say(lang, words('时间', 'Time')), instantText(lang, draft.changedAt)],
])}
${list ? reviewPart(visit, list, `/cases/${draft.caseId}/drafts/${draft.draftId}`) : ''}
${falls ? voidingPart(visit, subject, falls) : ''}
${isOpen(draft) ? actions(visit, { draft, maySign }) : ''}
${comments(visit, draft)}
<h2>${say(lang, words('文书', 'Documents'))}</h2>${papers(visit, draft)}
<h2>${say(lang, words('填写内容', 'What was entered'))}</h2>${dataView({ lang, ...recordOf(procedureNamed(subject.procedure)), ...inputFields(procedureNamed(subject.procedure), draft.command) }, input)}`;
};
