import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import type { Issuing } from '#functions/issuance/issuing.ts';
import { type Task, tasks } from '#functions/issuance/tasks.ts';
import { issuanceTasks } from '#infra/constructs/issuance-tasks.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { checkSeal } from '#shared/seal/check-seal.ts';
import { readAudit } from '#shared/store/audit.ts';
import { listDocuments, readDocument } from '#shared/store/documents.ts';
import { staleOutbox } from '#shared/store/outbox.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listServings } from '#shared/store/servings.ts';
import { listTasks } from '#shared/store/tasks.ts';
import { findByCode, findByDigest } from '#shared/store/verification.ts';
import { exampleCaseId, order, orderedLetter } from '#test/support/docket-documents.ts';
import { isWhole, seed } from '#test/support/dose.ts';
import { printedIn } from '#test/support/issuing.ts';
import { type SabotagedWorld, sabotagedWorld } from '#test/support/sabotaged-world.ts';
import type { Blow, Saboteur } from '#test/support/saboteur.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

const steps: readonly Task[] = [...issuanceTasks, 'complete'];

let engine: TableEngine;
let world: Issuing;
let saboteur: Saboteur;
let objects: SabotagedWorld['objects'];
let mails: SabotagedWorld['mails'];

beforeAll(async () => {
  engine = await startTables();
  ({ world, saboteur, objects, mails } = await sabotagedWorld(engine));
});
afterAll(() => engine.stop());

let ordinal = 0;
const orderOne = async () => {
  ordinal += 1;
  const letter = orderedLetter(ordinal);
  return { letter, assignment: { outboxId: await order(world.table, letter), documentId: letter.documentId } };
};

type Ordered = Awaited<ReturnType<typeof orderOne>>;

const run = (task: Task, { assignment }: Ordered, blow?: Blow) =>
  saboteur.invoke(() => tasks[task]({ ...assignment, failedTask: 'render', error: '示例' }, saboteur.world), blow);

/** What a redrive does: the whole entry again, from its first step. */
const redrive = async (ordered: Ordered): Promise<void> => {
  for (const step of steps) await run(step, ordered);
};

/** Whoever may see the document can read it: it is never issued before its very bytes lie in the bucket. */
const expectNotEarly = (record: DocumentRecord | undefined): void => {
  if (!record?.issuedAt) return;
  const bytes = objects.get(record.stored?.key ?? '') ?? new Uint8Array();
  expect(sha256(bytes)).toBe(record.stored?.sha256);
};

const storedFor = ({ letter }: Ordered): string[] =>
  [...objects]
    .filter(([key]) => key.startsWith('documents/') && key.endsWith('.pdf'))
    .filter(([, bytes]) => (printedIn(bytes) as { text: string }).text === letter.data.text)
    .map(([key]) => key);

/** One document, once, whole: issued, its bytes under its digest and nowhere else, its code and digest leading to it. */
const expectIssuedOnce = async (ordered: Ordered): Promise<void> => {
  const { table } = world;
  const record = await readDocument(table, ordered.letter.documentId);
  if (!record?.stored || !record.verification) throw new Error(`${ordered.letter.documentId} was lost`);
  expect(record.issuedAt).toBeDefined();
  expect(storedFor(ordered)).toEqual([record.stored.key]);
  const bytes = objects.get(record.stored.key) ?? new Uint8Array();
  expect(sha256(bytes)).toBe(record.stored.sha256);
  expect(checkSeal(bytes)).toMatchObject({ outcome: 'intact', timestamp: { at: '2026-02-13T01:00:05Z' } });
  expect(printedIn(bytes)).toMatchObject({ documentNumber: record.documentNumber, verification: record.verification });
  expect(objects.has(record.stored.source?.key ?? '')).toBe(true);
  expect((await findByCode(table, record.verification.code))?.documentId).toBe(record.documentId);
  expect((await findByDigest(table, record.stored.sha256))?.documentId).toBe(record.documentId);
};

/** At most one mail, and never one that is not known of: it went out and is in the ledger, or somebody is asked. */
const expectMailedOnce = async ({ letter: { documentId } }: Ordered): Promise<'mailed once' | 'staff asked'> => {
  const sent = mails.filter(({ text }) => text.endsWith(`/${documentId}\n本邮件不含文书内容，请勿回复。`));
  const told = (await listServings(world.table, documentId)).filter(({ step }) => step === 'dispatched');
  const asked = (await listTasks(world.table, { limit: 100 })).items.filter(
    (task) => 'documentId' in task && task.documentId === documentId,
  );
  expect(sent.length).toBeLessThanOrEqual(1);
  expect(told.length + asked.length).toBe(1);
  if (told.length > 0) expect(sent).toHaveLength(1);
  return asked.length > 0 ? 'staff asked' : 'mailed once';
};

type Row = { readonly step: string; readonly call: string; readonly when: Blow['when']; readonly outcome: string };
const rows: Row[] = [];

const scenario = async (step: Task, blow: Blow): Promise<string | undefined> => {
  const ordered = await orderOne();
  const before = step === 'openTask' ? [] : steps.slice(0, steps.indexOf(step));
  for (const earlier of before) await run(earlier, ordered);
  const { calls, killed } = await run(step, ordered, blow);
  if (!killed) {
    if (step === 'openTask') await tasks.serve(ordered.assignment, world).catch(() => undefined);
    await redrive(ordered);
    return undefined;
  }
  const left = await readDocument(world.table, ordered.letter.documentId);
  expectNotEarly(left);
  if (step === 'openTask') await run('openTask', ordered);
  await redrive(ordered);
  await expectIssuedOnce(ordered);
  const outcome = `issued once, ${await expectMailedOnce(ordered)}`;
  rows.push({ step, call: calls[blow.at] ?? '', when: blow.when, outcome });
  return calls[blow.at];
};

/** Strikes one of the first calls of a step; which, and before or after it, differs from run to run. */
const strikeOne = async (step: Task): Promise<number> => {
  const at = step === 'complete' ? 0 : seed % 2;
  const struck = await scenario(step, { at, when: seed % 3 === 0 ? 'before' : 'after' });
  return struck === undefined ? 0 : 1;
};

/** Strikes every call of a step, one document each, until the step has no further call to strike. */
const strikeAll = async (step: Task): Promise<number> => {
  let struck = 0;
  for (let at = 0; ; at += 1)
    for (const when of ['before', 'after'] as const) {
      if ((await scenario(step, { at, when })) === undefined) return struck;
      struck += 1;
    }
};

describe('a process killed before or after every external call, and a redrive', () => {
  it.each([...steps, 'openTask'] as Task[])('in %s: nothing lost, doubled or visible early', async (step) => {
    const struck = await (isWhole ? strikeAll : strikeOne)(step);
    expect(struck).toBeGreaterThanOrEqual(isWhole ? (step === 'complete' ? 2 : 4) : 1);
    expect(struck % 2).toBe(isWhole ? 0 : 1);
  });

  it('leaves a register of numbers without a gap, one issue in the audit chain for each, and nothing open', async () => {
    const { table } = world;
    const records = await listDocuments(table, exampleCaseId);
    const numbers = records.map(({ documentNumber }) => Number(/〕(\d+)号$/.exec(documentNumber ?? '')?.[1]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(records.map((_, index) => index + 1));
    const told = (await Array.fromAsync(readAudit(table, exampleCaseId))).filter((e) => e.action === 'document.issued');
    expect(told.map((entry) => 'documentId' in entry && entry.documentId).toSorted()).toEqual(
      records.map(({ documentId }) => documentId).toSorted(),
    );
    expect(await auditTable(table)).toMatchObject({ cases: 1 });
    expect((await auditTable(table)).found).toBeUndefined();
    const open = (await listTasks(table, { limit: 100 })).items;
    expect(open).toHaveLength(rows.filter(({ outcome }) => outcome.endsWith('staff asked')).length);
    expect(await Array.fromAsync(staleOutbox(table, '2099'))).toEqual([]);
  });

  const inWholeDose = isWhole ? it : undefined;
  inWholeDose?.('prints what was struck', async () => {
    const table = [...steps, 'openTask'].map((step) => {
      const struck = rows.filter((row) => row.step === step);
      const calls = [...new Set(struck.map(({ call }) => call))].join(' ');
      const asked = struck.filter(({ outcome }) => outcome.endsWith('staff asked')).length;
      return { step, faults: struck.length, 'mailed once': struck.length - asked, 'staff asked': asked, calls };
    });
    console.table(table);
    const folder = join(import.meta.dirname, '..', '..', 'out');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'faults.json'), JSON.stringify(rows, null, 2));
    expect(rows.every(({ outcome }) => outcome.startsWith('issued once'))).toBe(true);
    const about = (call: string) => rows.filter((row) => row.call === call).map(({ when, outcome }) => [when, outcome]);
    expect(about('ses:SendEmail')).toEqual([
      ['before', 'issued once, staff asked'],
      ['after', 'issued once, staff asked'],
    ]);
    expect(about('tsa:Timestamp')).toHaveLength(2);
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });
});
