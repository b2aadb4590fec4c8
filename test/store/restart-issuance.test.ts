import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tasks } from '#functions/issuance/tasks.ts';
import { restartIssuance } from '#functions/lib/restart-issuance.ts';
import { openIssuance } from '#functions/lib/start-issuance.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { readAudit } from '#shared/store/audit.ts';
import { readDocument } from '#shared/store/documents.ts';
import { listTasks } from '#shared/store/tasks.ts';
import { askApi } from '#test/support/ask-api.ts';
import { exampleCaseId, openExampleCase, order, orderedLetter } from '#test/support/docket-documents.ts';
import { issuingParts, rendersItsData } from '#test/support/issuing.ts';
import { memoryBucket } from '#test/support/memory-bucket.ts';
import { runDefinition } from '#test/support/run-definition.ts';
import { sabotagedWorld } from '#test/support/sabotaged-world.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, somebody } from '#test/support/walk.ts';

const machines = mockClient(SFNClient);
let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
beforeEach(() => machines.reset());
afterAll(async () => {
  machines.restore();
  await engine.stop();
});

describe('a restart by the hand of staff', () => {
  it('starts the entry of a failed document anew and tells who did it; refuses one that did not fail', async () => {
    process.env.AWS_REGION ??= 'cn-north-1';
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
    const { bucket } = memoryBucket();
    const world = { table, now, bucket, staging: bucket, renderer: rendersItsData, ...issuingParts };
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

describe('POST /tasks/{documentId}/restart', () => {
  const staff: readonly Role[] = ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead'];
  const nobody = (Object.keys(roles) as Role[]).filter((role) => !staff.includes(role));
  const failedLetter = async () => {
    machines.on(StartExecutionCommand).resolves({});
    const { world, saboteur } = await sabotagedWorld(engine);
    const letter = orderedLetter(1);
    const { documentId } = letter;
    const outboxId = await order(world.table, letter);
    const restart = (by: Role, id: string = documentId) =>
      askApi(world.table, { by, on: '2026-02-13', route: 'restartIssuance', params: { documentId: id }, body: {} });
    saboteur.refuse('kms', 6);
    const execute = () => runDefinition({ outboxId, caseId: exampleCaseId, documentIds: [documentId] }, saboteur.world);
    expect((await execute()).failed).toBe(true);
    return { world, documentId, outboxId, restart, execute };
  };

  it('is refused to all who are not staff, and to staff for a document that did not fail', async () => {
    const { world, restart } = await failedLetter();
    for (const role of nobody)
      expect([role, await restart(role)]).toMatchObject([role, { status: 403, body: { code: 'access.forbidden' } }]);
    const other = orderedLetter(2);
    await order(world.table, other);
    for (const documentId of [other.documentId, `${exampleCaseId}.9.D02`])
      expect(await restart('officeClerk', documentId)).toMatchObject({ status: 404, body: { code: 'task.missing' } });
    expect(machines.commandCalls(StartExecutionCommand)).toHaveLength(0);
  });

  it.each(staff)('lets %s start what failed again, and the document is issued', async (role) => {
    const { world, documentId, outboxId, restart, execute } = await failedLetter();
    expect(await restart(role)).toEqual({ status: 202, body: { outboxId } });
    const [started] = machines.commandCalls(StartExecutionCommand);
    expect(JSON.parse(started?.args[0].input.input ?? '')).toMatchObject({ outboxId, documentIds: [documentId] });
    expect((await execute()).failed).toBe(false);
    expect((await readDocument(world.table, documentId))?.issuedAt).toBeDefined();
    expect((await listTasks(world.table, { limit: 5 })).items).toEqual([]);
    expect(await restart(role)).toMatchObject({ status: 404, body: { code: 'task.missing' } });
  });
});
