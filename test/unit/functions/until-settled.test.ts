import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import { accept } from '#shared/domain/result.ts';
import { untilAnswered, untilSettled } from '#shared/store/until-settled.ts';

let drawing: MockInstance<() => number>;

beforeEach(() => {
  vi.useFakeTimers();
  drawing = vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  drawing.mockRestore();
  vi.useRealTimers();
});

/** The pauses of a loop in milliseconds, each try of which is answered `again` until the one given. */
const pausesOf = async (settlesAt: number, bounds = {}) => {
  const moments = [Date.now()];
  let tries = 0;
  const asked = untilSettled(async () => {
    moments.push(Date.now());
    tries += 1;
    return tries === settlesAt ? 'settled' : 'again';
  }, bounds);
  await vi.runAllTimersAsync();
  const answer = await asked;
  moments.push(Date.now());
  return { answer, tries, pauses: moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0)) };
};

describe('what others come between', () => {
  it('is tried anew after pauses that grow to a bound, and never pauses after the last try', async () => {
    const { answer, tries, pauses } = await pausesOf(Number.POSITIVE_INFINITY, { tries: 8 });
    expect({ answer, tries, pauses }).toEqual({
      answer: 'contended',
      tries: 8,
      pauses: [0, 10, 20, 40, 80, 160, 200, 200, 0],
    });
  });

  it('pauses by chance, so that those who met do not meet again', async () => {
    const drawn = [0.2, 0.5, 0.75];
    drawing.mockImplementation(() => drawn.shift() ?? 1);
    expect((await pausesOf(4)).pauses).toEqual([0, 2, 10, 30, 0]);
  });

  it('pauses not at all where the first try settles it, and between two as whoever asks wishes', async () => {
    expect(await pausesOf(1)).toEqual({ answer: 'settled', tries: 1, pauses: [0, 0] });
    expect((await pausesOf(3, { waiting: { first: 7, longest: 9 } })).pauses).toEqual([0, 7, 9, 0]);
  });

  it('is refused in words after the tries of a decision, and answered where one of them settles it', async () => {
    let tries = 0;
    const never = untilAnswered(async () => {
      tries += 1;
      return 'again';
    });
    await vi.runAllTimersAsync();
    expect(await never).toEqual({ ok: false, refusal: { code: 'store.contended' } });
    expect(tries).toBe(limits.decisionTries);
    expect(await untilAnswered(async () => accept('answered'))).toEqual(accept('answered'));
  });
});
