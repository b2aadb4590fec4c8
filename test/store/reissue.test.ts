import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import type { Issuing } from '#functions/issuance/issuing.ts';
import { tasks } from '#functions/issuance/tasks.ts';
import { day } from '#shared/domain/day.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { readDocument } from '#shared/store/documents.ts';
import { items } from '#shared/store/items.ts';
import { listNumbers, numberRange } from '#shared/store/number-register.ts';
import { leaveToPerson, staleOutbox } from '#shared/store/outbox.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { documentText } from '#test/support/block-text.ts';
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

const outboxId = `${exampleCaseId}.1001`;
const sample = documentTemplates.exitApprovalReply.sample as unknown as Readonly<Record<string, unknown>>;
const written = { issueDate: day('2026-02-13'), data: { ...sample, issueDate: '2026-02-13' } };

const proofOf = (letter: DocumentRecord): DocumentRecord => {
  const { numberPrefix: _none, ...rest } = orderedLetter(42, { kind: 'proofOfService', refersTo: letter.documentId });
  const { sample: blank } = documentTemplates.proofOfService;
  return { ...rest, documentId: documentIdOf(exampleCaseId, 42, 'proofOfService'), data: { ...(blank as object) } };
};

/** A letter with its proof of service, which took a number and cannot be made. */
const scene = async (part: Partial<DocumentRecord> = {}, later: readonly DocumentRecord[] = []) => {
  const { world, mails } = await sabotagedWorld(engine);
  const letter = orderedLetter(41, { ...written, ...part });
  const documents = [letter, proofOf(letter), ...later];
  const documentIds = documents.slice(0, 2).map(({ documentId }) => documentId);
  const entry = { outboxId, caseId: exampleCaseId, sequence: 1001, documentIds, at: letter.orderedAt };
  await writeAll(world.table, [
    ...documents.map((each) => steps.create(items.document(each))),
    steps.create(items.outbox(entry)),
  ]);
  const { documentId } = letter;
  await tasks.number({ outboxId, documentId }, world);
  await tasks.openTask({ outboxId, documentId, failedTask: 'render', error: '示例' }, world);
  for await (const open of staleOutbox(world.table, '2099')) await leaveToPerson(world.table, open);
  return { world, letter, mails };
};

const ask = ({ table }: Issuing, route: Ask['route'], more: Partial<Ask> = {}) =>
  askApi(table, { by: 'officeHead', on: '2026-02-16', route, ...more });

const declareVoid = (world: Issuing, { documentId }: DocumentRecord) =>
  ask(world, 'voidDocument', { params: { documentId }, body: { reason: '示例：无法制作' } });

const draft = (world: Issuing, documentId: string) =>
  ask(world, 'createDraft', {
    by: 'officeClerk',
    params: { caseId: exampleCaseId },
    body: { command: 'reissueDocument', input: { documentId, reason: '示例：原文书未能制成' } },
  });

const signOff = (world: Issuing) =>
  ask(world, 'signOffDraft', {
    by: somebody('officeHead', { id: 'head-2' }),
    params: { caseId: exampleCaseId, draftId: '1' },
    body: {},
    seen: 1,
  });

const notDue = (why: string, more: object = {}) => ({
  status: 409,
  body: { code: 'reissue.notDue', not: { why, ...more } },
});

describe('a paper that could not be made and is void', () => {
  it('is issued anew: its content, a number of its own, its proof, served on who was to have it', async () => {
    const { world, letter, mails } = await scene();
    await declareVoid(world, letter);
    expect(await draft(world, letter.documentId)).toMatchObject({ status: 201, body: { signer: 'officeHead' } });
    const signed = await signOff(world);
    expect(signed).toMatchObject({ status: 200, body: { documents: [{ supersedes: letter.documentId }, {}] } });
    const { documents } = signed.body as { documents: readonly { documentId: DocumentRecord['documentId'] }[] };
    const documentIds = documents.map(({ documentId }) => documentId);
    for await (const { outbox } of staleOutbox(world.table, '2099'))
      expect((await runDefinition(outbox, world)).failed).toBe(false);
    const [again, proof] = await Promise.all(documentIds.map((id) => readDocument(world.table, id)));
    expect(again).toMatchObject({
      ...{ recipients: letter.recipients, documentNumber: '示例办函〔2026〕2号', issueDate: '2026-02-16' },
      data: { ...written.data, issueDate: '2026-02-16', correction: { unmade: true, firstDay: '2026-02-13' } },
      signedBy: { id: 'head-2' },
    });
    expect([again?.issuedAt, proof?.issuedAt].map(Boolean)).toEqual([true, true]);
    expect(proof?.refersTo).toBe(again?.documentId);
    expect(documentText(documentTemplates.exitApprovalReply.compose((again?.data ?? {}) as never))).toContain(
      '未能制成，未曾发出，由本文书代替',
    );
    const told = (documentId = '') => mails.filter((mail) => JSON.stringify(mail).includes(documentId)).length;
    expect([told(letter.documentId), told(again?.documentId)]).toEqual([0, 1]);
    const register = await listNumbers(world.table, numberRange({ prefix: '示例办函', year: 2026 }), { limit: 10 });
    expect(register.items).toMatchObject([
      { number: '示例办函〔2026〕1号', voided: {}, supersededBy: { number: '示例办函〔2026〕2号' } },
      { number: '示例办函〔2026〕2号', supersedes: { documentId: letter.documentId } },
    ]);
    const { documentId } = letter;
    const first = await ask(world, 'getDocument', { params: { documentId } });
    expect(first.body).toMatchObject({ voided: { successor: again?.documentId } });
    expect(await auditTable(world.table)).not.toHaveProperty('reason');
    expect(await draft(world, documentId)).toMatchObject({ status: 409, body: { code: 'document.superseded' } });
  });

  it('is refused where it is not due: not void, issued once, a proof, taken over by another, past its day', async () => {
    const { world, letter } = await scene();
    expect(await draft(world, letter.documentId)).toMatchObject(notDue('stands'));
    expect(await draft(world, proofOf(letter).documentId)).toMatchObject(notDue('proof'));
    const missing = documentIdOf(exampleCaseId, 9, 'exitApprovalReply');
    expect(await draft(world, missing)).toMatchObject({ status: 404 });
    const over = await scene({}, [orderedLetter(43)]);
    await declareVoid(over.world, over.letter);
    expect(await draft(over.world, over.letter.documentId)).toMatchObject(
      notDue('later', { documentId: orderedLetter(43).documentId }),
    );
    const late = await scene({ data: { ...written.data, replyBy: '2026-02-14' } });
    await declareVoid(late.world, late.letter);
    expect(await draft(late.world, late.letter.documentId)).toMatchObject(notDue('lapsed', { day: '2026-02-14' }));
  });

  it('is not issued anew when it was issued before, and a void paper is not corrected', async () => {
    const { world, letter } = await scene();
    for await (const { outbox } of staleOutbox(world.table, '2099')) await runDefinition(outbox, world);
    for (const task of ['render', 'seal', 'store', 'register'] as const)
      await tasks[task]({ outboxId, documentId: letter.documentId }, world);
    expect(await declareVoid(world, letter)).toMatchObject({ status: 409, body: { code: 'signOff.required' } });
    const input = { documentId: letter.documentId, reason: '示例：有误' };
    expect(
      await ask(world, 'createDraft', {
        ...{ by: 'officeClerk', params: { caseId: exampleCaseId }, body: { command: 'voidPaper', input } },
      }),
    ).toMatchObject({ status: 201 });
    expect(await signOff(world)).toMatchObject({ status: 200 });
    expect(await draft(world, letter.documentId)).toMatchObject(notDue('issued'));
    const correcting = await ask(world, 'createDraft', {
      by: 'officeClerk',
      params: { caseId: exampleCaseId },
      body: {
        command: 'correctDocument',
        input: { documentId: letter.documentId, reason: '示例', data: { contact: { name: '示例', phone: '1' } } },
      },
    });
    expect(correcting).toMatchObject({ status: 409, body: { code: 'document.voided' } });
  });
});
