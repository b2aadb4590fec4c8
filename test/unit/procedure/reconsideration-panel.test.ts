import { describe, expect, it } from 'vitest';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';

describe('the panel of a reconsideration', () => {
  it('is reconsidered by nobody who sat, left or investigated before, whichever command seats them (O2.1)', () => {
    const walk = lead(openedRevocation(), 'adoptReconsideration');
    const first = walk.subject.data.formerPanels?.[0]?.members ?? [];
    const [leaving] = walk.subject.data.panel?.members ?? [];
    const on = '2026-06-05';
    const replace = (replacement: object) => ({
      ...{ by: 'agencyClerk' as const, on, name: 'replaceExpert' },
      input: { expertId: leaving?.expertId, reason: '示例', replacement, chairId: walk.subject.data.panel?.chairId },
    });
    for (const member of first) expect(walk.unmet(replace(member))).toEqual(['freshPanel']);
    const [investigator] = walk.subject.data.investigation?.team ?? [];
    const stranger = { ...first[0], expertId: 'expert-99', name: investigator?.name };
    expect(walk.unmet(replace(stranger))).toEqual(['panelIndependent']);
    // Recusing one stays possible; whoever fills the seat is held to the same.
    walk.give({
      by: 'organization',
      on,
      name: 'requestRecusal',
      input: { expertId: leaving?.expertId, ground: '示例' },
    });
    walk.give({ by: 'agencyHead', on, name: 'decideRecusal', input: { granted: true, reason: '示例' } });
    const fill = (replacement: object) => ({ ...replace(replacement), name: 'fillSeat', input: { replacement } });
    for (const member of first) expect(walk.unmet(fill(member))).toEqual(['freshPanel']);
  });
});
