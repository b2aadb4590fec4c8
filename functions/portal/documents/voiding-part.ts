import { html } from 'hono/html';
import { dayText, instantText, message } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import type { previewVoiding } from '../../api/documents/preview-voiding.ts';
import type { CaseView } from '../cases/case-facts.ts';
import { commandLabel, procedureNamed, stateLabel, timerLabel } from '../labels.ts';
import type { Visit } from '../visit.ts';

export type VoidingView = Extract<Awaited<ReturnType<typeof previewVoiding.answer>>, { ok: true }>['value']['body'];

const list = (visit: Visit, title: ReturnType<typeof words>, items: readonly (string | Html)[]): Html =>
  items.length === 0
    ? html``
    : html`<h3>${say(visit.lang, title)}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/** What falls with a paper that is declared void, shown before anybody proposes or confirms it (O8). */
export const voidingPart = (visit: Visit, { procedure: name }: CaseView, view: VoidingView): Html => {
  const { lang } = visit;
  const procedure = procedureNamed(name);
  const { from, to, steps, started, stopped, toPutRight, toldTo } = view;
  const nothingFalls = words(
    '该文书只证明他人所做之事，作废后案件不退回。',
    'It only attests what somebody else did: the case stays where it is.',
  );
  return html`<section><h2>${say(lang, words('作废的后果', 'What falls with it'))}</h2>
${steps.length === 0 ? html`<p>${say(lang, nothingFalls)}</p>` : ''}
${from === to ? '' : message('doubt', say(lang, words(`案件退回“${stateLabel('zh', procedure, to)}”`, `The case goes back to “${stateLabel('en', procedure, to)}”`)))}
${list(
  visit,
  words('撤销的环节', 'Steps taken back'),
  steps.map(
    ({ command, at }) =>
      html`${commandLabel(lang, procedure, command)} <span class="quiet">${instantText(lang, at)}</span>`,
  ),
)}
${list(
  visit,
  words('停止的期限', 'Terms that stop'),
  stopped.map((clock) => timerLabel(lang, procedure, clock)),
)}
${list(
  visit,
  words('恢复的期限', 'Terms that run again'),
  started.map(
    ({ name: clock, lastDay }) =>
      html`${timerLabel(lang, procedure, clock)}${lastDay ? html`：${dayText(lang, lastDay)}` : ''}`,
  ),
)}
${list(
  visit,
  words('须逐件更正的文书', 'Papers to put right one by one'),
  toPutRight.map(({ documentId, title }) => html`<a href="/documents/${documentId}">${title}</a>`),
)}
${list(visit, words('撤回文书通知书送达', 'The letter of withdrawal goes to'), toldTo)}</section>`;
};
