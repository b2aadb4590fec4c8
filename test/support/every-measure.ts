import { measureNames } from '#shared/procedures/revocation/measures.ts';
import type { RevocationWalk } from './revocation-walk.ts';
import type { Given } from './walk.ts';

/** A case whose opinion, as it was told, proposes every measure. */
export const everyMeasure = (walk: RevocationWalk): RevocationWalk => {
  const { data } = walk.subject;
  const items = data.opinion?.items.map((item) => ({ ...item, measures: Object.values(measureNames).join('、') }));
  walk.subject = {
    ...walk.subject,
    data: { ...data, ...(data.opinion && items ? { opinion: { ...data.opinion, items } } : {}) },
  };
  return walk;
};

/** Every measure of Article 7(4), and what 等 leaves open. */
export const allMeasures = [
  {
    measure: 'interview',
    facts: '示例',
    attendees: '负责人',
    heldOn: '2026-10-28',
    time: '上午9时30分',
    place: '示例',
    topics: ['示例'],
  },
  { measure: 'warning', facts: '示例', rule: '示例', acts: '示例', correctBy: '2026-11-10' },
  { measure: 'circular', facts: '示例', since: '2026年3月', correctBy: '2026-11-10' },
  { measure: 'rectification', problems: ['示例'], tasks: ['示例'], days: 30, consequence: 6 },
  {
    measure: 'scaleRestriction',
    facts: '示例',
    from: '2026-11-01',
    to: '2027-04-30',
    cap: { type: 'examinations', perYear: 500 },
    liftDays: 20,
  },
  { measure: 'fundingReduction', facts: '示例', fundName: '示例专项', amountFen: 12_300_500, period: '2026年第四季度' },
  { measure: 'other', facts: '示例事实', rule: '示例规定', text: '示例处理', until: '2026-12-31' },
];

export const everyMeasureIssued: Given = {
  ...{ by: 'officeHead', on: '2026-10-20', name: 'issueMeasures' },
  input: { measures: allMeasures },
};
