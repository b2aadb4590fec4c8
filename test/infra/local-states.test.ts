import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { issuanceDefinition } from '#infra/constructs/issuance-definition.ts';
import { issuanceTasks } from '#infra/constructs/issuance-tasks.ts';
import type { Invoke } from '#infra/local/functions/local-function.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { localCredentials, region } from '#infra/local/platform.ts';
import { openExecutionJournal } from '#infra/local/states/execution-journal.ts';
import { runStateMachines } from '#infra/local/states/run-state-machines.ts';
import { openStateMachines } from '#infra/local/states/serve-state-machines.ts';

const stateMachineArn = 'arn:aws:states:cn-north-1:000000000000:stateMachine:issuance';
const folder = scratchFolder('exit-docket-test');
const closing: (() => Promise<void>)[] = [];

let calls: unknown[] = [];
let answer: Invoke = async () => ({ ok: true, value: {} });
let gate: Promise<void> = Promise.resolve();

beforeEach(() => {
  calls = [];
  gate = Promise.resolve();
  answer = async () => ({ ok: true, value: {} });
});

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  rmSync(folder, { recursive: true });
});

/** The definition as it is, but for the patience of its retries: a failing task is tried twice, not for a minute. */
const shortened = JSON.stringify(issuanceDefinition({ functionArn: 'issuance-function', partition: 'aws' })).replace(
  /"MaxAttempts":\d+/g,
  '"MaxAttempts":1',
);

const open = async (file: string) => {
  const machines = runStateMachines({
    definitions: { [stateMachineArn]: shortened },
    journal: openExecutionJournal(join(folder, file)),
    invoke: async (arn, event) => {
      calls.push(event);
      await gate;
      return answer(arn, event);
    },
    now: Date.now,
  });
  const server = await openStateMachines();
  server.serve(machines);
  const client = new SFNClient({ endpoint: server.url, region, credentials: localCredentials, maxAttempts: 1 });
  closing.push(machines.stop, server.stop);
  return { machines, client };
};

const input = JSON.stringify({ outboxId: 'o', caseId: 'c', documentIds: ['d1', 'd2'] });

const settled = async (machines: { running(): number }) => {
  while (machines.running() > 0) await wait(5);
};

test('the definition of the template runs every task of each document in order, then completes', async () => {
  const { machines, client } = await open('order.ndjson');
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, name: 'a', input }));
  await settled(machines);
  const tasks = (documentId: string) => issuanceTasks.map((task) => ({ task, documentId, outboxId: 'o' }));
  expect(calls).toEqual([...tasks('d1'), ...tasks('d2'), { task: 'complete', outboxId: 'o', caseId: 'c' }]);
  expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
    status: 'SUCCEEDED',
    name: 'a',
  });
});

test('a name is idempotent while its execution runs, and taken for good afterwards', async () => {
  const { machines, client } = await open('names.ndjson');
  let release = () => {};
  gate = new Promise((resolve) => {
    release = resolve;
  });
  const start = (given: string) => client.send(new StartExecutionCommand({ stateMachineArn, name: 'b', input: given }));
  const first = await start(input);
  expect((await start(input)).executionArn).toBe(first.executionArn);
  await expect(start('{"documentIds":[]}')).rejects.toBeInstanceOf(ExecutionAlreadyExists);
  release();
  await settled(machines);
  await expect(start(input)).rejects.toBeInstanceOf(ExecutionAlreadyExists);
});

test('a task that keeps failing opens a task for staff, and the later documents wait', {
  timeout: 90_000,
}, async () => {
  const { machines, client } = await open('failing.ndjson');
  answer = async (_, event) =>
    JSON.stringify(event).includes('"task":"render"')
      ? { ok: false, error: { errorType: 'FontMissing', errorMessage: 'no glyph', trace: [] } }
      : { ok: true, value: {} };
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, name: 'c', input }));
  await settled(machines);
  expect(calls.at(-1)).toMatchObject({
    task: 'openTask',
    documentId: 'd1',
    failedTask: 'render',
    error: { Error: 'FontMissing' },
  });
  expect(JSON.stringify(calls)).not.toContain('d2');
  expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
    status: 'FAILED',
    error: 'Issuance.Stopped',
  });
});

test('an execution that a killed process left running is run again at the next start', async () => {
  const before = await open('resumed.ndjson');
  gate = new Promise(() => {});
  await before.client.send(new StartExecutionCommand({ stateMachineArn, name: 'd', input }));
  expect(readFileSync(join(folder, 'resumed.ndjson'), 'utf8')).toContain('"RUNNING"');
  gate = Promise.resolve();
  calls = [];
  const after = await open('resumed.ndjson');
  after.machines.resume();
  await settled(after.machines);
  expect(calls).toHaveLength(2 * issuanceTasks.length + 1);
});

test('an unknown state machine is refused by name', async () => {
  const { client } = await open('unknown.ndjson');
  const start = client.send(new StartExecutionCommand({ stateMachineArn: `${stateMachineArn}x`, input }));
  await expect(start).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
});
