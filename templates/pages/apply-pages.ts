import { html } from 'hono/html';
import { type Checked, papersHtml, type Receiver, windowText } from './eligibility-page.ts';
import { crumbs, type Fact, facts, message } from './parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from './words.ts';

export type StepLink = { readonly href: string; readonly title: Words; readonly done: boolean };

const mark = (lang: Lang, done: boolean): Html =>
  done
    ? html`<span class="tag good">${say(lang, words('已填写', 'Done'))}</span>`
    : html`<span class="tag doubt">${say(lang, words('待填写', 'To do'))}</span>`;

export type ApplyOverview = {
  readonly steps: readonly StepLink[];
  readonly eligibility: string;
  readonly papers: readonly Words[];
  readonly receiver: Receiver;
};

/** Where an application begins: its steps and what stands ready for each. */
export const applyOverview = (lang: Lang, { steps, eligibility, papers, receiver }: ApplyOverview): Html => {
  const next = steps.find(({ done }) => !done)?.href ?? '/apply/check';
  const begun = steps.some(({ done }) => done);
  return html`<div class="narrow"><h1>${say(lang, words('申请退出', 'Apply for exit'))}</h1>
<p>${say(lang, words('在这里填写退出申请，随后寄送签字盖章的纸质材料；申请以收到纸质材料为准（《实施细则》第六条第（一）项）。填写的内容逐步保存，30日内可以继续。', 'Fill in the application here, then send the signed and stamped papers: they are what counts (Article 6(1)). Each step is kept, and you may go on within 30 days.'))}</p>
<p><a href="${eligibility}">${say(lang, words('先看看条件是否具备、归入哪一批次', 'First see whether the conditions are met, and which window it belongs to'))}</a></p>
<h2>${say(lang, words('步骤', 'Steps'))}</h2>
<ol>${steps.map(({ href, title, done }) => html`<li><a href="${href}">${say(lang, title)}</a> ${mark(lang, done)}</li>`)}
<li><a href="/apply/check">${say(lang, words('核对并提交', 'Check and submit'))}</a></li></ol>
<p><a class="button" href="${next}">${say(lang, begun ? words('继续填写', 'Go on') : words('开始填写', 'Begin'))}</a></p>
<h2>${say(lang, words('提交后要寄送的纸质材料', 'Papers to send afterwards'))}</h2>
${papersHtml(lang, papers, receiver)}</div>`;
};

/** Above the fields of a step: where one is, and the way back. */
export const stepIntro = (lang: Lang, back: string, intro?: Html): Html =>
  html`<p><a href="${back}">${say(lang, words('‹ 返回上一步', '‹ Back'))}</a> · <a href="/apply">${say(lang, words('全部步骤', 'All steps'))}</a></p>${intro ?? unsaid}`;

export type Answers = {
  readonly title: Words;
  readonly href: string;
  readonly done: boolean;
  readonly rows: readonly Fact[];
};

export type CheckPage = {
  readonly answers: readonly Answers[];
  readonly said?: Html | undefined;
  readonly checked?: Checked | undefined;
  /** What does not keep the application from being handed in, but will be asked for. */
  readonly warnings: readonly Words[];
  /** The hidden fields; absent while something is still to be filled in. */
  readonly hidden?: Html | undefined;
};

const part = (lang: Lang, { title, href, done, rows }: Answers): Html =>
  html`<h2>${say(lang, title)} ${done ? '' : mark(lang, false)}</h2>${facts(rows)}
<p><a href="${href}">${say(lang, words('修改', 'Change'))}<span class="unseen"> ${say(lang, title)}</span></a></p>`;

const ready = words('本申请归入', 'This application belongs to');

/** Every answer once more, with a way to each, and the button that hands the application in. */
export const checkPage = (
  lang: Lang,
  { answers, said, checked, warnings, hidden }: CheckPage,
): Html => html`<div class="narrow">
${crumbs(lang, [{ href: '/apply', ...words('申请退出', 'Apply for exit') }])}
<h1>${say(lang, words('核对并提交', 'Check and submit'))}</h1>
${said ?? unsaid}
${checked ? message('plain', say(lang, ready), windowText(lang, checked)) : ''}
${warnings.length > 0 ? message('doubt', say(lang, words('请注意', 'Please note')), html`<ul>${warnings.map((one) => html`<li>${say(lang, one)}</li>`)}</ul>`) : ''}
${answers.map((one) => part(lang, one))}
${
  hidden
    ? html`<form method="post" action="/apply/check">${hidden}<button>${say(lang, words('提交申请', 'Submit the application'))}</button></form>`
    : message('doubt', say(lang, words('还有步骤没有填写，填写后才能提交。', 'Some steps are still to be filled in.')))
}</div>`;

export type AppliedPage = {
  readonly caseId: string;
  readonly state: Words;
  /** A draft that was not handed in: the form that does it. */
  readonly submit?: Html | undefined;
  readonly checked?: Checked | undefined;
  readonly papers: readonly Words[];
  readonly receiver: Receiver;
  readonly waitsForPapers: boolean;
};

/** What to do after the form: which papers go where, by when, and for which batch. */
export const appliedPage = (lang: Lang, page: AppliedPage): Html => {
  const { caseId, state, submit, checked, papers, receiver, waitsForPapers } = page;
  const title = submit
    ? words('申请尚未提交', 'The application is not submitted yet')
    : words('申请已提交', 'The application is submitted');
  return html`<div class="narrow"><h1>${say(lang, title)}</h1>
${message(submit ? 'doubt' : 'good', say(lang, words(`受理编号：${caseId}`, `Case number: ${caseId}`)), say(lang, state))}
${submit ?? unsaid}
${
  waitsForPapers
    ? html`<h2>${say(lang, words('接下来请寄送纸质材料', 'Now send the papers'))}</h2>
${checked ? html`<p><strong>${windowText(lang, checked)}</strong></p>` : ''}
<p>${say(lang, words('申请以纸质材料为准；不在受理期内收到的，列入下一批次。请在封面写明受理编号。', 'The papers are what counts; what arrives outside a window waits for the next. Write the case number on the cover.'))}</p>
${papersHtml(lang, papers, receiver)}`
    : ''
}
<p class="actions"><a class="button" href="/cases/${caseId}">${say(lang, words('查看案件', 'See the case'))}</a><a class="button minor" href="/matters">${say(lang, words('我的事项', 'My matters'))}</a></p></div>`;
};
