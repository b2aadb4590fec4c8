import { html } from 'hono/html';
import { hasRole } from '#shared/domain/actor.ts';
import { dayText, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import { commandLabel, procedureLabel, procedureNamed, stateLabel } from '../labels.ts';
import type { Visit } from '../visit.ts';
import type { Queue, WorkFacts } from './work-facts.ts';
import { cluesToScreen, count, draftsSentBack, draftsToSign, openTasks, unservedDocuments } from './work-lists.ts';

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

const section = (visit: Visit, [title, none]: readonly [Words, Words], queue: Queue | undefined): Html => {
  if (!queue) return unsaid;
  const { lang } = visit;
  return html`<h2>${say(lang, title)}<span class="quiet"> ${count(queue)}</span></h2>
${table({ headed: true, caption: say(lang, title), heads: heads(visit), rows: queue.items.map((card) => row(visit, card)), none: say(lang, none) })}`;
};

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
${draftsToSign(visit, found)}
${draftsSentBack(visit, found)}
${openTasks(visit, found)}
${cluesToScreen(visit, found)}
${section(visit, [words('等我办理', 'My turn'), words('没有等您办理的案件。', 'No case waits for you.')], found.mine)}
${section(visit, [words('已经逾期', 'Overdue'), words('没有逾期的案件。', 'Nothing is overdue.')], found.overdue)}
${section(visit, [words('七日内到期', 'Due within seven days'), words('七日内没有到期的案件。', 'Nothing is due within seven days.')], found.due)}
${section(visit, [words('三十日未动', 'Nothing happened for thirty days'), words('没有长期未动的案件。', 'No case stands still.')], found.stuck)}
${unservedDocuments(visit, found)}`;
};
