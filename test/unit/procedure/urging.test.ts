import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/domain/day.ts';
import { lead, openedRevocation, stepOf } from '#test/support/revocation-walk.ts';
import { step } from '#test/support/road.ts';
import type { Given } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const liabilities = {
  paidNotExamined: { people: 2, amountFen: 20_000 },
  examinedNotCertified: { people: 1 },
  otherItems: [],
};

const settled = { ...liabilities, paidNotExamined: { people: 0, amountFen: 0 }, examinedNotCertified: { people: 0 } };

/** A revocation, and an exit that was granted, with something left to settle by a day. */
const waiting = {
  revocation: () => {
    const walk = lead(openedRevocation(), 'announce');
    const announce = stepOf('announce');
    walk.give({ ...announce, input: { ...(announce.input as object), liabilities } });
    return walk;
  },
  voluntaryExit: () => {
    const walk = walkTo('approveExit', undefined, { form: { liabilities } });
    walk.give({ ...step('approveExit'), input: { settlementDeadline: '2026-03-31' } });
    walk.give({ by: 'officeClerk', on: '2026-02-11', name: 'holdForSettlement' });
    return walk;
  },
} as const;

type Waiting = ReturnType<(typeof waiting)[keyof typeof waiting]>;

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

describe.each(Object.entries(waiting))('an overdue settlement (O14): %s', (_, open) => {
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
