import { html } from 'hono/html';
import { hasRole } from '#shared/domain/actor.ts';
import type { Task } from '#shared/store/records.ts';
import { dayText, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import { taskError } from '../labels.ts';
import { screenBy } from '../staff/clues/clue-words.ts';
import { clipped } from '../staff/listing.ts';
import type { Visit } from '../visit.ts';
import type { WorkFacts } from './work-facts.ts';

type Drafts = NonNullable<WorkFacts['drafts']>;

type Counted = { readonly items: readonly unknown[]; readonly nextCursor: string | null };

/** How many a list holds, as far as it was read. */
export const count = ({ items, nextCursor }: Counted): string =>
  nextCursor ? `${items.length}+` : String(items.length);

const draftTable = (
  { lang }: Visit,
  [title, none]: readonly [Words, Words],
  waiting: Drafts,
): Html => html`<h2>${say(lang, title)}<span class="quiet"> ${count(waiting)}</span></h2>
${table({
  headed: true,
  caption: say(lang, title),
  heads: [words('案件', 'Case'), words('文书', 'Documents'), words('拟稿人', 'Drafted by')].map((one) =>
    say(lang, one),
  ),
  rows: waiting.items.map(({ caseId, draftId, organizationName, documents, draftedBy }) => [
    html`<a href="/cases/${caseId}/drafts/${draftId}">${organizationName}<span class="quiet"> ${caseId}</span></a>`,
    documents.map(({ title }) => title).join('、'),
    draftedBy.map(({ name }) => name).join('、'),
  ]),
  none: say(lang, none),
})}`;

/** What awaits a signature: one's own, or for a clerk that of the head. */
export const draftsToSign = (visit: Visit, { drafts: waiting }: WorkFacts): Html => {
  if (!waiting) return unsaid;
  const title = hasRole(visit.actor, ['agencyHead', 'officeHead'])
    ? words('待我签发', 'For my signature')
    : words('待签发的拟稿', 'Drafts to be signed off');
  const several = html`<p><a class="button minor" href="/sign-offs">${say(visit.lang, words('批量签发', 'Sign several off'))}</a></p>`;
  return html`${draftTable(visit, [title, words('没有待签发的拟稿。', 'Nothing awaits a signature.')], waiting)}
${waiting.items.length > 1 ? several : ''}`;
};

/** What the head gave back to be changed; nothing where nothing was. */
export const draftsSentBack = (visit: Visit, { sentBack }: WorkFacts): Html =>
  sentBack && sentBack.items.length > 0
    ? draftTable(visit, [words('退回修改的拟稿', 'Drafts sent back'), words('没有退回的拟稿。', 'None.')], sentBack)
    : unsaid;

const whyOf = (lang: Lang, task: Task): string => {
  if ('reason' in task) return say(lang, words('记录无法读取', 'A record cannot be read'));
  return 'error' in task
    ? taskError(lang, task.error)
    : say(lang, words('期限因放假安排公布而重新计算', 'Deadlines were counted again for a new holiday notice'));
};

/** What a machine could not finish. */
export const openTasks = ({ lang }: Visit, { tasks: open }: WorkFacts): Html =>
  open && open.items.length > 0
    ? html`<h2>${say(lang, words('需要人工处理', 'For a person to clear'))}<span class="quiet"> ${count(open)}</span></h2>
<ul>${open.items.map((task) => html`<li><a href="/tasks#${task.taskId}">${'caseId' in task ? task.caseId : say(lang, words('一条记录', 'A record'))}</a> ${whyOf(lang, task)}</li>`)}</ul><p><a href="/tasks">${say(lang, words('查看全部', 'See them all'))}</a></p>`
    : unsaid;

/** What was issued and lies here. */
export const unservedDocuments = ({ lang }: Visit, { unserved: waiting }: WorkFacts): Html =>
  waiting
    ? html`<h2>${say(lang, words('已发文书尚未送出', 'Issued and not yet sent'))}<span class="quiet"> ${count(waiting)}</span></h2>
${table({
  headed: true,
  caption: say(lang, words('尚未送出的文书', 'Documents to be sent')),
  heads: [
    words('文书', 'Document'),
    words('文号', 'Number'),
    words('受送达人', 'Recipient'),
    words('发出时间', 'Issued'),
  ].map((one) => say(lang, one)),
  rows: waiting.items.map(({ documentId, title, documentNumber, name, issuedAt }) => [
    html`<a href="/documents/${documentId}">${title}</a>`,
    documentNumber ?? '—',
    name,
    dayText(lang, issuedAt),
  ]),
  none: say(lang, words('没有待送出的文书。', 'Nothing waits to be sent.')),
})}`
    : unsaid;

/** Clues with the day until which each is to be screened. */
export const cluesToScreen = ({ lang }: Visit, { clues: waiting }: WorkFacts): Html =>
  waiting && waiting.items.length > 0
    ? html`<h2>${say(lang, words('待筛查的线索', 'Clues to be screened'))}<span class="quiet"> ${count(waiting)}</span></h2>
${table({
  headed: true,
  caption: say(lang, words('待筛查的线索', 'Clues to be screened')),
  heads: [
    words('编号', 'No.'),
    words('被反映组织', 'Organization'),
    words('概要', 'Summary'),
    words('筛查期限', 'Screen by'),
  ].map((one) => say(lang, one)),
  rows: waiting.items.map((clue) => [
    html`<a href="/clues/${clue.clueId}">${clue.clueId}</a>`,
    clue.organizationName,
    clipped(clue.summary, 80),
    screenBy(lang, clue),
  ]),
})}`
    : unsaid;
