import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { named, only } from '../../domain/label.ts';

const facts = text(1000);

/** The longest term of a rectification, in natural days: six months (R7.4). */
export const longestRectification = 183;

const Rectification = z.strictObject({
  measure: named('处理方式', 'Measure', only('rectification', '责令限期整改', 'Order to rectify')),
  problems: named('存在的问题', 'Problems found', z.array(text(500)).min(1).max(50)),
  tasks: named('整改要求', 'What to rectify', z.array(text(500)).min(1).max(50)),
  days: named('整改日数', 'Days to rectify', z.int().min(1).max(longestRectification)),
  /** The ground of Article 5 that failing would meet. */
  consequence: named(
    '逾期未整改到位的后果（依据第五条第几项）',
    'What follows a failed rectification (item of Article 5)',
    z.union([z.literal(5), z.literal(6)]),
  ),
});

/** The lesser measures of Article 7(4), which are handling (处理) and no penalty; `other` is what 等 leaves open. */
export const Measure = z.discriminatedUnion('measure', [
  z.strictObject({
    measure: named('处理方式', 'Measure', only('interview', '约谈', 'Interview')),
    facts: named('事实', 'Facts', facts),
    attendees: named('参加人员', 'Those attending', text(200)),
    heldOn: named('约谈日期', 'Day of the interview', Day),
    time: named('时间', 'Time', text(40)),
    place: named('地点', 'Place', text(100)),
    topics: named('约谈事项', 'Topics of the interview', z.array(text(200)).min(1).max(30)),
  }),
  z.strictObject({
    measure: named('处理方式', 'Measure', only('warning', '警告', 'Warning')),
    facts: named('事实', 'Facts', facts),
    rule: named('所违反的规定', 'Rule that was broken', text(500)),
    acts: named('须停止的行为', 'Conduct to stop', text(500)),
    correctBy: named('改正期限', 'To be put right by', Day),
  }),
  z.strictObject({
    measure: named('处理方式', 'Measure', only('circular', '通报', 'Circular')),
    facts: named('事实', 'Facts', facts),
    since: named('自何日起', 'Since', text(40)),
    correctBy: named('改正期限', 'To be put right by', Day.optional()),
  }),
  Rectification,
  z.strictObject({
    measure: named('处理方式', 'Measure', only('scaleRestriction', '限制实施规模', 'Restriction of scale')),
    facts: named('事实', 'Facts', facts),
    from: named('起始日期', 'From', Day),
    to: named('截止日期', 'Until', Day),
    cap: named(
      '限制方式',
      'Kind of restriction',
      z.discriminatedUnion('type', [
        z.strictObject({
          type: named('方式', 'Way', only('examinations', '限考核次数', 'Fewer examinations')),
          perYear: named('每年次数', 'Times a year', z.int().min(0).max(10_000_000)),
        }),
        z.strictObject({ type: named('方式', 'Way', only('noNewSchools', '不得新增院校', 'No new schools')) }),
        z.strictObject({
          type: named('方式', 'Way', only('provinces', '限省份', 'Certain provinces only')),
          provinces: named('省份', 'Provinces', z.array(text(40)).min(1).max(34)),
        }),
      ]),
    ),
    liftDays: named('解除限制的申请期（日）', 'Days before the end to ask for its lifting', z.int().min(1).max(250)),
  }),
  z.strictObject({
    measure: named('处理方式', 'Measure', only('fundingReduction', '扣减有关经费', 'Reduction of funds')),
    facts: named('事实', 'Facts', facts),
    fundName: named('经费名称', 'Name of the funds', text(100)),
    amountFen: named(
      '金额（元）',
      'Amount (yuan)',
      z
        .int()
        .min(1)
        .max(10 ** 14),
    ),
    period: named('期间', 'Period', text(100)),
  }),
  z.strictObject({
    measure: named('处理方式', 'Measure', only('other', '其他', 'Other')),
    facts: named('事实', 'Facts', facts),
    rule: named('所依据的规定', 'Rule that it rests on', text(500)),
    text: named('内容', 'Content', text(1000)),
    until: named('期限', 'Until', Day.optional()),
  }),
]);
export type Measure = z.infer<typeof Measure>;

export const measureNames = {
  interview: '约谈',
  warning: '警告',
  circular: '通报',
  rectification: '责令限期整改',
  scaleRestriction: '限制实施规模',
  fundingReduction: '扣减有关经费',
  other: '其他处理',
} as const satisfies Record<Measure['measure'], string>;

export type MeasureName = keyof typeof measureNames;

/** The days a measure names: none lies before the day on which it is ordered, and no period ends before it starts. */
export const measureDays = (measure: Measure): readonly Day[] => {
  switch (measure.measure) {
    case 'interview':
      return [measure.heldOn];
    case 'warning':
      return [measure.correctBy];
    case 'circular':
      return measure.correctBy ? [measure.correctBy] : [];
    case 'scaleRestriction':
      return [measure.from, measure.to];
    case 'other':
      return measure.until ? [measure.until] : [];
    default:
      return [];
  }
};
