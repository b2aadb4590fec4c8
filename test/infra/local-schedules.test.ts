import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openClock } from '#infra/local/clock.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { runSchedules } from '#infra/local/schedules/run-schedules.ts';
import { toCron } from '#infra/local/schedules/to-cron.ts';

const folder = scratchFolder('exit-docket-test');
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['rate(5 minutes)', '*/5 * * * *'],
  ['rate(1 hour)', '0 */1 * * *'],
  ['cron(0 0 * * ? *)', '0 0 * * *'],
])('%s is %s', (expression, cron) => expect(toCron(expression)).toBe(cron));

test.each(['rate(2 weeks)', 'at(2026-01-01T00:00:00)', 'cron(0 0 * * ? 2026)'])('%s is refused', (expression) =>
  expect(() => toCron(expression)).toThrow(expression),
);

const daily = {
  ScheduleExpression: 'cron(0 0 * * ? *)',
  ScheduleExpressionTimezone: 'Asia/Shanghai',
  State: 'ENABLED' as const,
  Target: { Arn: 'sweep', Input: '{"run":"daily"}' },
};

test('a clock moved over many midnights in Shanghai fires the day run once; moved back, not at all', async () => {
  const clock = openClock(join(folder, 'clock.json'));
  clock.set(Date.parse('2026-01-05T23:00:00+08:00'));
  const fired: unknown[] = [];
  const schedules = runSchedules({
    schedules: [daily],
    clock,
    invoke: async (arn, event) => {
      fired.push([arn, event]);
      return { ok: true, value: null };
    },
    complain: (sentence) => fired.push(sentence),
  });
  const moveTo = async (at: string) => {
    clock.set(Date.parse(at));
    await schedules.fireDue();
    return fired.splice(0).length;
  };
  expect(await moveTo('2026-01-05T23:59:50+08:00')).toBe(0);
  expect(await moveTo('2026-01-06T00:00:01+08:00')).toBe(1);
  expect(await moveTo('2026-02-20T08:00:00+08:00')).toBe(1);
  expect(await moveTo('2026-01-01T08:00:00+08:00')).toBe(0);
  expect(await moveTo('2026-01-02T08:00:00+08:00')).toBe(1);
  await schedules.stop();
});

test('a run that fails is tried again and then told', async () => {
  const clock = openClock(join(folder, 'failing.json'));
  clock.set(Date.parse('2026-01-05T23:00:00+08:00'));
  const told: string[] = [];
  let attempts = 0;
  const schedules = runSchedules({
    schedules: [daily],
    clock,
    invoke: async () => {
      attempts += 1;
      return { ok: false, error: { errorType: 'Error', errorMessage: 'asleep', trace: [] } };
    },
    complain: (sentence) => told.push(sentence),
  });
  clock.set(Date.parse('2026-01-06T09:00:00+08:00'));
  await schedules.fireDue();
  await schedules.stop();
  expect(attempts).toBe(3);
  expect(told.join()).toContain('asleep');
});
