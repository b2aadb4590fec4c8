import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { limits } from '#shared/domain/limits.ts';
import { csrfField } from '#templates/pages/page.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { reviseByWord } from '../../api/drafts/revise-by-word.ts';
import { ask } from '../ask.ts';
import { showRefusal } from '../refused.ts';
import { entriesOf, entry, formOf, seenIn } from '../sent.ts';
import { may } from '../staff/press.ts';
import { type Asking, frameOf, type Visit } from '../visit.ts';

/** The draft that a paper is of, at the revision that is shown. */
type Shown = { readonly caseId: string; readonly draftId: number; readonly revision: number };
type Paper = { readonly ordinal: number; readonly title: string };

const most = limits.wordBytes / 1_000_000;
const tooLarge = words(
  `文件超过${most}MB，请删除其中的图片后再上传`,
  `Over ${most} MB: take pictures out and send it again`,
);
const hint = words(
  `仅限本拟稿导出的.docx文件，不超过${most}MB。填写的文字可以修改；依法应当载明的内容、文号、日期等固定文字须保持原样，否则不予写回。`,
  `A .docx written from this draft, up to ${most} MB. Texts that were filled in may be changed; what the law asks a paper to say, numbers and days stay as they are, or nothing is written back.`,
);

const uploadForm = (visit: Visit, { caseId, draftId, revision }: Shown, { ordinal, title }: Paper): Html => {
  const { lang } = visit;
  const id = `word-${ordinal}`;
  return html`<details><summary>${say(lang, words('上传修改后的Word文档', 'Send the edited document'))}<span class="unseen">：${title}</span></summary>
<form method="post" enctype="multipart/form-data" action="/cases/${caseId}/drafts/${draftId}/documents/${ordinal}/docx">${csrfField(frameOf(visit))}
<input type="hidden" name="_key" value="${randomUUID()}"><input type="hidden" name="_seen" value="${revision}">
<div class="field"><label for="${id}">${say(lang, words('Word文档', 'Document'))}</label><p class="hint" id="${id}-hint">${say(lang, hint)}</p>
<input type="file" id="${id}" name="file" required accept=".docx" data-most="${limits.wordBytes}" data-large="${say(lang, tooLarge)}" aria-describedby="${id}-hint"></div>
<button class="minor">${say(lang, words('写回拟稿', 'Write back to the draft'))}</button></form></details>`;
};

/** A paper of an open draft as a text document, and the way back for whoever may revise the draft. */
export const wordDocument = (visit: Visit, draft: Shown, paper: Paper): Html => {
  const { lang } = visit;
  const address = `/previews/${draft.caseId}/${draft.draftId}/${paper.ordinal}/docx`;
  return html`<p><a href="${address}">${say(lang, words('下载Word文档（.docx）', 'Download as a text document (.docx)'))}<span class="unseen">：${paper.title}</span></a></p>
${may(visit, reviseByWord) ? uploadForm(visit, draft, paper) : unsaid}`;
};

/** Takes an edited text document and goes back to the draft, which then says what the document says. */
export const takeWord = async (context: Asking) => {
  const { caseId = '', draftId = '', ordinal = '' } = context.req.param() as Record<string, string>;
  const form = await formOf(context);
  const sent = form.get('file');
  const file = sent instanceof File ? Buffer.from(await sent.arrayBuffer()).toString('base64') : '';
  const entries = await entriesOf(context);
  const asked = {
    params: { caseId, draftId, ordinal },
    body: { file },
    key: entry(entries, '_key') ?? '',
    ...seenIn(entries),
  };
  const answer = await ask(reviseByWord, asked, context.get('visit'));
  return answer.ok ? context.redirect(`/cases/${caseId}/drafts/${draftId}`, 303) : showRefusal(context, answer.refusal);
};
