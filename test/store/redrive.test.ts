import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tasks } from '#functions/issuance/tasks.ts';
import { restartIssuance } from '#functions/lib/restart-issuance.ts';
import { openIssuance } from '#functions/lib/start-issuance.ts';
import { redrive } from '#functions/schedule/redrive.ts';
import { Instant } from '#shared/domain/day.ts';
import { limits } from '#shared/domain/limits.ts';
import { readAudit } from '#shared/store/audit.ts';
import type { Table } from '#shared/store/connect.ts';
import { completeOutbox, readOutbox, staleOutbox } from '#shared/store/outbox.ts';
import { listTasks } from '#shared/store/tasks.ts';
import { exampleCaseId, openExampleCase, order, orderedLetter } from '#test/support/docket-documents.ts';
import { dose, places } from '#test/support/dose.ts';
import { issuingParts, rendersItsData } from '#test/support/issuing.ts';
import { memoryBucket } from '#test/support/memory-bucket.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, somebody } from '#test/support/walk.ts';

const machines = mockClient(SFNClient);
let engine: TableEngine;
beforeAll(async () => {
  process.env.AWS_REGION ??= 'cn-north-1';
  engine = await startTables();
});
beforeEach(() => machines.reset());
afterAll(async () => {
  machines.restore();
  await engine.stop();
});

const issuance = openIssuance('arn:aws:states:cn:000000000000:stateMachine:issuance');
const orderedAt = Date.parse(morning('2026-02-13'));
const minutesOn = (minutes: number) => () => Instant.parse(new Date(orderedAt + minutes * 60_000).toISOString());

const nameOf = (input: unknown): string => (input as { name: string }).name;
const starts = (): string[] => machines.commandCalls(StartExecutionCommand).map((call) => nameOf(call.args[0].input));

/** An execution that ends as one does whose document cannot be made: a link of the audit chain, and an open task. */
const failing = (table: Table, ids: { outboxId: string; documentId: string }, now: () => Instant) => {
  const { bucket } = memoryBucket();
  const world = { table, now, bucket, staging: bucket, renderer: rendersItsData, ...issuingParts };
  return tasks.openTask({ ...ids, failedTask: 'render', error: '示例：缺字' }, world);
};

type Scene = Awaited<ReturnType<typeof scene>>;

const scene = async (cannotBeMade: boolean) => {
  const table = await engine.fresh();
  await openExampleCase(table);
  const letter = orderedLetter(1);
  const outboxId = await order(table, letter);
  const ids = { outboxId, documentId: letter.documentId };
  let clock = minutesOn(0);
  machines.on(StartExecutionCommand).callsFake(() => (cannotBeMade ? failing(table, ids, clock) : undefined));
  if (cannotBeMade) await failing(table, ids, clock);
  /**
   * Runs the schedule every five minutes of some days, after the last of its trials now and then only; gives the
   * minutes at which something was started.
   */
  const run = async (from: number, days: number): Promise<number[]> => {
    const at: number[] = [];
    const often = places(from, from + 400, 5);
    const seldom = places(from + 400, from + days * 1440, dose(60, 5));
    for (const minute of [...often, ...seldom]) {
      clock = minutesOn(minute);
      const before = starts().length;
      await redrive({ table, now: clock }, issuance);
      if (starts().length > before) at.push(minute);
    }
    return at;
  };
  return { table, letter, outboxId, run, tell: () => listTasks(table, { limit: 10 }) };
};

const failures = async ({ table }: Scene): Promise<number> =>
  (await Array.fromAsync(readAudit(table, exampleCaseId))).filter(({ action }) => action === 'issuance.failed').length;

describe('a document that cannot be made', () => {
  it('is tried six times more in three days, with growing pauses, then waits for a person, who starts it all anew', async () => {
    const one = await scene(true);
    const minutes = await one.run(5, 3);
    expect(minutes).toEqual([10, 25, 50, 95, 180, 345]);
    expect(new Set(starts()).size).toBe(limits.issuanceRestarts);
    expect(await failures(one)).toBe(1 + limits.issuanceRestarts);
    expect((await one.tell()).items).toMatchObject([{ failedTask: 'render', restarts: limits.issuanceRestarts }]);
    expect(await Array.fromAsync(staleOutbox(one.table, '2099'))).toEqual([]);

    const now = minutesOn(3 * 1440 + 60);
    const again = await restartIssuance(
      { table: one.table, now, issuance },
      one.letter.documentId,
      somebody('officeClerk'),
    );
    expect(again).toEqual({ ok: true, value: { outboxId: one.outboxId } });
    expect((await one.tell()).items[0]).not.toHaveProperty('restarts');
    expect((await one.run(3 * 1440 + 65, 3)).length).toBe(limits.issuanceRestarts);
    expect(await failures(one)).toBe(2 * (1 + limits.issuanceRestarts));
  }, 60_000);

  it('waits for a person even where no execution ever came so far as to tell', async () => {
    const one = await scene(false);
    expect((await one.run(5, 2)).length).toBe(limits.issuanceRestarts);
    expect((await one.tell()).items).toMatchObject([
      { documentId: one.letter.documentId, failedTask: 'unknown', restarts: limits.issuanceRestarts },
    ]);
    expect(
      (
        await restartIssuance(
          { table: one.table, now: minutesOn(3000), issuance },
          one.letter.documentId,
          somebody('officeClerk'),
        )
      ).ok,
    ).toBe(true);
  }, 60_000);
});

describe('a run of the schedule', () => {
  it('that is doubled counts and starts an entry once', async () => {
    const one = await scene(false);
    const world = { table: one.table, now: minutesOn(6) };
    const both = await Promise.all([redrive(world, issuance), redrive(world, issuance)]);
    expect(both.reduce((sum, { restarted }) => sum + restarted, 0)).toBe(1);
    expect(starts()).toHaveLength(1);
  });

  it('starts the others though one cannot be started, and fails for all to see', async () => {
    const one = await scene(false);
    const other = await order(one.table, orderedLetter(2));
    machines.on(StartExecutionCommand).callsFake(({ name }) => {
      if (String(name).startsWith(`${one.outboxId}-`)) throw new Error('示例');
    });
    await expect(redrive({ table: one.table, now: minutesOn(6) }, issuance)).rejects.toThrow('示例');
    expect(starts().some((name) => name.startsWith(`${other}-`))).toBe(true);
  });

  it('leaves alone what was issued meanwhile', async () => {
    const one = await scene(false);
    const entry = await readOutbox(one.table, one.outboxId);
    if (!entry) throw new Error('an entry');
    await completeOutbox(one.table, entry);
    expect(await one.run(5, 1)).toEqual([]);
  });
});
