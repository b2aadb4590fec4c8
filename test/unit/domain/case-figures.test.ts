import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#shared/domain/case.ts';
import type { CaseCard } from '#shared/domain/case-card.ts';
import { caseload, clocksKept, quantile, staysIn } from '#shared/domain/case-figures.ts';
import { morning } from '#test/support/walk.ts';

type Told = {
  on: string;
  to: string;
  command?: string;
  started?: readonly (readonly [name: string, lastDay: string])[];
  stopped?: readonly string[];
};

const log = (...told: readonly Told[]): CaseEvent[] =>
  told.map(({ on, to, command = '示例', started = [], stopped = [] }) => ({
    ...{ at: morning(on), to, command },
    deadlines: { started: started.map(([name, lastDay]) => ({ name, lastDay })), stopped },
  })) as unknown as CaseEvent[];

describe('stays in states', () => {
  it('are told once each, over events that leave the state as it is, and not for the state that a case is still in', () => {
    const events = log(
      { on: '2026-01-05', to: 'draft' },
      { on: '2026-01-07', to: 'received' },
      { on: '2026-01-09', to: 'received' },
      { on: '2026-01-12', to: 'accepted' },
      { on: '2026-01-15', to: 'received' },
      { on: '2026-01-16', to: 'closed' },
    );
    expect(staysIn(events)).toEqual([
      { state: 'draft', days: 2 },
      { state: 'received', days: 5 },
      { state: 'accepted', days: 3 },
      { state: 'received', days: 1 },
    ]);
  });
});

describe('clocks', () => {
  it('are kept on their last day and missed the day after', () => {
    const kept = (on: string) =>
      clocksKept(
        log({ on: '2026-01-05', to: 'a', started: [['review', '2026-01-12']] }, { on, to: 'b', stopped: ['review'] }),
      );
    expect(kept('2026-01-12')).toEqual([{ clock: 'review', onTime: true }]);
    expect(kept('2026-01-13')).toEqual([{ clock: 'review', onTime: false }]);
  });

  it('count by the later day where they were started anew, and not at all where a suspension stopped them', () => {
    const events = log(
      { on: '2026-01-05', to: 'a', started: [['review', '2026-01-12']] },
      { on: '2026-01-06', to: 'a', started: [['review', '2026-01-20']] },
      { on: '2026-01-08', to: 'suspended', command: 'suspend', stopped: ['review'] },
      { on: '2026-03-02', to: 'a', started: [['review', '2026-03-10']] },
      { on: '2026-03-09', to: 'b', stopped: ['review'] },
    );
    expect(clocksKept(events)).toEqual([{ clock: 'review', onTime: true }]);
  });
});

describe('the caseload', () => {
  it('is grouped by procedure and state, each case in one class of age', () => {
    const card = (state: string, openedOn: string) =>
      ({ procedure: 'voluntaryExit', state, stateLabel: state, openedAt: morning(openedOn) }) as CaseCard;
    const cards = [card('a', '2026-06-01'), card('a', '2026-04-01'), card('a', '2025-01-05'), card('b', '2026-03-01')];
    expect(caseload(cards, morning('2026-06-30')).map(({ state, total, ages }) => [state, total, ages])).toEqual([
      ['a', 3, [1, 1, 0, 1]],
      ['b', 1, [0, 0, 1, 0]],
    ]);
  });
});

describe('a quantile', () => {
  it('is one of the values', () => {
    expect(quantile([9, 1, 5], 0.5)).toBe(5);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBe(0);
  });
});
