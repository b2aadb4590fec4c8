import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, drawPanel } from '#shared/domain/expert-draw.ts';
import { drawn } from '#test/support/dose.ts';

const pool = (departments: readonly number[]): Candidate[] =>
  departments.map((department, index) => ({ expertId: `e-${index + 1}`, recommendedBy: `示例部门${department}` }));

describe('a panel drawn by lot', () => {
  it('can be drawn again by anybody from what is on record, with nothing but SHA-256', () => {
    const candidates = pool([1, 1, 1, 2, 2, 3, 3, 3, 3]);
    const drawn = drawPanel({ seed: 'abc', size: 5, candidates });
    const digest = (id: string) => createHash('sha256').update(`{"expertId":"${id}","seed":"abc"}`).digest('hex');
    const ranked = candidates.map(({ expertId }) => expertId).toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1));
    const departmentOf = (id: string) => candidates.find(({ expertId }) => expertId === id)?.recommendedBy;
    const best = [...new Map(ranked.toReversed().map((id) => [departmentOf(id), id])).values()];
    const first = ranked.filter((id) => best.includes(id));
    expect(drawn).toEqual([...first, ...ranked.filter((id) => !first.includes(id))].slice(0, 5));
    expect(drawPanel({ seed: 'abc', size: 5, candidates: candidates.toReversed() })).toEqual(drawn);
    expect(drawPanel({ seed: 'abd', size: 5, candidates })).not.toEqual(drawn);
  });

  it('has at least one of each department where there are seats, nobody twice, and nobody from outside', () => {
    const departments = fc.array(fc.nat(6), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(departments, fc.integer({ min: 1, max: 15 }), fc.string(), (given, size, seed) => {
        const candidates = pool(given);
        const drawn = drawPanel({ seed, size, candidates });
        expect(drawn === undefined).toBe(candidates.length < size);
        if (!drawn) return;
        expect(new Set(drawn).size).toBe(size);
        const ids = candidates.map(({ expertId }) => expertId);
        expect(drawn.every((id) => ids.includes(id))).toBe(true);
        const seated = candidates.filter(({ expertId }) => drawn.includes(expertId));
        const among = (some: readonly Candidate[]) => new Set(some.map(({ recommendedBy }) => recommendedBy)).size;
        expect(among(seated)).toBe(Math.min(among(candidates), size));
      }),
      drawn(100, 20_000),
    );
  });

  it('favours nobody: each of ten candidates of one department is drawn about half the time for five seats', () => {
    const candidates = pool(Array.from({ length: 10 }, () => 1));
    const counts = new Map<string, number>();
    for (let round = 0; round < 2000; round += 1)
      for (const id of drawPanel({ seed: String(round), size: 5, candidates }) ?? [])
        counts.set(id, (counts.get(id) ?? 0) + 1);
    expect(Math.min(...counts.values())).toBeGreaterThan(900);
    expect(Math.max(...counts.values())).toBeLessThan(1100);
  });
});
