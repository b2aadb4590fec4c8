import { html } from 'hono/html';
import { findings } from '#shared/domain/review-list.ts';
import { message } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import { type getReviewList, reviewLegality } from '../../api/drafts/review-draft.ts';
import { may } from '../staff/press.ts';
import type { Visit } from '../visit.ts';

export type ListView = Extract<Awaited<ReturnType<typeof getReviewList.answer>>, { ok: true }>['value']['body'];

const statuses: Readonly<Record<string, Words>> = {
  awaited: words('待合法性审核', 'Awaits the review of its legality'),
  agreed: words('合法性审核：同意办理', 'The reviewer agrees'),
  declined: words('合法性审核：不同意办理', 'The reviewer does not agree'),
};

/** The list before a step that cannot be taken back, as it stands now, and the way to the reviewer's opinion (O3.1). */
export const reviewPart = (visit: Visit, list: ListView, address: string): Html => {
  const { lang } = visit;
  const { reviewed } = list;
  const changed = reviewed && 'digest' in reviewed && reviewed.digest !== list.digest;
  return html`<h2>${say(lang, words('合法性审核要点核对表', 'List before what cannot be taken back'))}</h2>
${reviewed ? html`<p>${say(lang, statuses[reviewed.status] ?? words('', ''))}</p>` : ''}
${changed ? message('doubt', say(lang, words('核对表在审核之后有变化，须重新审核后签发。', 'The list has changed since it was reviewed: it is reviewed again before it is signed.'))) : ''}
<div class="scroll"><table><thead><tr><th scope="col">${say(lang, words('核对要点', 'Line'))}</th><th scope="col">${say(lang, words('结果', 'Finding'))}</th><th scope="col">${say(lang, words('依据和问题', 'Evidence, and what is wrong'))}</th></tr></thead><tbody>
${list.lines.map(
  ({ letter, label, finding, evidence, unmet, remark }) =>
    html`<tr><th scope="row">（${letter}）${say(lang, label)}</th><td>${say(lang, findings[finding])}</td><td>${say(lang, evidence)}${unmet.map(({ message: wrong }) => html`<p>${say(lang, wrong)}</p>`)}${remark ? html`<p>${say(lang, remark)}</p>` : ''}</td></tr>`,
)}
</tbody></table></div>
${may(visit, reviewLegality) ? html`<p><a class="button" href="${address}/review">${say(lang, words('填写审核意见', 'Give the opinion'))}</a></p>` : unsaid}`;
};
