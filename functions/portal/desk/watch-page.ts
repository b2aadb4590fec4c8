import { html } from 'hono/html';
import { crumbs, dayText, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import type { ExportedName } from '../exports/lists.ts';
import { exportLinks } from '../exports/send-rows.ts';
import { procedureLabel, procedureNamed, stateLabel } from '../labels.ts';
import type { Visit } from '../visit.ts';
import type { Queue, WatchFacts } from './work-facts.ts';

type Card = Queue['items'][number];

const due = ({ lang }: Visit, { dueOn, overdue }: Card): Html =>
  dueOn
    ? html`${dayText(lang, dueOn)}${overdue ? html` <span class="tag bad">${say(lang, words('逾期', 'overdue'))}</span>` : ''}`
    : html`—`;

const row = (visit: Visit, card: Card): (string | Html)[] => {
  const procedure = procedureNamed(card.procedure);
  const { lang } = visit;
  return [
    html`<a href="/cases/${card.caseId}">${card.organizationName}<span class="quiet"> ${card.caseId}</span></a>`,
    procedureLabel(lang, procedure),
    html`<span class="tag">${stateLabel(lang, procedure, card.state)}</span>`,
    due(visit, card),
  ];
};

const section = (
  visit: Visit,
  [name, title, none]: readonly [ExportedName, Words, Words],
  queue: Queue | undefined,
): Html => {
  if (!queue) return unsaid;
  const { lang } = visit;
  const heads = [words('案件', 'Case'), words('程序', 'Procedure'), words('状态', 'State'), words('最早期限', 'Due')];
  const { items, nextCursor } = queue;
  return html`<h2>${say(lang, title)}<span class="quiet"> ${nextCursor ? `${items.length}+` : items.length}</span></h2>
${table({ headed: true, caption: say(lang, title), heads: heads.map((head) => say(lang, head)), rows: items.map((card) => row(visit, card)), none: say(lang, none) })}${items.length > 0 ? exportLinks(lang, `/exports/${name}`, { what: say(lang, title) }) : ''}`;
};

export const watchTitle = words('督办', 'Cases to watch');

/** What is overdue, due within days or at a standstill, whoever is to act. */
export const watchPage = (visit: Visit, { overdue, due: soon, stuck }: WatchFacts): Html => html`${crumbs(visit.lang, [
  { href: '/work', ...words('待办', 'Work') },
])}
<h1>${say(visit.lang, watchTitle)}</h1>
${section(visit, ['overdue', words('已经逾期', 'Overdue'), words('没有逾期的案件。', 'Nothing is overdue.')], overdue)}
${section(visit, ['due', words('七日内到期', 'Due within seven days'), words('七日内没有到期的案件。', 'Nothing is due within seven days.')], soon)}
${section(visit, ['stuck', words('三十日未动', 'Nothing happened for thirty days'), words('没有长期未动的案件。', 'No case stands still.')], stuck)}`;
