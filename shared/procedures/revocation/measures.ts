import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';

const facts = text(1000);

/** The longest term of a rectification, in natural days: six months (R7.4). */
export const longestRectification = 183;

const Rectification = z.strictObject({
  measure: z.literal('rectification'),
  problems: z.array(text(500)).min(1).max(50),
  tasks: z.array(text(500)).min(1).max(50),
  days: z.int().min(1).max(longestRectification),
  /** The ground of Article 5 that failing would meet. */
  consequence: z.union([z.literal(5), z.literal(6)]),
});

/** The lesser measures of Article 7(4), which are handling (处理) and no penalty; `other` is what 等 leaves open. */
export const Measure = z.discriminatedUnion('measure', [
  z.strictObject({
    measure: z.literal('interview'),
    facts,
    attendees: text(200),
    heldOn: Day,
    time: text(40),
    place: text(100),
    topics: z.array(text(200)).min(1).max(30),
  }),
  z.strictObject({ measure: z.literal('warning'), facts, rule: text(500), acts: text(500), correctBy: Day }),
  z.strictObject({ measure: z.literal('circular'), facts, since: text(40), correctBy: Day.optional() }),
  Rectification,
  z.strictObject({
    measure: z.literal('scaleRestriction'),
    facts,
    from: Day,
    to: Day,
    cap: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('examinations'), perYear: z.int().min(0).max(10_000_000) }),
      z.strictObject({ type: z.literal('noNewSchools') }),
      z.strictObject({ type: z.literal('provinces'), provinces: z.array(text(40)).min(1).max(34) }),
    ]),
    liftDays: z.int().min(1).max(250),
  }),
  z.strictObject({
    measure: z.literal('fundingReduction'),
    facts,
    fundName: text(100),
    amountFen: z
      .int()
      .min(1)
      .max(10 ** 14),
    period: text(100),
  }),
  z.strictObject({ measure: z.literal('other'), text: text(1000) }),
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
    default:
      return [];
  }
};
