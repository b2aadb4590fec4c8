import { beforeAll, describe, expect, it } from 'vitest';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { readWalks } from '#test/versions/recorded.ts';
import { departuresIn, type Recorded } from '#test/versions/walks.ts';

let recorded: Recorded;
beforeAll(async () => {
  recorded = await readWalks();
});

const isDecision = (outcome: string): boolean => /^[0-9a-f]{8}$/.test(outcome);

describe('the recorded walks', () => {
  it('are two hundred over both procedures, refusals and receipts among them', () => {
    const { starts, values, walks, reason } = recorded;
    const outcomes = walks.flatMap(({ steps }) => steps.map(([, outcome]) => outcome));
    expect(walks).toHaveLength(200);
    expect(new Set(starts.map(({ subject }) => subject.procedure))).toEqual(new Set(['voluntaryExit', 'revocation']));
    expect(outcomes.filter(isDecision).length).toBeGreaterThan(3000);
    expect(new Set(outcomes.filter((outcome) => !isDecision(outcome))).size).toBeGreaterThan(30);
    expect(values.some((value) => 'receipt' in (value as object))).toBe(true);
    expect(reason.length).toBeGreaterThanOrEqual(10);
  });

  it('are decided now as they were', () => {
    expect(departuresIn(recorded)).toEqual([]);
  }, 120_000);

  it('depart where a guard is another one', () => {
    const { test } = voluntaryExit.guards.papersComplete ?? expect.fail('no guard');
    const guards: Record<string, object> = { ...voluntaryExit.guards };
    const guard = guards.papersComplete ?? expect.fail('no guard');
    Object.assign(guard, { test: () => false });
    try {
      expect(departuresIn({ ...recorded, walks: recorded.walks.slice(0, 40) })).toContainEqual(
        expect.objectContaining({ happened: 'accept', now: expect.stringContaining('papersComplete') }),
      );
    } finally {
      Object.assign(guard, { test });
    }
  }, 120_000);
});
