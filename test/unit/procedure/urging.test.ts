import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/domain/day.ts';
import { settled, unsettled } from '#test/support/unsettled.ts';
import type { Given } from '#test/support/walk.ts';

type Waiting = ReturnType<(typeof unsettled)[keyof typeof unsettled]>;

const clockOf = ({ subject }: Waiting) =>
  subject.deadlines.find(({ name }) => name === 'settlement' || name === 'settlementUrging');

const due = (walk: Waiting): Day => clockOf(walk)?.runsOn ?? expect.fail('no clock runs');
const urge = (on: Day): Given => ({ by: 'agencyClerk', on, name: 'urgeSettlement' });

const unmet = (walk: Waiting, given: Given) => {
  const decided = walk.try(given);
  return decided.ok || decided.refusal.code !== 'guard.unmet'
    ? decided
    : decided.refusal.unmet.map(({ guard }) => guard);
};

const toldBy = (walk: Waiting) =>
  walk.events.at(-1)?.documents.map(({ kind, recipients }) => [kind, recipients[0]?.kind]);

describe.each(Object.entries(unsettled))('an overdue settlement (O14): %s', (_, open) => {
  it('is urged on the day after its last, again after ten working days, then told to the departments', () => {
    const walk: Waiting = open();
    expect(unmet(walk, urge(addDays(due(walk), -1)))).toEqual(['settlementOverdue']);
    for (const recipient of ['organization', 'organization', 'department']) {
      const on = due(walk);
      if (walk.subject.data.urged) expect(unmet(walk, urge(addDays(on, -1)))).toEqual(['urgingDue']);
      walk.give(urge(on));
      expect(toldBy(walk)).toEqual([['urgingLetter', recipient]]);
    }
    expect(walk.subject.data.urged).toHaveLength(3);
    expect(clockOf(walk)).toBeUndefined();
  });

  it('is no more once everything is settled, and stops the clock', () => {
    const walk: Waiting = open();
    const on = due(walk);
    walk.give(urge(on));
    const confirm = { by: 'agencyClerk', on, name: 'confirmSettlement' } as const;
    walk.give({ ...confirm, input: { evidence: '示例', remaining: settled } });
    expect(clockOf(walk)).toBeUndefined();
    expect(walk.try(urge(addDays(on, 60)))).toMatchObject({ ok: false });
  });
});
