import { words } from '#shared/domain/words.ts';
import type { SampleName } from './define-page.ts';
import type { SupervisedLine, SupervisionData } from './supervision-data.ts';

const kinds = [
  { name: 'extension', label: words('延长、顺延', 'A term was extended or moved') },
  { name: 'signed', label: words('拟稿至签发的时间', 'Time between ready and signed') },
];

const extended: SupervisedLine = {
  ...{ caseId: '91110000MA0000001L-R1', organizationName: '示例甲培训评价组织有限公司' },
  ...{ at: '2026-03-12T01:30:00.000Z', kind: kinds[0]?.label ?? words('', '') },
  step: words('延长复核期限', 'Extend the reconsideration'),
  by: { name: '示例负责人', role: words('具体受托单位负责人', 'head of the agency'), onBehalfOf: '示例主任' },
  why: '案情复杂，需要补充核实（示例）。',
};

const signed: SupervisedLine = {
  ...{ caseId: extended.caseId, organizationName: extended.organizationName, step: extended.step },
  ...{ at: '2026-03-12T01:30:00.000Z', kind: kinds[1]?.label ?? words('', '') },
  by: { name: '示例负责人', role: words('具体受托单位负责人', 'head of the agency') },
  draftedBy: ['示例经办人'],
  ready: { at: '2026-03-09T01:30:00.000Z', days: 3 },
};

const shown: SupervisionData = { month: '2026-03', kinds, lines: [], earlier: '2026-02' };

/** Nothing yet, one line, many with a further page, a kind that has none, and the register of one case. */
export const supervisionSamples = {
  none: shown,
  one: { ...shown, lines: [extended] },
  many: {
    ...shown,
    ...{ later: '2026-04', next: '/supervision?month=2026-03&cursor=more' },
    lines: Array.from({ length: 20 }, (_, at) => (at % 2 ? extended : signed)),
  },
  refused: { ...shown, kind: 'extension' },
  anotherReader: { ...shown, caseId: extended.caseId, lines: [signed, extended] },
} as const satisfies Record<SampleName, SupervisionData>;
