import { describe, expect, it } from 'vitest';
import { lead, openedRevocation, type RevocationWalk } from '#test/support/revocation-walk.ts';
import { somebody } from '#test/support/walk.ts';

const on = '2027-03-01';
const by = somebody('officeHead', { id: '示例-另一负责人' });

const setAside = (walk: RevocationWalk, outcome: string) => {
  const judgment = { ground: 'judgment', basis: '示例判决', inForceOn: '2027-02-20', foundOn: '2027-02-25' };
  const input = { decision: 'revocation', ...judgment, outcome, reason: '示例' };
  walk.give({ by: 'officeClerk', on, name: 'openSetAside', input });
  walk.give({ by, on, name: 'setAside' });
  return walk.subject.data.setAsides?.at(-1)?.restored;
};

const running = (): RevocationWalk => lead(openedRevocation());
const rested = (): RevocationWalk => {
  const walk = running();
  walk.give({ by, on, name: 'stayEffect', input: { ordered: '示例裁定' } });
  return walk;
};

describe.each([
  ['runs', running],
  ['rests', rested],
])('a decision whose effect %s', (_, begin) => {
  it('gives back what it took, whatever a stay had lent; one that stands gives back nothing (O4.5)', () => {
    expect(setAside(begin(), 'annulled')).toMatchObject({ certificates: [{ certificateId: 'X-1001' }], banEnds: true });
    expect(setAside(begin(), 'standsUnlawful')).toMatchObject({
      qualification: false,
      certificates: [],
      banEnds: false,
    });
  });
});

describe('what there is nothing of', () => {
  it('is neither left as it is nor paid back', () => {
    const walk = running();
    expect(walk.unmet({ by, on, name: 'dropSetAside', input: { reason: '示例' } })).toEqual(['leftAsItIs']);
    expect(walk.unmet({ by, on, name: 'confirmRefund', input: { on, evidence: '示例' } })).toEqual(['refundOwed']);
  });
});
