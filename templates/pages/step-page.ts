import { html } from 'hono/html';
import { z } from 'zod';
import { definePage, type Slots } from './define-page.ts';
import { dueView } from './due-view.ts';
import { crumbs, facts, message } from './parts.ts';
import { Masthead, StepShown } from './step-data.ts';
import { conditionList, consequences } from './step-parts.ts';
import { stepSamples } from './step-samples.ts';
import { type Html, type Lang, say, words } from './words.ts';

export const StepData = z.strictObject({ head: Masthead, step: StepShown });
export type StepData = z.output<typeof StepData>;

const about = (lang: Lang, { head }: StepData): Html =>
  facts([
    [say(lang, words('单位', 'Organization')), head.organization],
    [say(lang, words('程序', 'Procedure')), say(lang, head.procedure)],
    [say(lang, words('证书', 'Certificates')), head.subject],
    [say(lang, words('状态', 'State')), say(lang, head.state)],
    [head.term ? say(lang, head.term.label) : '', head.term ? dueView(lang, head.term.due) : undefined],
  ]);

const drafted = words(
  '填写后先生成拟稿，可以预览文书；由负责人签发后才生效。',
  'This makes a draft whose papers can be previewed; it takes effect when a head signs it off.',
);

const beside = (
  lang: Lang,
  data: StepData,
  slots: Slots,
): Html => html`<section class="card"><h2>${say(lang, words('条件', 'Conditions'))}</h2>${conditionList(lang, data.step.conditions)}</section>
<section class="card"><h2>${say(lang, words('提交后', 'What follows'))}</h2>${consequences(lang, data.step)}</section>
<section class="card"><h2>${say(lang, words('案件', 'The case'))}</h2>${about(lang, data)}${slots.matter ?? ''}<p><a href="/cases/${data.head.caseId}">${say(lang, words('查看案卷', 'See the file'))}</a></p></section>`;

const form = (lang: Lang, { step }: StepData, slots: Slots): Html =>
  step.possible || slots.tried
    ? html`${step.manner === 'draft' ? html`<p class="hint">${say(lang, drafted)}</p>` : ''}${slots.form ?? ''}`
    : message(
        'doubt',
        say(lang, words('条件未具备，现在不能办理', 'It cannot be taken yet: not every condition is met')),
        html`<p>${say(lang, words('未具备的条件列在一旁，具备后再办理。', 'What is missing is listed beside; come back once it is there.'))}</p>`,
      );

const view = (lang: Lang, data: StepData, slots: Slots = {}): Html => html`${crumbs(lang, [
  { href: '/work', ...words('待办', 'Work') },
  { href: `/cases/${data.head.caseId}`, ...words(data.head.organization, data.head.organization) },
])}
<h1>${say(lang, data.step.what)}</h1>
<p class="quiet">${say(lang, data.step.by)} · ${say(lang, data.step.basis)}</p>
${slots.said ?? ''}
<div class="two even"><section class="card" aria-label="${say(lang, words('填写', 'To fill in'))}">${form(lang, data, slots)}</section><aside aria-label="${say(lang, words('条件和后续', 'Conditions and what follows'))}">${beside(lang, data, slots)}</aside></div>`;

/** A step: its form, and beside it what it asks, what follows and what it is about. */
export const stepPage = definePage({
  name: 'step',
  data: StepData,
  samples: stepSamples,
  title: ({ step }) => step.what,
  view,
});
