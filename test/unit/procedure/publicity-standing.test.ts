import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/day.ts';
import { publicityStanding } from '#shared/procedures/revocation/publicity-standing.ts';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';

const posted = { from: day('2026-06-29'), to: day('2026-07-06') };

const standing = (walk: ReturnType<typeof openedRevocation> | undefined, on: string, notice = posted) =>
  publicityStanding(walk?.subject, notice, day(on));

describe('how a posted notice stands', () => {
  it('runs through its last day and is over on the next', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    expect(standing(walk, '2026-07-06')).toEqual({ standing: 'running', endsOn: '2026-07-06' });
    expect(standing(walk, '2026-07-07').standing).toBe('over');
  });
  it('runs while an objection is looked into', () => {
    const walk = lead(openedRevocation(), 'resolveObjection');
    expect(walk.subject.state).toBe('objectionHandling');
    expect(standing(walk, '2026-07-03').standing).toBe('running');
  });
  it('is halted while the case stands still, and where the case went back for review', () => {
    const still = lead(openedRevocation(), 'raiseObjection');
    still.give({
      by: 'officeHead',
      on: '2026-07-01',
      name: 'suspend',
      input: { ground: 'litigation', reason: '示例' },
    });
    expect(standing(still, '2026-07-01').standing).toBe('halted');
    const back = lead(openedRevocation(), 'resolveObjection');
    const upheld = { objectionNo: 1, result: 'upheld', finding: '示例' };
    back.give({ by: 'agencyHead', on: '2026-07-03', name: 'resolveObjection', input: upheld });
    expect(back.subject.state).toBe('underReview');
    expect(standing(back, '2026-07-03').standing).toBe('halted');
  });
  it('knows an earlier notice of the same case from the one that runs, and a case that is gone', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    const earlier = { from: day('2026-06-22'), to: day('2026-06-30') };
    expect(standing(walk, '2026-06-30', earlier).standing).toBe('halted');
    expect(standing(undefined, '2026-07-01').standing).toBe('halted');
  });
});
