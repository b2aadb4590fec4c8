import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { fieldIssues, type Refusal } from '#shared/domain/refusal.ts';
import { fieldAt, fieldsOf, type Group } from '#templates/forms/field.ts';
import { formHtml, idOf } from '#templates/forms/form-html.ts';
import { csrfField } from '#templates/pages/page.ts';
import { message } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { attachFile } from '../../api/attachments/attachment-routes.ts';
import { largestFile } from '../../casework/attachments/examine-file.ts';
import { refusalHtml } from '../refused.ts';
import { frameOf, type Visit } from '../visit.ts';

const told = new Set(['about', 'note']);

/** What is told of a file: the members of the API's own schema that a person types. */
export const toldFields = (): Group => {
  const { body } = attachFile.schemas;
  if (!body) throw new TypeError('an attachment has a body');
  const whole = fieldsOf(body);
  return { ...whole, fields: whole.fields.filter(({ name }) => told.has(name)) };
};

export type TypedAttachment = { readonly values: unknown; readonly refusal?: Refusal };

const noFile = words('请选择要上传的文件', 'Choose the file');
const again = words('文件须重新选择，其他内容已经保留。', 'Choose the file again; the rest is as you typed it.');
const tooLarge = words(
  '文件超过4MB，请降低扫描分辨率，或者分成几个文件上传',
  'Over 4 MB: scan it at a lower resolution, or send it in parts',
);
const kinds = words(
  'PDF、PNG或者JPEG，不超过4MB，按文件内容识别；含有脚本或者内嵌文件的PDF不予接收。',
  'PDF, PNG or JPEG by its content, up to 4 MB; no PDF that holds scripts or files.',
);

/** The faults by field. A file that was not chosen comes without name and bytes. */
const errorsOf = ({ lang }: Visit, refusal: Refusal | undefined): Map<string, string> =>
  new Map(
    (fieldIssues(refusal) ?? []).map(({ path, message: said }) =>
      path === 'name'
        ? (['file', say(lang, refusal?.code === 'input.invalid' ? noFile : said)] as const)
        : ([path, say(lang, said)] as const),
    ),
  );

const summary = ({ lang }: Visit, errors: ReadonlyMap<string, string>): Html =>
  message(
    'bad',
    say(lang, words('请改正以下各项', 'Correct these')),
    html`<ul>${[...errors].map(([name, said]) => html`<li><a href="#${idOf(name)}">${say(lang, fieldAt(toldFields(), name)?.label ?? words('文件', 'File'))}：${said}</a></li>`)}</ul>`,
  );

const refused = (visit: Visit, refusal: Refusal | undefined, errors: ReadonlyMap<string, string>): Html => {
  if (!refusal) return unsaid;
  const large = refusal.code === 'input.tooLarge' ? message('bad', say(visit.lang, tooLarge)) : undefined;
  const said = errors.size > 0 ? summary(visit, errors) : (large ?? refusalHtml(visit.lang, refusal));
  return html`${said}<p class="hint">${say(visit.lang, again)}</p>`;
};

const fileField = ({ lang }: Visit, error: string | undefined): Html => {
  const id = idOf('file');
  const described = `${id}-hint${error ? ` ${id}-error` : ''}`;
  return html`<div class="field"><label for="${id}">${say(lang, words('文件', 'File'))}</label>
<p class="hint" id="${id}-hint">${say(lang, kinds)}</p>${error ? html`<p class="error" id="${id}-error">${error}</p>` : ''}
<input type="file" id="${id}" name="file" accept="application/pdf,image/png,image/jpeg" data-most="${largestFile}" data-large="${say(lang, tooLarge)}" aria-describedby="${described}"${error ? html` aria-invalid="true"` : ''}></div>`;
};

/** The form by which a file is put to a case, with what was typed and why it was refused. */
export const attachmentForm = (visit: Visit, { values, refusal }: TypedAttachment): Html => {
  const { lang, actor } = visit;
  const errors = errorsOf(visit, refusal);
  const filled = { fields: toldFields(), values, errors, lang };
  return html`<div class="narrow">${refused(visit, refusal, errors)}
<form method="post" enctype="multipart/form-data">${csrfField(frameOf(visit))}
<input type="hidden" name="_key" value="${randomUUID()}"><input type="hidden" name="_for" value="${actor.id}">
${fileField(visit, errors.get('file'))}
${formHtml(filled)}
<button>${say(lang, words('上传', 'Upload'))}</button></form></div>`;
};
