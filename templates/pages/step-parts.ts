import { html } from 'hono/html';
import { dueView } from './due-view.ts';
import { facts } from './parts.ts';
import type { ConditionShown, Masthead, StepShown } from './step-data.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from './words.ts';

const marks = {
  met: { mark: '√', said: words('已具备', 'met') },
  unmet: { mark: '×', said: words('未具备', 'not met') },
  open: { mark: '○', said: words('提交时核对', 'checked when sent') },
} as const;

const condition = (lang: Lang, { standing, said, basis }: ConditionShown): Html => {
  const { mark, said: told } = marks[standing];
  return html`<li class="${standing}"><span class="mark" aria-hidden="true">${mark}</span><span>${say(lang, said)}<span class="unseen">：${say(lang, told)}</span></span><small>${say(lang, basis)}</small></li>`;
};

const order = ['unmet', 'open', 'met'] as const;

/** The conditions of a step in words, those that are not met first. */
export const conditionList = (lang: Lang, conditions: readonly ConditionShown[]): Html => {
  if (conditions.length === 0)
    return html`<p class="quiet">${say(lang, words('没有另外的条件。', 'No further condition.'))}</p>`;
  const sorted = conditions.toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing));
  return html`<ul class="checks">${sorted.map((each) => condition(lang, each))}</ul>
<p class="quiet">${say(lang, words('√ 已具备　× 未具备　○ 提交时按所填内容核对', '√ met　× not met　○ checked when sent, by what is entered'))}</p>`;
};

const listed = (lang: Lang, said: readonly Words[]): string =>
  said.map((one) => say(lang, one)).join(lang === 'zh' ? '；' : '; ');

/** What follows when a step is taken. */
export const consequences = (lang: Lang, { manner, leads, papers, starts, stops }: StepShown): Html =>
  facts([
    [
      say(lang, words('状态', 'State')),
      `${listed(lang, leads)}${manner === 'draft' ? say(lang, words('（负责人签发时）', ' (when a head signs)')) : ''}`,
    ],
    [say(lang, words('文书', 'Papers')), papers.map((title) => `《${title}》`).join('')],
    [say(lang, words('起算期限', 'Terms that begin')), listed(lang, starts)],
    [say(lang, words('停止期限', 'Terms that stop')), listed(lang, stops)],
  ]);

/** Which case it is and until when the reader is to act; `way` and `sections` stand below it. */
export const masthead = (
  lang: Lang,
  { caseId, organization, uscc, procedure, subject, window, state, term }: Masthead,
  below: Html = unsaid,
): Html =>
  html`<div class="masthead"><div class="row"><div class="names"><h1>${organization}</h1>
<ul class="meta"><li>${say(lang, procedure)}</li>${subject ? html`<li>${subject}</li>` : ''}${window ? html`<li>${say(lang, window)}</li>` : ''}<li>${say(lang, words('案号', 'Case'))} ${caseId}</li><li><a href="/directory/${uscc}">${uscc}</a></li></ul></div>
<div><span class="tag now">${say(lang, state)}</span></div>
${term ? html`<div class="term"><span class="quiet">${say(lang, term.label)}</span><br>${dueView(lang, term.due)}</div>` : ''}</div>
${below}</div>`;

/** How a step is taken, in a word. */
export const mannerWords = {
  give: words('办理', 'Take this step'),
  draft: words('拟稿', 'Draft'),
  enter: words('代为登记', 'Enter it from paper'),
} as const;
