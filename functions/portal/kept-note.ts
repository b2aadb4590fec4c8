import { html } from 'hono/html';
import { instantText, message } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import type { Recalled } from './kept-forms.ts';
import type { Visit } from './visit.ts';

/** That what was typed is back, what else was kept of the same form in other places, and how it is given up. */
export const recalledNote = ({ lang, path }: Visit, { others }: Recalled): Html => {
  const more = others.map(
    ({ mark, savedAt }) =>
      html`<li><a href="${path}?kept=${encodeURIComponent(mark)}">${say(lang, words(`${instantText(lang, savedAt)}暂存的内容`, `what was kept at ${instantText(lang, savedAt)}`))}</a></li>`,
  );
  const told = html`${
    more.length > 0
      ? html`<p>${say(lang, words('本表单另有未提交的内容，可以分别打开：', 'More was kept of this form, each by itself:'))}</p><ul>${more}</ul>`
      : ''
  }<p>${say(lang, words('不再需要的，请点表单下方的“放弃已填内容”。', 'If you no longer want it, press “Give up what was typed” below the form.'))}</p>`;
  return message(
    'plain',
    say(lang, words('已恢复上次填写、尚未提交的内容', 'What you had typed and not yet sent is back')),
    told,
  );
};
