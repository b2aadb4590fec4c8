import { html } from 'hono/html';
import { hasRole } from '#shared/domain/actor.ts';
import { dayText, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import { commandLabel, procedureLabel, procedureNamed, stateLabel } from '../labels.ts';
import { screenBy } from '../staff/clues/clue-words.ts';
import { clipped } from '../staff/listing.ts';
import type { Visit } from '../visit.ts';
import type { Queue, WorkFacts } from './work-facts.ts';

type Card = Queue['items'][number];

const due = ({ lang }: Visit, { dueOn, overdue }: Card): Html =>
  dueOn
    ? html`${dayText(lang, dueOn)}${overdue ? html` <span class="tag bad">${say(lang, words('逾期', 'overdue'))}</span>` : ''}`
    : html`—`;

const row = (visit: Visit, card: Card): (string | Html)[] => {
  const procedure = procedureNamed(card.procedure);
  const { lang } = visit;
  const commands = 'commands' in card ? (card.commands as readonly { readonly name: string }[]) : [];
  return [
    html`<a href="/cases/${card.caseId}">${card.organizationName}<span class="quiet"> ${card.caseId}</span></a>`,
    procedureLabel(lang, procedure),
    html`<span class="tag">${stateLabel(lang, procedure, card.state)}</span>`,
    due(visit, card),
    html`${commands.map(({ name }, index) => html`${index > 0 ? '、' : ''}<a href="/cases/${card.caseId}/commands/${name}">${commandLabel(lang, procedure, name)}</a>`)}`,
  ];
};

const heads = ({ lang }: Visit): string[] =>
  [
    words('案件', 'Case'),
    words('程序', 'Procedure'),
    words('状态', 'State'),
    words('最早期限', 'Due'),
    words('待办步骤', 'To do'),
  ].map((one) => say(lang, one));

const count = ({ items, nextCursor }: Pick<Queue, 'nextCursor'> & { readonly items: readonly unknown[] }): string =>
  nextCursor ? `${items.length}+` : String(items.length);

const section = (visit: Visit, [title, none]: readonly [Words, Words], queue: Queue | undefined): Html => {
  if (!queue) return unsaid;
  const { lang } = visit;
  return html`<h2>${say(lang, title)}<span class="quiet"> ${count(queue)}</span></h2>
${table({ headed: true, caption: say(lang, title), heads: heads(visit), rows: queue.items.map((card) => row(visit, card)), none: say(lang, none) })}`;
};

const drafts = ({ lang }: Visit, { drafts: waiting }: WorkFacts): Html =>
  waiting
    ? html`<h2>${say(lang, words('待我签发', 'For my signature'))}<span class="quiet"> ${count(waiting)}</span></h2>
${table({
  headed: true,
  caption: say(lang, words('待签发的拟稿', 'Drafts to be signed off')),
  heads: [words('案件', 'Case'), words('文书', 'Documents'), words('拟稿人', 'Drafted by')].map((one) =>
    say(lang, one),
  ),
  rows: waiting.items.map(({ caseId, draftId, organizationName, documents, draftedBy }) => [
    html`<a href="/cases/${caseId}/drafts/${draftId}">${organizationName}<span class="quiet"> ${caseId}</span></a>`,
    documents.map(({ title }) => title).join('、'),
    draftedBy.map(({ name }) => name).join('、'),
  ]),
  none: say(lang, words('没有待签发的拟稿。', 'Nothing awaits your signature.')),
})}
${waiting.items.length > 1 ? html`<p><a class="button minor" href="/sign-offs">${say(lang, words('批量签发', 'Sign several off'))}</a></p>` : ''}`
    : unsaid;

const tasks = ({ lang }: Visit, { tasks: open }: WorkFacts): Html =>
  open && open.items.length > 0
    ? html`<h2>${say(lang, words('需要人工处理', 'For a person to clear'))}<span class="quiet"> ${count(open)}</span></h2>
<ul>${open.items.map((task) => html`<li><a href="/tasks#${task.taskId}">${task.caseId}</a> ${'error' in task ? task.error : say(lang, words('期限因放假安排公布而重新计算', 'Deadlines were counted again for a new holiday notice'))}</li>`)}</ul><p><a href="/tasks">${say(lang, words('查看全部', 'See them all'))}</a></p>`
    : unsaid;

const unserved = ({ lang }: Visit, { unserved: waiting }: WorkFacts): Html =>
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

const clues = ({ lang }: Visit, { clues: waiting }: WorkFacts): Html =>
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

const entrances = ({ lang, actor }: Visit): Html => {
  if (hasRole(actor, ['organization']))
    return html`<p><a class="button" href="/apply">${say(lang, words('申请退出目录', 'Apply to leave the directory'))}</a></p>`;
  if (!hasRole(actor, ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead'])) return unsaid;
  return html`<ul class="actions"><li><a class="button minor" href="/windows">${say(lang, words('按集中受理批次办理', 'By intake window'))}</a></li>
<li><a class="button minor" href="/cases">${say(lang, words('查找案件', 'Find a case'))}</a></li></ul>`;
};

/** What waits for the person signed in, the most urgent first. */
export const workPage = (visit: Visit, found: WorkFacts): Html => {
  const { lang } = visit;
  return html`<h1>${say(lang, words('待办', 'Work'))}</h1>
${entrances(visit)}
${drafts(visit, found)}
${tasks(visit, found)}
${clues(visit, found)}
${section(visit, [words('等我办理', 'My turn'), words('没有等您办理的案件。', 'No case waits for you.')], found.mine)}
${section(visit, [words('已经逾期', 'Overdue'), words('没有逾期的案件。', 'Nothing is overdue.')], found.overdue)}
${section(visit, [words('七日内到期', 'Due within seven days'), words('七日内没有到期的案件。', 'Nothing is due within seven days.')], found.due)}
${section(visit, [words('三十日未动', 'Nothing happened for thirty days'), words('没有长期未动的案件。', 'No case stands still.')], found.stuck)}
${unserved(visit, found)}`;
};
