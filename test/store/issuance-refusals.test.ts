import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import type { Issuing } from '#functions/issuance/issuing.ts';
import { metrics } from '#functions/lib/log.ts';
import { readAudit } from '#shared/store/audit.ts';
import { listDocuments, readDocument } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listServings } from '#shared/store/servings.ts';
import { listTasks } from '#shared/store/tasks.ts';
import { exampleCaseId, order, orderedLetter } from '#test/support/docket-documents.ts';
import { runDefinition } from '#test/support/run-definition.ts';
import { type SabotagedWorld, sabotagedWorld } from '#test/support/sabotaged-world.ts';
import type { Saboteur } from '#test/support/saboteur.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
let world: Issuing;
let saboteur: Saboteur;
let objects: SabotagedWorld['objects'];
let mails: SabotagedWorld['mails'];
const raised = vi.spyOn(metrics, 'addMetric');

beforeAll(async () => {
  engine = await startTables();
  ({ world, saboteur, objects, mails } = await sabotagedWorld(engine));
});
afterAll(async () => {
  raised.mockRestore();
  await engine.stop();
});

let ordinal = 0;
const orderOne = async (): Promise<{ letter: DocumentRecord; outboxId: string }> => {
  ordinal += 1;
  const letter = orderedLetter(ordinal);
  return { letter, outboxId: await order(world.table, letter) };
};

const execute = ({ letter, outboxId }: Awaited<ReturnType<typeof orderOne>>, given: Issuing = saboteur.world) =>
  runDefinition({ outboxId, caseId: exampleCaseId, documentIds: [letter.documentId] }, given);

const openTasks = async () =>
  (await listTasks(world.table, { limit: 50 })).items.flatMap((task) =>
    'failedTask' in task ? [{ documentId: task.documentId, failedTask: task.failedTask }] : [],
  );

const issuedAt = async ({ documentId }: DocumentRecord) => (await readDocument(world.table, documentId))?.issuedAt;

describe('a service that refuses for a while', () => {
  it.each(['s3', 'dynamodb', 'kms', 'tsa', 'ses'] as const)(
    '%s: the step is tried again, and nobody is called',
    async (part) => {
      const ordered = await orderOne();
      raised.mockClear();
      saboteur.refuse(part, 4);
      const { failed, called } = await execute(ordered);
      expect(failed).toBe(false);
      expect(called.length).toBe(11);
      expect(await issuedAt(ordered.letter)).toBeDefined();
      expect(await openTasks()).toEqual([]);
      expect(raised).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['s3', 6, 'render'],
    ['kms', 6, 'seal'],
    ['tsa', 6, 'seal'],
    ['dynamodb', 8, 'number'],
  ] as const)(
    '%s, for longer: one open task, an alarm metric, and a redrive issues it once',
    async (part, calls, at) => {
      const ordered = await orderOne();
      raised.mockClear();
      saboteur.refuse(part, calls);
      expect((await execute(ordered)).failed).toBe(true);
      expect(await issuedAt(ordered.letter)).toBeUndefined();
      expect(await openTasks()).toEqual([{ documentId: ordered.letter.documentId, failedTask: at }]);
      expect(raised).toHaveBeenCalledWith('IssuanceFailed', 'Count', 1);
      expect((await execute(ordered)).failed).toBe(false);
      expect(await issuedAt(ordered.letter)).toBeDefined();
      expect(await openTasks()).toEqual([]);
    },
  );

  it('ses, for longer: a registered document waits as an open task with an alarm, and a redrive sends one mail', async () => {
    const ordered = await orderOne();
    raised.mockClear();
    const sent = mails.length;
    saboteur.refuse('ses', 6);
    const { failed, called } = await execute(ordered);
    expect(failed).toBe(true);
    expect(called.filter((task) => task === 'serve')).toHaveLength(6);
    expect(await issuedAt(ordered.letter)).toBeDefined();
    expect(mails).toHaveLength(sent);
    expect(await listServings(world.table, ordered.letter.documentId)).toEqual([]);
    expect(await openTasks()).toEqual([{ documentId: ordered.letter.documentId, failedTask: 'serve' }]);
    expect(raised).toHaveBeenCalledWith('IssuanceFailed', 'Count', 1);
    expect((await execute(ordered)).failed).toBe(false);
    expect((await execute(ordered)).failed).toBe(false);
    expect(mails).toHaveLength(sent + 1);
    expect(await listServings(world.table, ordered.letter.documentId)).toMatchObject([{ step: 'dispatched' }]);
    expect(await openTasks()).toEqual([]);
  });

  it('keeps every number in use and every chain whole', async () => {
    const numbers = (await listDocuments(world.table, exampleCaseId)).map(({ documentNumber }) =>
      Number(/〕(\d+)号$/.exec(documentNumber ?? '')?.[1]),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    expect((await auditTable(world.table)).found).toBeUndefined();
  });
});

describe('outbox entries delivered twice and out of order', () => {
  it('change nothing: each document is issued once, even where two executions of an entry overlap', async () => {
    const ordered = [await orderOne(), await orderOne(), await orderOne()];
    const deliveries = [...ordered.toReversed(), ...ordered];
    const executed = await Promise.all(deliveries.map((entry) => execute(entry, world)));
    expect(executed.map(({ failed }) => failed)).toEqual(deliveries.map(() => false));
    const told = await Array.fromAsync(readAudit(world.table, exampleCaseId));
    for (const { letter } of ordered) {
      const record = await readDocument(world.table, letter.documentId);
      expect(record?.issuedAt).toBeDefined();
      expect(record?.stored?.sha256).toBe(record?.sealed?.sha256);
      const issued = told.filter((e) => e.action === 'document.issued' && e.documentId === letter.documentId);
      expect(issued.map(({ sha256 }) => sha256)).toEqual([record?.stored?.sha256]);
    }
    const stored = [...objects.keys()].filter((key) => key.startsWith('documents/') && key.endsWith('.pdf'));
    expect(stored).toHaveLength((await listDocuments(world.table, exampleCaseId)).length);
    const numbers = (await listDocuments(world.table, exampleCaseId)).map(({ documentNumber }) => documentNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(await openTasks()).toEqual([]);
    expect((await auditTable(world.table)).found).toBeUndefined();
  });
});
