import type { SampleName } from './define-page.ts';
import type { Masthead, StepShown } from './step-data.ts';
import { words } from './words.ts';

export const exampleHead: Masthead = {
  ...{ caseId: '91110000MA0000001L-1', organization: '示例甲培训评价组织有限公司', uscc: '91110000MA0000001L' },
  procedure: words('依申请退出', 'Voluntary exit'),
  subject: '示例数控车铣加工',
  state: words('已收件', 'Papers received'),
};

export const exampleStep: StepShown = {
  what: { href: '/cases/91110000MA0000001L-1/commands/accept', ...words('受理', 'Accept') },
  manner: 'draft',
  possible: true,
  basis: words('第四条、第六条第（一）项', 'Arts. 4, 6(1)'),
  by: words('具体受托单位经办人', 'clerk of the agency'),
  conditions: [
    {
      standing: 'met',
      said: words('自批准实施之日起满一年', 'A year has passed since the approval'),
      basis: words('第四条', 'Art. 4'),
    },
    {
      standing: 'open',
      said: words('规定的材料齐全', 'The papers are complete'),
      basis: words('第六条第（一）项', 'Art. 6(1)'),
    },
  ],
  leads: [words('已受理', 'Accepted')],
  papers: ['受理通知书'],
  starts: [words('组成专家组期限', 'Term for forming the panel')],
  stops: [words('受理决定期限', 'Term for deciding on acceptance')],
};

export const refusedStep: StepShown = {
  ...exampleStep,
  possible: false,
  conditions: [
    {
      standing: 'unmet',
      said: words(
        '自批准实施之日起未满一年，最早可于2026年5月1日提出申请。',
        'A year has not passed; the earliest day is 1 May 2026.',
      ),
      basis: words('第四条', 'Art. 4'),
    },
    ...exampleStep.conditions.slice(1),
  ],
};

const bare: StepShown = { ...exampleStep, manner: 'give', conditions: [], papers: [], starts: [], stops: [] };

/** A step that asks nothing, asks something, asks much; one that is refused; and one of an organization. */
export const stepSamples = {
  none: { head: exampleHead, step: bare },
  one: { head: exampleHead, step: exampleStep },
  many: {
    head: exampleHead,
    step: { ...exampleStep, conditions: Array.from({ length: 12 }, () => exampleStep.conditions).flat() },
  },
  refused: { head: exampleHead, step: refusedStep },
  anotherReader: { head: exampleHead, step: { ...bare, by: words('培训评价组织', 'evaluation organization') } },
} satisfies Readonly<Record<SampleName, { readonly head: Masthead; readonly step: StepShown }>>;
