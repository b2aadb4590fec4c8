import { html } from 'hono/html';
import { type ExplainedDeadline, explainedDeadline } from './deadline-days.ts';
import { crumbs, dayText, instantText, nextPage, table } from './parts.ts';
import { type Html, type Lang, say, type Words, words } from './words.ts';

export type Matter = {
  readonly caseId: string;
  readonly procedure: Words;
  readonly subject: string;
  readonly state: Words;
  readonly changedAt: string;
  /** What is awaited, and of whom. */
  readonly next: Words;
  readonly yours: boolean;
  /** Where it is done, or told how. */
  readonly href?: string | undefined;
  readonly deadlines: readonly { readonly label: Words; readonly lastDay: string; readonly provisional: boolean }[];
};

const deadlineList = (lang: Lang, { deadlines, caseId }: Matter): Html =>
  deadlines.length === 0
    ? html`—`
    : html`<ul class="plain">${deadlines.map(({ label, lastDay, provisional }) => html`<li>${say(lang, label)}${say(lang, words('：', ': '))}${dayText(lang, lastDay)}${provisional ? say(lang, words('（暂定）', ' (provisional)')) : ''}</li>`)}</ul><a href="/matters/${caseId}/deadlines">${say(lang, words('逐日说明', 'Why these days'))}</a>`;

const nextHtml = (lang: Lang, { next, yours, href }: Matter): Html => {
  const told = href ? html`<a href="${href}">${say(lang, next)}</a>` : html`${say(lang, next)}`;
  return yours ? html`<span class="tag doubt">${say(lang, words('由您单位办理', 'With you'))}</span> ${told}` : told;
};

/** The organization's own cases, with what comes next in each. */
export const mattersPage = (lang: Lang, matters: readonly Matter[], next?: string): Html => {
  const heads = [
    words('事项', 'Matter'),
    words('状态', 'State'),
    words('下一步', 'What comes next'),
    words('期限', 'Deadlines'),
    words('最近变动', 'Last change'),
  ];
  return html`<h1>${say(lang, words('我的事项', 'My matters'))}</h1>
${table({
  caption: say(lang, words('本单位的案件', 'Cases of your organization')),
  heads: heads.map((head) => say(lang, head)),
  rows: matters.map((one) => [
    html`<a href="/cases/${one.caseId}">${one.caseId}</a><br>${say(lang, one.procedure)}<br><span class="quiet">${one.subject}</span>`,
    say(lang, one.state),
    nextHtml(lang, one),
    deadlineList(lang, one),
    instantText(lang, one.changedAt),
  ]),
  none: say(lang, words('本单位还没有案件。', 'Your organization has no case yet.')),
})}
${nextPage(lang, next)}
<p class="actions"><a class="button" href="/apply">${say(lang, words('申请退出', 'Apply for exit'))}</a><a class="button minor" href="/eligibility">${say(lang, words('退出条件预检', 'Check before applying'))}</a></p>`;
};

export type NamedDeadline = ExplainedDeadline & { readonly label: Words };

type DeadlinesShown = {
  readonly appeal: Html | undefined;
  readonly deadlines: readonly NamedDeadline[];
  readonly today: string;
};

/** The running clocks of a case, each explained. */
export const deadlinesPage = (
  lang: Lang,
  caseId: string,
  { appeal, deadlines, today }: DeadlinesShown,
): Html => html`${crumbs(lang, [
  { href: '/matters', ...words('我的事项', 'My matters') },
  { href: `/cases/${caseId}`, zh: caseId, en: caseId },
])}
<h1>${say(lang, words('期限说明', 'Deadlines explained'))}</h1>
${appeal ?? ''}
${deadlines.map((one) => html`<section><h2>${say(lang, one.label)}</h2>${explainedDeadline(lang, one, { today })}</section>`)}
${!appeal && deadlines.length === 0 ? html`<p class="quiet">${say(lang, words('目前没有正在计算的期限。', 'No clock is running.'))}</p>` : ''}`;
