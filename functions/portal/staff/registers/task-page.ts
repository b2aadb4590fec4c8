import { html } from 'hono/html';
import type { IssuanceTask, RecountTask, Task, UnreadableTask } from '#shared/store/records.ts';
import { dayText, instantText, message, nextPage, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { restartFailed } from '../../../api/documents/document-routes.ts';
import { closeTask, listTasks } from '../../../api/documents/task-routes.ts';
import { ask } from '../../ask.ts';
import { taskError } from '../../labels.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show, type Visit } from '../../visit.ts';
import { clockLabel } from '../clock-label.ts';
import { headsIn, withQuery } from '../listing.ts';
import { buttonForm, may } from '../press.ts';

/** What became of a document: where, and what is known of it. */
const about = (visit: Visit, { documentId, caseId, failedTask, error, restarts }: IssuanceTask): Html => {
  const { lang } = visit;
  return html`<p><a href="/documents/${documentId}">${documentId}</a>，${say(lang, words('案件', 'case'))} <a href="/cases/${caseId}">${caseId}</a></p>
<p>${say(lang, words(`停在“${failedTask}”：`, `Stopped at ${failedTask}: `))}<code>${taskError(lang, error)}</code></p>${restarts === undefined ? unsaid : html`<p class="hint">${say(lang, words(`系统已自动重试${restarts}次，不再自动重试，须由人工处理后继续。`, `Tried again ${restarts} times by itself; it does not try any more until somebody goes on.`))}</p>`}`;
};

const failed = (visit: Visit, task: IssuanceTask): Html => {
  const { lang } = visit;
  const serving = task.taskId !== task.documentId;
  const title = serving
    ? words('文书送达未成', 'A service did not succeed')
    : words('文书制发失败', 'An issuance failed');
  const restart = { action: `/tasks/${task.documentId}/restart`, label: words('从停下处继续制发', 'Go on from there') };
  const act = serving
    ? html`<p class="hint">${say(lang, words('请以其他方式送达并登记送达情况，取得送达凭据后自动办结。', 'Serve it another way and record it: proof of receipt closes this by itself.'))}</p>`
    : may(visit, restartFailed)
      ? html`${buttonForm(visit, restart)}<p><a href="/documents/${task.documentId}/void">${say(lang, words('无法制作的，作废该文书和文号', 'Where it cannot be made: void it and its number'))}</a></p>`
      : unsaid;
  return html`<li id="${task.taskId}"><p><strong>${say(lang, title)}</strong> <span class="quiet">${instantText(lang, task.openedAt)}</span></p>
${about(visit, task)}${act}</li>`;
};

const moved = (visit: Visit, task: RecountTask): Html => {
  const { lang } = visit;
  const title = say(lang, words('期限因放假安排公布而变动', 'Clocks moved by a holiday notice'));
  return html`<li id="${task.taskId}"><p><strong>${title}</strong> <span class="quiet">${instantText(lang, task.openedAt)}</span></p>
<p>${say(lang, words('案件', 'Case'))} <a href="/cases/${task.caseId}">${task.caseId}</a>，${say(lang, words('日历版本', 'calendar'))} ${task.calendarVersion}</p>
${table({
  caption: title,
  heads: headsIn(lang, [
    ['期限', 'Clock'],
    ['原为', 'Was'],
    ['现为', 'Is'],
  ]),
  rows: task.moved.map(({ clock, was, now }) => [clockLabel(lang, clock), dayText(lang, was), dayText(lang, now)]),
})}
<p class="hint">${say(lang, words('请核对是否需要另行告知当事人，办妥后办结。', 'See whether the parties must be told, then close it.'))}</p>
${may(visit, closeTask) ? buttonForm(visit, { action: `/tasks/${task.caseId}/${task.taskId}/close`, label: words('已核对，办结', 'Looked at: close') }) : unsaid}</li>`;
};

const unreadable = ({ lang }: Visit, task: UnreadableTask): Html =>
  html`<li id="${task.taskId}"><p><strong>${say(lang, words('记录无法读取', 'A record cannot be read'))}</strong> <span class="quiet">${instantText(lang, task.openedAt)}</span></p>
<p><code>${task.pk} ${task.sk}</code></p>
<p><code>${task.reason}</code></p>
<p class="hint">${say(lang, words('请交技术人员修复；记录可以读取后自动办结。', 'For a technician to mend: it closes by itself once the record can be read.'))}</p></li>`;

const taskHtml = (visit: Visit, task: Task): Html => {
  if ('reason' in task) return unreadable(visit, task);
  return 'documentId' in task ? failed(visit, task) : moved(visit, task);
};

const done = {
  restarted: words('已重新开始制发', 'The issuance goes on'),
  closed: words('已办结', 'Closed'),
};

/** What only a person can clear: issuances that failed for good, and clocks that a notice moved. */
export const taskPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(listTasks, { query: { cursor: context.req.query('cursor') } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, nextCursor } = found.value.body;
  const told = context.req.query('done');
  const title = say(lang, words('需要人工处理', 'For a person to clear'));
  const body = html`<h1>${title}</h1>
${told === 'restarted' || told === 'closed' ? message('good', say(lang, done[told])) : unsaid}
${items.length === 0 ? html`<p class="quiet">${say(lang, words('没有需要人工处理的事项。', 'Nothing waits to be cleared.'))}</p>` : html`<ol class="timeline">${items.map((task) => taskHtml(visit, task))}</ol>`}
${nextPage(lang, nextCursor ? withQuery('/tasks', { cursor: nextCursor }) : undefined)}`;
  return show(context, { title, body });
};
