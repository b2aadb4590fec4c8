import { describe, expect, it } from 'vitest';
import { allMeasures as all, everyMeasure as proposed } from '#test/support/every-measure.ts';
import {
  lead,
  openedRevocation,
  type RevocationWalk,
  rectificationSteps,
  stepOf,
} from '#test/support/revocation-walk.ts';
import type { Given } from '#test/support/walk.ts';

const give = (walk: RevocationWalk, on: string, by: Given['by'], [name, input = {}]: [string, object?]) =>
  walk.give({ by, on, name, input });

const until = (name: string) => lead(openedRevocation({ on: '2026-08-24' }), name, rectificationSteps);

const letters = [
  'regulatoryInterviewNotice',
  'warningNotice',
  'circularOfCriticism',
  'scaleRestrictionNotice',
  'fundingReductionNotice',
  'otherMeasureNotice',
];

describe('the six measures of Article 7(4), and what 等 leaves open', () => {
  it('can be combined; each has its letter, the rectification a proof of service', () => {
    const walk = proposed(until('issueMeasures'));
    give(walk, '2026-10-20', 'officeHead', ['issueMeasures', { measures: all }]);
    expect(walk.ordered).toEqual(['rectificationOrder', 'proofOfService', ...letters]);
    expect(walk.subject.data.measures?.rectification?.letterId).toBe(walk.events.at(-1)?.documents[0]?.documentId);
  });
  it.each(all.map((measure) => [measure.measure, measure] as const))(
    '%s alone issues its own letter alone',
    (name, measure) => {
      const walk = proposed(until('issueMeasures'));
      give(walk, '2026-10-20', 'officeHead', ['issueMeasures', { measures: [measure] }]);
      const expected = {
        interview: letters[0],
        warning: letters[1],
        circular: letters[2],
        scaleRestriction: letters[3],
        fundingReduction: letters[4],
        other: letters[5],
      };
      const own = (expected as Record<string, string | undefined>)[name];
      expect(walk.ordered).toEqual(
        name === 'rectification' ? ['rectificationOrder', 'proofOfService'] : own ? [own] : [],
      );
    },
  );
  it('end with the case once their days are over', () => {
    const walk = until('issueMeasures');
    give(walk, '2026-10-20', 'officeHead', ['issueMeasures', { measures: [all[1]] }]);
    expect(walk.subject.deadlines).toMatchObject([{ name: 'measuresEnd', lastDay: '2026-11-10' }]);
    expect(
      walk.unmet({ by: 'officeClerk', on: '2026-11-09', name: 'concludeMeasures', input: { note: '示例' } }),
    ).toEqual(['measuresOver']);
    give(walk, '2026-11-10', 'officeClerk', ['concludeMeasures', { note: '示例' }]);
    expect(walk.subject.state).toBe('closedWithMeasures');
  });
});

describe('a rectification', () => {
  it('without proof of service runs no term', () => {
    const walk = until('recordOrderReceipt');
    expect(walk.subject.deadlines.map(({ name }) => name)).toEqual(['orderService']);
    expect(walk.sweep('2027-06-01' as never)).toEqual([]);
  });
  it('that is not reported is examined on the facts, by the sweep', () => {
    const walk = until('requestExtension');
    expect(walk.sweep('2026-11-30' as never)).toEqual([]);
    expect(walk.sweep('2026-12-01' as never)).toEqual(['rectificationOverdue']);
    expect(walk.subject).toMatchObject({
      state: 'reexamining',
      data: { measures: { rectification: { overdueOn: '2026-12-01' } } },
    });
  });
  it('is not overdue while a request for more time awaits the office', () => {
    const walk = until('decideExtension');
    expect(walk.sweep('2026-12-20' as never)).toEqual([]);
    expect(walk.subject.state).toBe('measuresInForce');
  });
  it('is refused more time by the head of the agency, and then its term stands', () => {
    const walk = until('decideExtension');
    give(walk, '2026-11-11', 'agencyHead', ['decideExtension', { granted: false, days: 0, reason: '示例' }]);
    expect(walk.ordered).toEqual([]);
    expect(walk.subject.deadlines).toMatchObject([{ name: 'rectification', lastDay: '2026-11-23' }]);
  });
  it('that fails may be ordered a second time, and no third', () => {
    const walk = until('reexamine');
    const examined = stepOf('reexamine', rectificationSteps);
    const { items, ...rest } = examined.input as { items: { item: string }[] };
    const fail = { ...rest, items: items.map(({ item }) => ({ item, failure: '示例' })) };
    walk.give({ ...examined, input: fail });
    give(walk, '2026-11-25', 'officeHead', [
      'extendOnce',
      { problems: ['示例'], tasks: items.map(({ item }) => item), days: 5 },
    ]);
    expect(walk.ordered).toEqual(['rectificationOrder', 'proofOfService']);
    give(walk, '2026-11-26', 'agencyClerk', ['recordOrderReceipt', { receivedOn: '2026-11-26' }]);
    expect(walk.subject.deadlines).toMatchObject([{ name: 'rectification', lastDay: '2026-12-01' }]);
    walk.sweep('2026-12-09' as never);
    give(walk, '2026-12-09', 'agencyHead', ['reexamine', { ...fail, examinedOn: '2026-12-09' }]);
    expect(walk.entry.failedRectifications).toHaveLength(2);
    expect(
      walk.unmet({
        by: 'officeHead',
        on: '2026-12-10',
        name: 'extendOnce',
        input: { problems: ['示例'], tasks: ['示例'], days: 5 },
      }),
    ).toEqual(['firstFailure']);
  });
});
