import { afterAll, beforeAll, expect, it } from 'vitest';
import { countRequests } from '#test/bench/count-requests.ts';
import { exitCourse } from '#test/bench/exit-course.ts';
import { revocationCourse } from '#test/bench/revocation-course.ts';
import { walkCounted } from '#test/bench/walk-counted.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
}, 60_000);
afterAll(() => engine?.stop());

// The benches measure what stands here: a rule that stops a course is seen before somebody measures.
it.each([
  ['an exit', exitCourse({ certificates: 3 })],
  ['the longest procedure', revocationCourse],
])('%s is walked to its end by the benches, each command one read and one transaction', async (_, course) => {
  const table = await engine.fresh();
  const counter = countRequests(table.client);
  const steps = await walkCounted(table, counter, course);
  counter.stop();
  expect(steps.length).toBeGreaterThanOrEqual(course.steps.length);
  const transactions = steps.map(({ step, requests }) => [
    step,
    requests.filter(({ kind }) => kind === 'TransactWriteItems').length,
  ]);
  expect(transactions.filter(([step, count]) => count !== (String(step).endsWith(', its list') ? 0 : 1))).toEqual([]);
});
