import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tasks } from '#functions/issuance/tasks.ts';
import { issuanceTasks } from '#infra/constructs/issuance-tasks.ts';
import { day } from '#shared/domain/day.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { type CaseId, CaseId as CaseIdSchema, documentIdOf } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { readDocument } from '#shared/store/documents.ts';
import { items } from '#shared/store/items.ts';
import { listNumbers, numberRange } from '#shared/store/number-register.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { listTasks } from '#shared/store/tasks.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { decideOn, enter, openExit, replayOf, seenBy } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { issuingParts, printedIn, rendersItsData } from '#test/support/issuing.ts';
import { step } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning } from '#test/support/walk.ts';

const s3 = mockClient(S3Client);
const objects = new Map<string, Uint8Array>();
let engine: TableEngine;

beforeAll(async () => {
  engine = await startTables();
});
afterAll(async () => {
  s3.restore();
  await engine.stop();
});

/** A bucket that keeps what is put: the mock answers as S3 does, object by object. */
beforeEach(() => {
  objects.clear();
  s3.reset();
  const stored = (key: string | undefined): Uint8Array | undefined => objects.get(key ?? '');
  s3.on(PutObjectCommand).callsFake(({ Key, Body }) => void objects.set(Key, Body));
  s3.on(CopyObjectCommand).callsFake(({ CopySource, Key }) => {
    const bytes = stored(CopySource.replace(/^documents\//, ''));
    if (!bytes) throw new NotFound({ message: 'no source', $metadata: {} });
    objects.set(Key, bytes);
  });
  s3.on(HeadObjectCommand).callsFake(({ Key }) => {
    if (!stored(Key)) throw new NotFound({ message: 'none', $metadata: {} });
    return {};
  });
  s3.on(GetObjectCommand).callsFake(({ Key }) => ({ Body: { transformToByteArray: async () => stored(Key) } }));
});

const caseId: CaseId = CaseIdSchema.parse(`${exampleUscc}-1`);
const outboxId = `${caseId}.2`;

const record = (ordinal: number, kind: DocumentKind, part: Partial<DocumentRecord> = {}): DocumentRecord => ({
  documentId: documentIdOf(caseId, ordinal, kind),
  kind,
  recipients: [{ kind: 'organization', name: '示例', uscc: exampleUscc }],
  caseId,
  uscc: exampleUscc,
  title: '示例复函',
  data: { text: '示例' },
  issueDate: day('2026-02-13'),
  numberPrefix: '示例办函',
  orderedAt: morning('2026-02-13'),
  ...part,
});

const letter = record(1, 'exitApprovalReply');
const { numberPrefix: _none, ...unnumbered } = record(2, 'proofOfService', { refersTo: letter.documentId });
const proof: DocumentRecord = unnumbered;

const worldWith = async (renderer = rendersItsData) => {
  const table: Table = await engine.fresh();
  await enter(table, 'X-1001');
  await openExit(table, 'X-1001');
  const move = await decideOn(table, caseId, step('submitForm'));
  const outbox = {
    outboxId,
    caseId,
    sequence: 2,
    documentIds: [letter.documentId, proof.documentId],
    at: morning('2026-02-13'),
  };
  await saveDecision(table, {
    move,
    seen: seenBy(move),
    documents: [letter, proof],
    deadlines: [],
    outbox,
    replay: replayOf(),
  });
  return {
    table,
    bucket: { client: new S3Client({ region: 'local' }), name: 'documents' },
    staging: { client: new S3Client({ region: 'local' }), name: 'documents' },
    now: () => morning('2026-02-13'),
    renderer,
    ...issuingParts,
  };
};

const of = ({ documentId }: DocumentRecord) => ({ outboxId, documentId });
const printed = (key: string | undefined): unknown => printedIn(objects.get(key ?? ''));

describe('the tasks of the issuance', () => {
  it('number, render, store and serve a letter and the proof that names its number', async () => {
    const world = await worldWith();
    for (const document of [letter, proof]) for (const task of issuanceTasks) await tasks[task](of(document), world);
    const issued = await readDocument(world.table, letter.documentId);
    expect(issued).toMatchObject({ documentNumber: '示例办函〔2026〕1号', issuedAt: morning('2026-02-13') });
    expect(printed(issued?.stored?.key)).toEqual({
      text: '示例',
      documentNumber: '示例办函〔2026〕1号',
      verification: issued?.verification,
    });
    const bytes = objects.get(issued?.stored?.key ?? '') ?? new Uint8Array();
    expect(issued?.stored?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(issued?.stored?.key).toContain(sha256(bytes));
    const proved = await readDocument(world.table, proof.documentId);
    expect(proved?.documentNumber).toBeUndefined();
    expect(printed(proved?.stored?.key)).toMatchObject({
      served: { title: '示例复函', documentNumber: '示例办函〔2026〕1号' },
    });
  });

  it('title a paper by the number of the one that it names, in the register too (O4.5)', async () => {
    const world = await worldWith();
    await tasks.number(of(letter), world);
    const { sample } = documentTemplates.setAsideAnnouncement;
    const named = { paper: { title: '示例公告', issuedOn: '2026-02-13' }, documentNumber: undefined };
    const data = JSON.parse(JSON.stringify({ ...(sample as object), ...named }));
    const drafted = record(3, 'setAsideAnnouncement', {
      data,
      title: '关于撤销待定公告有关决定的公告',
      refersTo: letter.documentId,
    });
    await writeAll(world.table, [steps.create(items.document(drafted))]);
    await tasks.number(of(drafted), world);
    const { title } = (await readDocument(world.table, drafted.documentId)) ?? expect.fail('no document');
    expect(title).toContain('示例办函〔2026〕1号');
    expect(title).not.toContain('待定');
    const register = await listNumbers(world.table, numberRange({ prefix: '示例办函', year: 2026 }), { limit: 10 });
    expect(register.items).toMatchObject([{ title: '示例复函' }, { title }]);
  });

  it('change nothing when every one of them runs twice', async () => {
    const world = await worldWith();
    for (const task of issuanceTasks) await tasks[task](of(letter), world);
    const before = await readDocument(world.table, letter.documentId);
    const later = { ...world, now: () => morning('2026-03-01') };
    for (const task of issuanceTasks) await tasks[task](of(letter), later);
    expect(await readDocument(world.table, letter.documentId)).toEqual(before);
    // The rendered bytes, the sealed ones, and the data that they were made from.
    expect(s3.commandCalls(PutObjectCommand)).toHaveLength(3);
    expect(s3.commandCalls(CopyObjectCommand)).toHaveLength(1);
  });

  it('refuse to go ahead of each other', async () => {
    const world = await worldWith();
    await expect(tasks.render(of(letter), world)).rejects.toThrow('has no number yet');
    await expect(tasks.render(of(proof), world)).rejects.toThrow('has no number yet');
    await expect(tasks.seal(of(letter), world)).rejects.toThrow('is not rendered yet');
    await expect(tasks.store(of(letter), world)).rejects.toThrow('is not sealed yet');
    await expect(tasks.register(of(letter), world)).rejects.toThrow('is not stored yet');
    await expect(tasks.serve(of(letter), world)).rejects.toThrow('is not registered yet');
    await expect(
      tasks.number({ outboxId, documentId: documentIdOf(caseId, 9, 'materialReceipt') }, world),
    ).rejects.toThrow('no document');
    expect((await readDocument(world.table, letter.documentId))?.issuedAt).toBeUndefined();
  });

  it('notice when a second rendering gives other bytes, and when the stored bytes are not those rendered', async () => {
    const world = await worldWith();
    await tasks.number(of(letter), world);
    await tasks.render(of(letter), world);
    objects.clear();
    const unsteady = async (kind: DocumentKind) => rendersItsData(kind, { other: true });
    await expect(tasks.render(of(letter), { ...world, renderer: unsteady })).rejects.toThrow('with other bytes');
    await tasks.render(of(letter), world);
    await tasks.seal(of(letter), world);
    s3.on(GetObjectCommand).callsFake(() => ({ Body: { transformToByteArray: async () => new Uint8Array([1]) } }));
    await expect(tasks.store(of(letter), world)).rejects.toThrow('holds other bytes');
    expect((await readDocument(world.table, letter.documentId))?.stored).toBeUndefined();
  });

  it('lay the same bytes into staging again when they were cleared before they were stored', async () => {
    const world = await worldWith();
    await tasks.number(of(letter), world);
    await tasks.render(of(letter), world);
    objects.clear();
    await tasks.render(of(letter), world);
    await tasks.seal(of(letter), world);
    await tasks.store(of(letter), world);
    expect((await readDocument(world.table, letter.documentId))?.stored).toBeDefined();
  });

  it('open one task for staff when retries are exhausted, and close it when the document is issued after all', async () => {
    const world = await worldWith();
    await tasks.openTask({ ...of(letter), failedTask: 'render', error: { Error: 'Error', Cause: '示例' } }, world);
    await tasks.openTask({ ...of(letter), failedTask: 'render', error: '示例' }, world);
    expect((await listTasks(world.table, { limit: 9 })).items).toMatchObject([
      { documentId: letter.documentId, failedTask: 'render' },
    ]);
    for (const task of issuanceTasks) await tasks[task](of(letter), world);
    expect((await listTasks(world.table, { limit: 9 })).items).toEqual([]);
    expect(await tasks.complete({ outboxId }, world)).toEqual({ outboxId });
  });
});
