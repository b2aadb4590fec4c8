import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Issuing } from '#functions/issuance/issuing.ts';
import { tasks } from '#functions/issuance/tasks.ts';
import { exampleSeal } from '#infra/local/pictures/example-seal.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { imageKey } from '#shared/files/bucket.ts';
import { readDocument } from '#shared/store/documents.ts';
import { listTasks } from '#shared/store/tasks.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { renderWhole } from '#templates/render-document.ts';
import { exampleCaseId, order, orderedLetter } from '#test/support/docket-documents.ts';
import { testFonts } from '#test/support/fonts.ts';
import { readPdf } from '#test/support/read-pdf.ts';
import { runDefinition } from '#test/support/run-definition.ts';
import { sabotagedWorld } from '#test/support/sabotaged-world.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

const key = 'seal/office.png';
const { documentNumber: _none, ...sample } = documentTemplates.exitApprovalReply.sample as Record<string, unknown>;
const data = { ...sample, issuer: { ...(sample.issuer as object), sealImage: { key, width: 42 } } };

let engine: TableEngine;
let world: Issuing;
let objects: Map<string, Uint8Array>;

beforeAll(async () => {
  engine = await startTables();
  const made = await sabotagedWorld(engine);
  objects = made.objects as Map<string, Uint8Array>;
  const renderer: Issuing['renderer'] = async (kind, given, seals) => {
    const rendered = await renderWhole({ fonts: await testFonts(), kind, data: given, seals });
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
    return rendered.value;
  };
  world = { ...made.world, renderer };
});
afterAll(() => engine.stop());

let ordinal = 0;
const orderOne = async () => {
  ordinal += 1;
  const { documentId } = orderedLetter(ordinal);
  const outboxId = await order(world.table, orderedLetter(ordinal, { data }));
  const execute = () => runDefinition({ outboxId, caseId: exampleCaseId, documentIds: [documentId] }, world);
  return { documentId, outboxId, execute };
};

const openTasks = async () => (await listTasks(world.table, { limit: 9 })).items;

describe('a document that names the image of a seal', () => {
  it.each([
    ['is missing', undefined, '没有这个印章图片'],
    ['is too coarse', exampleSeal(200), 'dpi'],
  ])('waits as a task that names the image while it %s, and is issued with it afterwards', async (_, image, words) => {
    objects.delete(key);
    if (image) objects.set(key, image);
    const { documentId, execute } = await orderOne();
    expect((await execute()).failed).toBe(true);
    expect((await readDocument(world.table, documentId))?.rendered).toBeUndefined();
    const [task] = await openTasks();
    expect(task).toMatchObject({ documentId, failedTask: 'render' });
    expect(JSON.stringify(task)).toContain(key);
    expect(JSON.stringify(task)).toContain(words);
    objects.set(key, exampleSeal());
    expect((await execute()).failed).toBe(false);
    expect(await openTasks()).toEqual([]);
    const issued = await readDocument(world.table, documentId);
    const pdf = await readPdf(objects.get(issued?.stored?.key ?? '') ?? new Uint8Array());
    expect(pdf.pages.flatMap(({ pictures }) => pictures)).toHaveLength(1);
  });

  it('keeps the image by its digest on record, in the source and in the archive', async () => {
    objects.set(key, exampleSeal());
    const { documentId, execute } = await orderOne();
    await execute();
    const issued = await readDocument(world.table, documentId);
    const digest = sha256(exampleSeal());
    expect(issued?.rendered?.seals).toEqual([{ key, sha256: digest }]);
    expect(sha256(objects.get(imageKey(key, digest)) ?? new Uint8Array())).toBe(digest);
    const source = Buffer.from(objects.get(issued?.stored?.source?.key ?? '') ?? []).toString('utf8');
    expect(JSON.parse(source)).toMatchObject({
      seals: [{ key, sha256: digest }],
      data: { issuer: { sealImage: { key } } },
    });
  });

  it('is made again with the image that it was made with, whatever the office has laid there since', async () => {
    objects.set(key, exampleSeal());
    const { documentId, outboxId } = await orderOne();
    await tasks.number({ documentId, outboxId }, world);
    await tasks.render({ documentId, outboxId }, world);
    const before = await readDocument(world.table, documentId);
    objects.delete(before?.rendered?.key ?? '');
    objects.set(key, exampleSeal(700));
    await tasks.render({ documentId, outboxId }, world);
    expect(sha256(objects.get(before?.rendered?.key ?? '') ?? new Uint8Array())).toBe(before?.rendered?.sha256);
  });
});
