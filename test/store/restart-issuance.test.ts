import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tasks } from '#functions/issuance/tasks.ts';
import { restartIssuance } from '#functions/lib/restart-issuance.ts';
import { openIssuance } from '#functions/lib/start-issuance.ts';
import { readAudit } from '#shared/store/audit.ts';
import { exampleCaseId, openExampleCase, order, orderedLetter } from '#test/support/docket-documents.ts';
import { issuingParts, rendersItsData } from '#test/support/issuing.ts';
import { memoryBucket } from '#test/support/memory-bucket.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

describe('a restart by the hand of staff', () => {
  it('starts the entry of a failed document anew and tells who did it; refuses one that did not fail', async () => {
    process.env.AWS_REGION ??= 'cn-north-1';
    const machines = mockClient(SFNClient);
    machines.on(StartExecutionCommand).resolves({});
    const table = await engine.fresh();
    await openExampleCase(table);
    const letter = orderedLetter(1);
    const outboxId = await order(table, letter);
    const now = () => morning('2026-02-13');
    const restarting = { table, now, issuance: openIssuance('arn:aws:states:cn:000000000000:stateMachine:issuance') };
    const clerk = somebody('officeClerk');
    expect(await restartIssuance(restarting, letter.documentId, clerk)).toEqual({
      ok: false,
      refusal: { code: 'task.missing' },
    });
    expect(machines.commandCalls(StartExecutionCommand)).toHaveLength(0);
    const world = { table, now, bucket: memoryBucket().bucket, renderer: rendersItsData, ...issuingParts };
    await tasks.openTask({ outboxId, documentId: letter.documentId, failedTask: 'seal', error: '示例' }, world);
    expect(await restartIssuance(restarting, letter.documentId, clerk)).toEqual({ ok: true, value: { outboxId } });
    const [started] = machines.commandCalls(StartExecutionCommand);
    expect(started?.args[0].input).toMatchObject({ name: expect.stringContaining(`${outboxId}-again-`) });
    expect(JSON.parse(started?.args[0].input.input ?? '')).toMatchObject({ documentIds: [letter.documentId] });
    const told = await Array.fromAsync(readAudit(table, exampleCaseId));
    expect(told.map(({ action, actor }) => [action, actor.id])).toEqual([
      ['issuance.failed', 'system'],
      ['issuance.restarted', clerk.id],
    ]);
  });
});
