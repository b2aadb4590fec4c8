import { describe, expect, it } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import { officeBytes } from '#shared/procedures/parts/file-room.ts';
import { lead, openedRevocation, type RevocationWalk } from '#test/support/revocation-walk.ts';
import { type Given, morning, somebody } from '#test/support/walk.ts';
import { unmet, walkTo } from '#test/support/walk-to.ts';

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
  it('is the offices’ own: what an organization states uses up none of it, and both fit into an item', () => {
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

  it('is not used up by answers to inquiries: none is asked beyond their own, and what was asked is taken', () => {
    const walk = walkTo('adoptOpinion');
    const before = officeBytes(walk.subject.data);
    const text = '答'.repeat(4000);
    const day = '2026-01-22';
    const chair = somebody('expert', { expertId: 'expert-1' });
    const ask = { by: chair, on: day, name: 'openInquiry', input: { questions: ['问'] } } as const;
    let asked = 0;
    for (; walk.try(ask).ok; asked += 1) {
      walk.give(ask);
      walk.give({ by: 'agencyClerk', on: day, name: 'recordInquiryService', input: { receivedOn: day } });
      walk.give({ by: 'organization', on: day, name: 'answerInquiry', input: { receivedOn: day, text } });
      walk.give({ by: chair, on: day, name: 'closeInquiry' });
    }
    expect(unmet(walk, ask)).toEqual(['toldHaveRoom']);
    expect(asked).toBe(Math.ceil(limits.toldBytes / (4000 * 3)));
    expect(officeBytes(walk.subject.data) - before).toBeLessThan(asked * 400);
    expect(walk.subject.state).toBe('underReview');
  });

  it('is not used up by what clues tell, which have their own', () => {
    const walk = lead(openedRevocation(), 'formPanel');
    const { uscc } = walk.subject;
    const [held] = walk.subject.data.clues;
    const before = officeBytes(walk.subject.data);
    const merge = (clueNo: number): Given => {
      const clue = { ...held, uscc, clueId: `XS-2026-${clueNo + 100}`, summary: '线'.repeat(1000) };
      return { by: 'agencyClerk', on: given(walk), name: 'mergeClues', input: { clues: [clue] } };
    };
    let merged = 0;
    while (walk.unmet(merge(merged)) === 'accepted') {
      walk.give(merge(merged));
      merged += 1;
    }
    expect(walk.unmet(merge(merged))).toEqual(['toldHaveRoom']);
    expect(merged).toBeGreaterThanOrEqual(19);
    expect(officeBytes(walk.subject.data) - before).toBeLessThan(merged * 200);
    expect(bytesOf(walk)).toBeLessThan(limits.toldBytes + 40_000);
  });

  it('is not used up by appeals that come late, one after another; the last is kept whole', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    walk.sweep('2026-05-28' as never);
    walk.give({ by: 'officeClerk', on: '2026-05-28', name: 'route' });
    const materials = Array.from({ length: 100 }, () => ({ name: '材'.repeat(100), copies: 1, pages: 1 }));
    const reasons = '由'.repeat(limits.partyCharacters);
    const late = { filedOn: '2026-05-27', way: 'post', requests: '求'.repeat(2000), reasons, materials };
    const refuse = (actNo: number) => {
      walk.give({ by: 'agencyClerk', on: '2026-05-28', name: 'fileAppeal', input: late });
      walk.give({ by: 'agencyClerk', on: '2026-05-28', name: 'refuseAct', input: { actNo, reason: '逾期' } });
    };
    refuse(1);
    const before = officeBytes(walk.subject.data);
    for (let count = 2; count <= 2 * limits.lateAppealsKept; count += 1) refuse(count);
    const appeals = walk.subject.data.notice?.lateAppeals ?? [];
    expect(appeals).toHaveLength(limits.lateAppealsKept);
    expect(appeals.at(-1)).toMatchObject({ reasons, materials: { length: 100 } });
    expect(appeals[0]).toMatchObject({ filedOn: '2026-05-27', rejected: { ground: 'late' }, materials: [] });
    expect(appeals[0]?.reasons).toMatch(/^由+……（以下从略）$/);
    const log = walk.events.filter(({ command }) => command === 'fileAppeal');
    expect(log).toHaveLength(2 * limits.lateAppealsKept);
    expect(log[0]?.input).toMatchObject({ reasons });
    expect(officeBytes(walk.subject.data)).toBe(before);
    expect(bytesOf(walk)).toBeLessThan(itemBytes / 2);
    expect(walk.events.at(-1)?.at).toBe(morning('2026-05-28'));
  });
});
