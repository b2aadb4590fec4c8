import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import type { Issuing } from '#functions/issuance/issuing.ts';
import { type Task, tasks } from '#functions/issuance/tasks.ts';
import { issuanceTasks } from '#infra/constructs/issuance-tasks.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { readAudit } from '#shared/store/audit.ts';
import { readDocument } from '#shared/store/documents.ts';
import { items } from '#shared/store/items.ts';
import { keys } from '#shared/store/keys.ts';
import { listNumbers, numberRange } from '#shared/store/number-register.ts';
import { leaveToPerson, staleOutbox } from '#shared/store/outbox.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listTasks } from '#shared/store/tasks.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { exampleCaseId, orderedLetter } from '#test/support/docket-documents.ts';
import { runDefinition } from '#test/support/run-definition.ts';
import { sabotagedWorld } from '#test/support/sabotaged-world.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const series = { prefix: '示例办函', year: 2026 };
const outboxId = `${exampleCaseId}.1001`;

const proofOf = (letter: DocumentRecord, ordinal: number): DocumentRecord => {
  const { numberPrefix: _none, ...rest } = orderedLetter(ordinal, {
    kind: 'proofOfService',
    refersTo: letter.documentId,
  });
  return { ...rest, documentId: documentIdOf(exampleCaseId, ordinal, 'proofOfService'), title: '送达回证' };
};

/** A decision of three papers: a letter, the proof of its service, and another letter; the first cannot be made. */
const scene = async (failing: Task, first = 1) => {
  const { world } = await sabotagedWorld(engine);
  const letter = orderedLetter(first);
  const documents = [letter, proofOf(letter, first + 1), orderedLetter(first + 2)];
  const documentIds = documents.map(({ documentId }) => documentId);
  const entry = { outboxId, caseId: exampleCaseId, sequence: 1001, documentIds, at: letter.orderedAt };
  await writeAll(world.table, [
    ...documents.map((each) => steps.create(items.document(each))),
    steps.create(items.outbox(entry)),
  ]);
  const { documentId } = letter;
  for (const task of issuanceTasks.slice(0, issuanceTasks.indexOf(failing as never)))
    await tasks[task]({ outboxId, documentId }, world);
  await tasks.openTask({ outboxId, documentId, failedTask: failing, error: '示例' }, world);
  for await (const open of staleOutbox(world.table, '2099')) await leaveToPerson(world.table, open);
  const again = () => runDefinition({ outboxId, caseId: exampleCaseId, documentIds }, world);
  return { world, letter, documents, again };
};

const ask = ({ table }: Issuing, route: Ask['route'], more: Partial<Ask> = {}) =>
  askApi(table, { by: 'officeHead', on: '2026-02-16', route, ...more });

const declareVoid = (world: Issuing, { documentId }: DocumentRecord, more: Partial<Ask> = {}) =>
  ask(world, 'voidDocument', { params: { documentId }, body: { reason: '示例：无法制作' }, ...more });

const register = async ({ table }: Issuing) =>
  (await listNumbers(table, numberRange(series), { limit: 10 })).items.map(({ number, ...entry }) => [
    number,
    'voided' in entry ? entry.voided?.reason : undefined,
  ]);

describe.each(issuanceTasks.filter((task) => task !== 'serve'))(
  'a paper whose issuance failed for good at: %s',
  (failing) => {
    it('is declared void: its number explained, nobody waited for, its decision’s other papers issued', async () => {
      const { world, letter, documents, again } = await scene(failing);
      expect(await declareVoid(world, letter, { by: 'agencyHead' })).toMatchObject({ status: 403 });
      const numbered = failing !== 'number';
      expect(await declareVoid(world, letter)).toMatchObject({
        status: 200,
        body: { voided: { reason: '示例：无法制作' }, ...(numbered ? { documentNumber: '示例办函〔2026〕1号' } : {}) },
      });
      expect((await listTasks(world.table, { limit: 10 })).items).toEqual([]);
      expect(await register(world)).toEqual(numbered ? [['示例办函〔2026〕1号', '示例：无法制作']] : []);
      // The schedule finds the entry, and what was not to blame is issued.
      expect(await Array.fromAsync(staleOutbox(world.table, '2099'))).toMatchObject([{ outbox: { outboxId } }]);
      expect((await again()).failed).toBe(false);
      const after = await Promise.all(documents.map(({ documentId }) => readDocument(world.table, documentId)));
      expect(after.map((each) => [Boolean(each?.issuedAt), Boolean(each?.voided)])).toEqual([
        [false, true],
        [false, true],
        [true, false],
      ]);
      expect(await register(world)).toEqual([
        ...(numbered ? [['示例办函〔2026〕1号', '示例：无法制作']] : []),
        [`示例办函〔2026〕${numbered ? 2 : 1}号`, undefined],
      ]);
      const told = (await Array.fromAsync(readAudit(world.table, exampleCaseId))).map(({ action }) => action);
      expect(told.filter((action) => action === 'document.voided')).toHaveLength(1);
      expect(await auditTable(world.table)).not.toHaveProperty('reason');
      expect(await declareVoid(world, letter)).toMatchObject({ status: 409, body: { code: 'document.voided' } });
    });

    it('answers whoever asks by its code that it was never issued', async () => {
      const { world, letter } = await scene(failing);
      await declareVoid(world, letter);
      const code = (await readDocument(world.table, letter.documentId))?.verification?.code;
      expect(code !== undefined).toBe(failing !== 'number');
      if (!code) return;
      const { status, body } = await ask(world, 'verifyByCode', { params: { code } });
      expect([status, body]).toMatchObject([200, { standing: 'neverIssued', documentNumber: '示例办函〔2026〕1号' }]);
      expect(JSON.stringify(body)).not.toContain('示例甲');
    });
  },
);

describe('a paper that is void', () => {
  it('is not mailed, where its mail failed; its task goes, and the rest is issued', async () => {
    const { world, letter, documents, again } = await scene('serve', 41);
    expect(await declareVoid(world, letter)).toMatchObject({ status: 409, body: { code: 'signOff.required' } });
    const input = { documentId: letter.documentId, reason: '示例：有误' };
    const params = { caseId: exampleCaseId };
    const drafted = await ask(world, 'createDraft', {
      ...{ by: 'officeClerk', params, body: { command: 'voidPaper', input } },
    });
    expect(drafted).toMatchObject({ status: 201, body: { documents: [{ kind: 'paperWithdrawalNotice' }] } });
    const by = somebody('officeHead', { id: 'head-2' });
    const signed = await ask(world, 'signOffDraft', { by, params: { ...params, draftId: '1' }, body: {}, seen: 1 });
    expect(signed).toMatchObject({ status: 200 });
    expect((await again()).called.filter((task) => task === 'openTask')).toEqual([]);
    expect((await listTasks(world.table, { limit: 10 })).items).toEqual([]);
    const last = documents.at(-1) as DocumentRecord;
    expect((await readDocument(world.table, last.documentId))?.issuedAt).toBeDefined();
  });

  it('calls nobody, where an execution fails that began before', async () => {
    const { world, letter } = await scene('render');
    await declareVoid(world, letter);
    await tasks.openTask({ outboxId, documentId: letter.documentId, failedTask: 'render', error: '示例' }, world);
    expect((await listTasks(world.table, { limit: 10 })).items).toEqual([]);
  });

  it('keeps a number that was handed out and never entered: the register tells it as void', async () => {
    const { world, letter } = await scene('number');
    await tasks.number({ outboxId, documentId: orderedLetter(3).documentId }, world);
    // The counter has given the next number; whoever asked for it died before it was entered.
    await world.table.client.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: keys.counter(series.prefix, series.year),
        UpdateExpression: 'SET #last = :two, claims.#letter = :two',
        ExpressionAttributeNames: { '#last': 'last', '#letter': letter.documentId },
        ExpressionAttributeValues: { ':two': 2 },
      }),
    );
    expect(await declareVoid(world, letter)).toMatchObject({ body: { documentNumber: '示例办函〔2026〕2号' } });
    expect(await register(world)).toEqual([
      ['示例办函〔2026〕1号', undefined],
      ['示例办函〔2026〕2号', '示例：无法制作'],
    ]);
  });
});

describe('a paper that is being made', () => {
  it('is not declared void: it is made, or fails, first', async () => {
    const { world } = await scene('render');
    expect(await declareVoid(world, orderedLetter(3))).toMatchObject({
      status: 409,
      body: { code: 'document.pending' },
    });
  });

  it('is issued or void, never both, whoever is first', async () => {
    for (const first of ['issue', 'void'] as const) {
      const { world, letter } = await scene('register');
      const issue = () => tasks.register({ outboxId, documentId: letter.documentId }, world);
      if (first === 'issue') await issue();
      const [voided] = await Promise.all([declareVoid(world, letter), issue()]);
      const now = await readDocument(world.table, letter.documentId);
      expect(voided.status === 200).toBe(Boolean(now?.voided));
      if (first === 'void') expect(Boolean(now?.voided) && Boolean(now?.issuedAt)).toBe(false);
    }
  });
});
