import { expect, it } from 'vitest';
import { DayInForce } from '#shared/domain/in-force.ts';

it('refuses what was received before the rules were in force', () => {
  expect(DayInForce.safeParse('2023-01-05').success).toBe(false);
  expect(DayInForce.safeParse('2023-01-06').success).toBe(true);
  expect(DayInForce.safeParse('2026-02-30').success).toBe(false);
});
