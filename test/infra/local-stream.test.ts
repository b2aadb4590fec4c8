import { expect, test } from 'vitest';
import { type Delivery, deliverBatch } from '#infra/local/stream/deliver-batch.ts';
import { matchesPattern } from '#infra/local/stream/filter-pattern.ts';
import { onceMore } from '#infra/local/stream/once-more.ts';
import type { FunctionError, Outcome } from '#infra/local/worker/messages.ts';

const record = (sequence: string) => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: sequence } });

const pattern = { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'OUTBOX#' }] } } } };

test.each([
  ['an inserted outbox entry', 'INSERT', 'OUTBOX#1', true],
  ['a changed outbox entry', 'MODIFY', 'OUTBOX#1', false],
  ['an inserted event', 'INSERT', 'EVENT#1', false],
])('the filter judges %s', (_, eventName, S, passes) => {
  expect(matchesPattern({ eventName, dynamodb: { Keys: { sk: { S } } } }, pattern)).toBe(passes);
});

test('a filter condition that is not known is refused instead of passing everything', () => {
  expect(() => matchesPattern({ a: 1 }, { a: [{ numeric: ['>', 0] }] })).toThrow('numeric');
  expect(matchesPattern({}, { a: [{ exists: false }] })).toBe(true);
  expect(matchesPattern({ a: 'x' }, { a: [{ 'anything-but': ['x'] }] })).toBe(false);
});

const delivery = (answer: (names: string[]) => Outcome, given: Partial<Delivery> = {}) => {
  const calls: string[][] = [];
  const lost: { names: string[]; error: FunctionError }[] = [];
  const namesOf = (records: readonly unknown[]) =>
    records.map((one) => (one as ReturnType<typeof record>).dynamodb.SequenceNumber);
  const made: Delivery = {
    invoke: async (records) => {
      calls.push(namesOf(records));
      return answer(namesOf(records));
    },
    bisect: false,
    mostRetries: -1,
    partial: false,
    giveUp: (records, error) => lost.push({ names: namesOf(records), error }),
    signal: new AbortController().signal,
    ...given,
  };
  return { made, calls, lost };
};

const well: Outcome = { ok: true, value: null };
const ill: Outcome = { ok: false, error: { errorType: 'Error', errorMessage: 'no', trace: [] } };

test('a failing batch is halved until the bad record stands alone, then given up; the others arrive in order', async () => {
  const { made, calls, lost } = delivery((names) => (names.includes('3') ? ill : well), {
    bisect: true,
    mostRetries: 2,
  });
  await deliverBatch(['1', '2', '3', '4'].map(record), made);
  expect(calls).toEqual([['1', '2', '3', '4'], ['1', '2'], ['3', '4'], ['3'], ['4']].filter(([first]) => first));
  expect(lost).toMatchObject([{ names: ['3'], error: { errorMessage: 'no' } }]);
});

test('a reported item is delivered again together with those after it', async () => {
  let first = true;
  const { made, calls } = delivery(
    () => {
      const outcome: Outcome = first ? { ok: true, value: { batchItemFailures: [{ itemIdentifier: '2' }] } } : well;
      first = false;
      return outcome;
    },
    { partial: true },
  );
  await deliverBatch(['1', '2', '3'].map(record), made);
  expect(calls).toEqual([
    ['1', '2', '3'],
    ['2', '3'],
  ]);
});

test('a batch that fails once is tried again whole', async () => {
  let failures = 1;
  const { made, calls, lost } = delivery(() => (failures-- > 0 ? ill : well));
  await deliverBatch(['1', '2'].map(record), made);
  expect(calls).toEqual([
    ['1', '2'],
    ['1', '2'],
  ]);
  expect(lost).toEqual([]);
});

test('whoever asks while a task runs is answered by a run that began afterwards', async () => {
  let begun = 0;
  const ask = onceMore(async () => {
    begun += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const first = ask();
  const later = [ask(), ask()];
  expect(begun).toBe(1);
  await Promise.all([first, ...later]);
  expect(begun).toBe(2);
});
