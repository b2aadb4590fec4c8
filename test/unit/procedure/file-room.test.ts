import { describe, expect, it } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import { officeBytes } from '#shared/procedures/parts/file-room.ts';
import { lead, openedRevocation, type RevocationWalk } from '#test/support/revocation-walk.ts';
import { morning } from '#test/support/walk.ts';

/** What DynamoDB takes as one item. */
const itemBytes = 400_000;

const bytesOf = (walk: RevocationWalk): number => new TextEncoder().encode(JSON.stringify(walk.subject)).length;

const given = (walk: RevocationWalk) => walk.events.at(-1)?.at.slice(0, 10) ?? '';

/** Enters evidence of the greatest size until there is no more room; how many pieces it took. */
const fill = (walk: RevocationWalk): number => {
  const input = { title: '证'.repeat(200), obtainedOn: given(walk), note: '说'.repeat(1000) };
  const piece = { by: 'agencyClerk', on: given(walk), name: 'recordEvidence', input } as const;
  for (let count = 0; ; count += 1) {
    const unmet = walk.unmet(piece);
    if (unmet !== 'accepted') {
      expect(unmet).toEqual(['fileHasRoom']);
      return count;
    }
    walk.give(piece);
  }
};

describe('the room of a case', () => {
  it('is the offices\u2019 own: what an organization states uses up none of it, and both fit into an item', () => {
    const [silent, telling] = [1, 2].map(() => lead(openedRevocation(), 'recordStatement')) as [
      RevocationWalk,
      RevocationWalk,
    ];
    const input = { receivedOn: given(telling), text: '述'.repeat(limits.partyCharacters) };
    telling.give({ by: 'organization', on: given(telling), name: 'recordStatement', input });
    const taken = fill(telling);
    expect(taken).toBeGreaterThan(20);
    expect(fill(silent)).toBe(taken);
    expect(officeBytes(telling.subject.data)).toBeLessThanOrEqual(limits.caseBytes);
    expect(bytesOf(telling)).toBeLessThan(itemBytes * 0.6);
  });

  it('is not used up by appeals that come late, one after another; the last is kept whole', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    walk.sweep('2026-05-21' as never);
    walk.give({ by: 'officeClerk', on: '2026-05-27', name: 'route' });
    const materials = Array.from({ length: 100 }, () => ({ name: '材'.repeat(100), copies: 1, pages: 1 }));
    const reasons = '由'.repeat(limits.partyCharacters);
    const late = { filedOn: '2026-05-27', way: 'post', requests: '求'.repeat(2000), reasons, materials };
    const refuse = (actNo: number) => {
      walk.give({ by: 'agencyClerk', on: '2026-05-28', name: 'fileAppeal', input: late });
      walk.give({ by: 'agencyClerk', on: '2026-05-28', name: 'refuseAct', input: { actNo, reason: '逾期' } });
    };
    refuse(1);
    const before = officeBytes(walk.subject.data);
    for (let count = 2; count <= 30; count += 1) refuse(count);
    const appeals = walk.subject.data.notice?.lateAppeals ?? [];
    expect(appeals).toHaveLength(30);
    expect(appeals.at(-1)).toMatchObject({ reasons, materials: { length: 100 } });
    expect(appeals[0]).toMatchObject({ filedOn: '2026-05-27', rejected: { ground: 'late' }, materials: [] });
    expect(appeals[0]?.reasons).toMatch(/^由+……（以下从略）$/);
    expect(walk.events.filter(({ command }) => command === 'fileAppeal')[0]?.input).toMatchObject({ reasons });
    expect(officeBytes(walk.subject.data)).toBe(before);
    expect(bytesOf(walk)).toBeLessThan(itemBytes / 2);
    expect(walk.events.at(-1)?.at).toBe(morning('2026-05-28'));
  });
});
