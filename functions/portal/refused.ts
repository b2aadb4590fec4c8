import { html } from 'hono/html';
import { basisWords } from '#shared/domain/basis.ts';
import { fieldIssues, type Refusal } from '#shared/domain/refusal.ts';
import { message } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, words } from '#templates/pages/words.ts';
import { statuses } from '../lib/problem.ts';
import { wording } from '../lib/wording.ts';
import { type Asking, type PageStatus, show } from './visit.ts';

/** A refusal in the person's language, with what to do; the conditions each on a line of its own. */
export const refusalHtml = (lang: Lang, refusal: Refusal): Html => {
  const { title, detail } = wording(refusal)[lang];
  const issues = fieldIssues(refusal);
  if (issues)
    return message('bad', title, html`<ul>${issues.map((issue) => html`<li>${say(lang, issue.message)}</li>`)}</ul>`);
  if (refusal.code !== 'guard.unmet') return message('bad', title, detail);
  const lines = refusal.unmet.map(
    ({ message: said, basis }) =>
      html`<li>${say(lang, said)}<span class="quiet">（${say(lang, basisWords(basis))}）</span></li>`,
  );
  return message('bad', title, html`<ul>${lines}</ul>`);
};

/** The page of a refusal, with the status that the API would answer. */
export const showRefusal = (context: Asking, refusal: Refusal) => {
  const { lang } = context.get('visit');
  const title = wording(refusal)[lang].title;
  const back = html`<p><a href="/">${say(lang, words('返回首页', 'Back to the start'))}</a></p>`;
  const status = statuses[refusal.code] as PageStatus;
  return show(context, { title, body: html`<h1>${title}</h1>${refusalHtml(lang, refusal)}${back}`, status });
};
