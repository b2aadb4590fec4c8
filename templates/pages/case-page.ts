import { html } from 'hono/html';
import { CaseData, type Milestone } from './case-data.ts';
import { caseSamples } from './case-samples.ts';
import { definePage, type Slots } from './define-page.ts';
import { crumbs, dayText, message } from './parts.ts';
import type { StepShown } from './step-data.ts';
import { conditionList, mannerWords, masthead } from './step-parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from './words.ts';

/** The parts of a file in the order in which people file it. */
export const caseSections = {
  handling: words('办理', 'To do'),
  papers: words('文书', 'Papers'),
  service: words('送达', 'Service'),
  terms: words('期限', 'Terms'),
  materials: words('材料', 'File'),
  log: words('经过', 'Log'),
} as const satisfies Record<string, Words>;

const wayView = (lang: Lang, way: readonly Milestone[]): Html =>
  way.length === 0
    ? unsaid
    : html`<ol class="way" aria-label="${say(lang, words('办理进程', 'How far it has come'))}">${way.map(
        ({ label, standing, on }) =>
          html`<li class="${standing}"${standing === 'now' ? html` aria-current="step"` : ''}>${say(lang, label)}${standing === 'done' ? html`<span class="unseen">${say(lang, words('（已办）', ' (done)'))}</span>` : ''}${on ? html`<time datetime="${on}">${dayText(lang, on)}</time>` : ''}</li>`,
      )}</ol>`;

const button = (lang: Lang, { what, manner, drafted }: StepShown, kind: string): Html =>
  drafted
    ? html`<a class="button${kind}" href="${drafted.href}">${say(lang, drafted)}</a>`
    : html`<a class="button${kind}" href="${what.href}">${manner === 'give' ? say(lang, what) : `${say(lang, mannerWords[manner])}${lang === 'zh' ? '：' : ': '}${say(lang, what)}`}</a>`;

const notYet = (lang: Lang, step: StepShown): Html =>
  html`<details><summary>${say(lang, step.what)} <span class="tag">${say(lang, words('条件未具备', 'not yet possible'))}</span></summary>${conditionList(lang, step.conditions)}</details>`;

const lead = (
  lang: Lang,
  step: StepShown,
): Html => html`<section class="card lead"><h2>${say(lang, words('下一步：', 'Next: '))}${say(lang, step.what)}</h2>
<p class="quiet">${say(lang, step.by)} · ${say(lang, step.basis)}</p>
${conditionList(lang, step.conditions)}
${step.possible ? html`<p>${button(lang, step, '')}</p>` : html`<p class="quiet">${say(lang, words('条件具备后可以办理。', 'It can be taken once its conditions are met.'))}</p>`}</section>`;

const line = (lang: Lang, step: StepShown): Html =>
  html`<li>${step.possible ? button(lang, step, ' minor') : notYet(lang, step)}</li>`;

const handling = (lang: Lang, { next, others, ends, waits }: CaseData): Html => {
  const [first, ...rest] = next;
  const also = [...rest, ...others];
  return html`${first ? lead(lang, first) : html`<section class="card lead"><h2>${say(lang, words('办理', 'To do'))}</h2><p>${say(lang, waits ?? words('目前没有需要您办理的步骤。', 'There is nothing for you to do at present.'))}</p></section>`}
${also.length > 0 ? html`<details class="card"><summary>${say(lang, words('其他步骤', 'Other steps'))} <span class="quiet">${also.length}</span></summary><ul class="actions">${also.map((step) => line(lang, step))}</ul></details>` : ''}
${ends.length > 0 ? html`<details class="card"><summary>${say(lang, words('终止、结束本案的步骤', 'Steps that end the case'))} <span class="quiet">${ends.length}</span></summary><ul class="actions">${ends.map((step) => line(lang, step))}</ul></details>` : ''}`;
};

const sectionNames = Object.keys(caseSections) as readonly (keyof typeof caseSections)[];

const subNavigation = (lang: Lang, slots: Slots): Html =>
  html`<nav class="sub" aria-label="${say(lang, words('本案', 'This case'))}"><ul>${sectionNames
    .filter((name) => name === 'handling' || slots[name])
    .map((name) => html`<li><a href="#${name}">${say(lang, caseSections[name])}</a></li>`)}</ul></nav>`;

const section = (lang: Lang, name: keyof typeof caseSections, slots: Slots): Html =>
  slots[name]
    ? html`<section class="card" id="${name}"><h2>${say(lang, caseSections[name])}</h2>${slots[name]}</section>`
    : unsaid;

const making = words(
  '文书正在制发，制成后本页自动更新。',
  'Papers are being made; this page changes once they are there.',
);

const progress = (lang: Lang, { done, follows, making: watched }: CaseData): Html => {
  const watching = watched
    ? html` data-watch="${watched.href}" data-tag="${watched.tag}" data-watched="${watched.watched}" data-look="${watched.look}"`
    : '';
  const said = done ?? (watched ? making : undefined);
  if (!said) return unsaid;
  return html`<div${watching}>${message('good', say(lang, said), follows ? html`<p><a href="${follows.href}">${say(lang, follows)}</a></p>` : undefined)}</div>`;
};

const view = (lang: Lang, data: CaseData, slots: Slots = {}): Html => html`${crumbs(lang, [
  { href: '/work', ...words('待办', 'Work') },
])}
${masthead(lang, data.head, html`${wayView(lang, data.way)}${subNavigation(lang, slots)}`)}
${slots.said ?? ''}${progress(lang, data)}
<div id="handling">${handling(lang, data)}</div>
${sectionNames.filter((name) => name !== 'handling').map((name) => section(lang, name, slots))}
${slots.below ?? ''}`;

/** The file of a case: where it stands, what is wanted of the reader, and everything on file in the order of the file. */
export const casePage = definePage({
  name: 'case',
  data: CaseData,
  samples: caseSamples,
  title: ({ head }) => words(`${head.organization} ${head.caseId}`, `${head.organization} ${head.caseId}`),
  view,
});
