import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { openClock } from '#infra/local/clock.ts';
import { type FunctionPools, openFunctionPools } from '#infra/local/functions/function-pool.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';

const folder = scratchFolder('exit-docket-test');
const clock = openClock(join(folder, 'clock.json'));

const handlers = `
export const now = () => ({ now: Date.now(), made: new Date().toISOString(), old: new Date(0).getTime(), said: Date(), is: new Date() instanceof Date });
export const environment = () => process.env;
export const fail = () => { throw Object.assign(new Error('no paper'), { name: 'PaperJam' }); };
export const hang = ({ spin }) => { if (spin) for (;;); return 'well'; };
export const leave = ({ exit }) => { if (exit) process.exit(3); return 'well'; };
let count = 0;
export const slow = async () => { const mine = ++count; await new Promise((r) => setTimeout(r, 100)); return mine; };
`;
const bundle = join(folder, 'main.mjs');
writeFileSync(bundle, handlers);

const opened: FunctionPools[] = [];

const pool = (handler: string, concurrency?: number) => {
  const pools = openFunctionPools(
    [
      {
        name: handler,
        arn: handler,
        bundle,
        handler,
        environment: { TABLE_NAME: 'cases' },
        timeoutSeconds: 1,
        memorySize: 128,
        concurrency,
      },
    ],
    { clock: clock.shared, log: new PassThrough().resume(), platform: { AWS_REGION: 'cn-north-1' } },
  );
  opened.push(pools);
  return pools;
};

afterAll(async () => {
  await Promise.all(opened.map((pools) => pools.stop()));
  rmSync(folder, { recursive: true });
});

test('a function sees the shifted present and the real past', async () => {
  const pools = pool('now');
  clock.set(Date.parse('2026-01-05T09:00:00+08:00'));
  const outcome = await pools.invoke('now', {});
  if (!outcome.ok) throw new Error(outcome.error.errorMessage);
  expect(outcome.value).toMatchObject({ made: expect.stringMatching(/^2026-01-05T01:00/), old: 0, is: true });
  expect(outcome.value).toMatchObject({ said: expect.stringContaining('Jan 05 2026') });
  clock.beReal();
  const later = await pools.invoke('now', {});
  if (!later.ok || typeof later.value !== 'object' || !later.value || !('now' in later.value))
    throw new Error('no answer');
  expect(Math.abs(Number(later.value.now) - Date.now())).toBeLessThan(1000);
});

test('a clock opened again on the same file keeps its shift', () => {
  const file = join(folder, 'kept.json');
  openClock(file).set(Date.parse('2026-02-01T00:00:00Z'));
  expect(new Date(openClock(file).now()).toISOString()).toMatch(/^2026-02-01T00:00/);
});

test('the environment is what template and platform give, and nothing of this process', async () => {
  expect(await pool('environment').invoke('environment', {})).toEqual({
    ok: true,
    value: {
      AWS_REGION: 'cn-north-1',
      TABLE_NAME: 'cases',
      AWS_LAMBDA_FUNCTION_NAME: 'environment',
      LAMBDA_TASK_ROOT: folder,
    },
  });
});

test('a thrown error is reported by its name', async () => {
  expect(await pool('fail').invoke('fail', {})).toMatchObject({
    ok: false,
    error: { errorType: 'PaperJam', errorMessage: 'no paper' },
  });
});

test('a function that hangs is ended at its timeout, and the next call finds a fresh one', async () => {
  const pools = pool('hang', 1);
  const [hung, next] = await Promise.all([pools.invoke('hang', { spin: true }), pools.invoke('hang', {})]);
  expect(hung).toMatchObject({ ok: false, error: { errorType: 'Sandbox.Timedout' } });
  expect(next).toEqual({ ok: true, value: 'well' });
});

test('a function that dies is started again', async () => {
  const pools = pool('leave', 1);
  expect(await pools.invoke('leave', { exit: true })).toMatchObject({
    ok: false,
    error: { errorType: 'Runtime.ExitError' },
  });
  expect(await pools.invoke('leave', {})).toEqual({ ok: true, value: 'well' });
});

test('one environment serves one invocation at a time', async () => {
  const alone = pool('slow', 1);
  const together = pool('slow', 2);
  const values = async (pools: FunctionPools) =>
    (await Promise.all([pools.invoke('slow', {}), pools.invoke('slow', {})])).map((one) => one.ok && one.value);
  expect(await values(alone)).toEqual([1, 2]);
  expect(await values(together)).toEqual([1, 1]);
});

test('a missing handler and an unknown function are errors, not silence', async () => {
  expect(await pool('absent').invoke('absent', {})).toMatchObject({ ok: false });
  expect(await pool('now').invoke('nobody', {})).toMatchObject({
    ok: false,
    error: { errorType: 'Lambda.ResourceNotFoundException' },
  });
});
