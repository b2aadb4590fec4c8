import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import { noteReading } from '#functions/casework/serving/note-reading.ts';
import { day } from '#shared/domain/day.ts';
import { CaseId, caseIdOf, type DocumentId, partsOf } from '#shared/domain/ids.ts';
import { receiptOf } from '#shared/domain/serving.ts';
import { listEvents, readSnapshot } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { listServings } from '#shared/store/servings.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { issueBarely } from '#test/support/issue-barely.ts';
import { mustMove } from '#test/support/move.ts';
import { decidingWorld } from '#test/support/receive-notice.ts';
import { step } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Given, morning, settings, somebody } from '#test/support/walk.ts';
import { watch } from '#test/support/watch-transactions.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const caseId = CaseId.parse(caseIdOf(exampleUscc, 1));
const request: Given = {
  ...{ by: 'agencyClerk', on: '2026-01-12', name: 'requestSupplement' },
  input: { summary: '不齐全', items: ['补交决议（示例）'] },
};

/** An application whose supplement is asked for by an issued letter. */
const asked = async (): Promise<{ table: Table; letter: DocumentId }> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001');
  await openExit(table, 'X-1001');
  for (const name of ['submitForm', 'recordPaperReceipt']) await mustMove(table, caseId, step(name));
  await mustMove(table, caseId, request);
  const letter = (await listDocuments(table, caseId)).find(({ kind }) => kind === 'supplementNotice')?.documentId;
  if (!letter) throw new Error('no notice is ordered');
  await issueBarely(table, letter, morning('2026-01-12'));
  return { table, letter };
};

const enterInLedger = (table: Table, letter: DocumentId, body: object, part: Partial<Ask> = {}) =>
  askApi(table, {
    ...{ by: 'agencyClerk', on: '2026-01-16', route: 'recordServing', params: { documentId: letter }, body },
    ...part,
  });

/** Other papers of the case are marked as issued by `markIssued` alone, and that is all that the audit finds. */
const markedByHand = { kind: 'case', fault: 'notAsLog', member: { en: 'day of issue' } };

const addressee = { recipient: 1, kind: 'organization' } as const;
const delivered = { channel: 'post', step: 'delivered', on: '2026-01-15' };
const known = async (table: Table) => (await readSnapshot(table, caseId)) ?? expect.fail('no case');
const paper = async (table: Table, letter: DocumentId) => (await known(table)).papers[letter];

describe('a receipt entered into the ledger', () => {
  it('is one transaction with the event of its case and the clock that it starts', async () => {
    const { table, letter } = await asked();
    const before = await known(table);
    const watched = watch(table);
    expect((await enterInLedger(watched.table, letter, delivered)).status).toBe(201);
    expect(watched.sizes).toHaveLength(1);
    const after = await known(table);
    expect(after.version).toBe(before.version + 1);
    expect(after.deadlines).toMatchObject([{ name: 'supplement', from: '2026-01-15' }]);
    expect(await paper(table, letter)).toMatchObject({ issuedOn: '2026-01-12', received: { 1: '2026-01-15' } });
    const { items } = await listEvents(table, caseId, { limit: 20 });
    expect(items.at(-1)).toMatchObject({
      ...{ command: 'recordSupplementService', actor: { role: 'agencyClerk' } },
      received: { documentId: letter, on: '2026-01-15', channel: 'post' },
    });
    expect((await auditTable(table)).found).toMatchObject(markedByHand);
  });

  it.each(['before', 'after'] as const)('is there whole or not at all, killed %s its transaction', async (when) => {
    const { table, letter } = await asked();
    const before = await known(table);
    const knife = watch(table, { at: 0, when });
    await expect(enterInLedger(knife.table, letter, delivered, { key: 'the-same' })).rejects.toThrow('killed');
    const there = (await listServings(table, letter)).length === 1;
    expect(there).toBe(when === 'after');
    const after = await known(table);
    expect(after.deadlines.some(({ name }) => name === 'supplement')).toBe(there);
    expect(after.version).toBe(before.version + (there ? 1 : 0));
    expect((await enterInLedger(table, letter, delivered, { key: 'the-same' })).status).toBe(201);
    expect((await known(table)).version).toBe(before.version + 1);
  });

  it('changes the case once, whatever else is entered later, and an earlier day is noted', async () => {
    const { table, letter } = await asked();
    await enterInLedger(table, letter, delivered);
    const { version } = await known(table);
    await enterInLedger(table, letter, { ...delivered, channel: 'direct', on: '2026-01-16' });
    expect((await known(table)).version).toBe(version);
    await enterInLedger(table, letter, { ...delivered, channel: 'direct', on: '2026-01-14' }, { on: '2026-01-17' });
    expect((await known(table)).version).toBe(version + 1);
    expect((await paper(table, letter))?.received).toEqual({ 1: '2026-01-14' });
  });

  it('is the reading of the letter by its addressee, once, where it was sent electronically', async () => {
    const { table, letter } = await asked();
    const body = { email: 'contact@example.cn', consentedOn: '2026-01-05' };
    const mailbox = { on: '2026-01-12', route: 'decideMailbox', params: { uscc: exampleUscc }, body } as const;
    expect((await askApi(table, { by: 'agencyClerk', ...mailbox })).status).toBe(200);
    expect(
      (await enterInLedger(table, letter, { channel: 'electronic', step: 'dispatched', on: '2026-01-13' })).status,
    ).toBe(201);
    const document = (await listDocuments(table, caseId)).find((one) => one.documentId === letter) ?? expect.fail();
    const reads = () =>
      noteReading(decidingWorld(table, '2026-01-15'), document, { actor: somebody('organization'), step: 'opened' });
    await Promise.all([reads(), reads(), reads()]);
    const after = await known(table);
    expect(after.deadlines).toMatchObject([{ name: 'supplement', from: '2026-01-15' }]);
    const { items } = await listEvents(table, caseId, { limit: 20 });
    expect(items.filter(({ received }) => received)).toMatchObject([{ actor: { role: 'organization' } }]);
  });
});

describe('a service found invalid', () => {
  const struck = (table: Table, letter: DocumentId, by: string, line = 1) =>
    askApi(table, {
      ...{ by: somebody('agencyClerk', { id: by }), on: '2026-01-20', route: 'strikeServing' },
      ...{ params: { documentId: letter }, body: { line, reason: '代收人无权代收（示例）' } },
    });

  it('is struck by two people, and the term never began, in the transaction of the second', async () => {
    const { table, letter } = await asked();
    await enterInLedger(table, letter, delivered);
    expect((await struck(table, letter, '示例甲')).status).toBe(201);
    expect(await paper(table, letter)).toMatchObject({ received: { 1: '2026-01-15' } });
    expect(await struck(table, letter, '示例甲')).toMatchObject({ status: 422 });
    expect(await struck(table, letter, '示例乙', 9)).toMatchObject({ status: 422 });
    const watched = watch(table);
    expect(await struck(watched.table, letter, '示例乙')).toMatchObject({ status: 201, body: { receipt: null } });
    expect(watched.sizes).toHaveLength(1);
    expect(await paper(table, letter)).not.toHaveProperty('received');
    expect(await known(table)).toMatchObject({ state: 'supplementRequired', deadlines: [] });
    expect(await struck(table, letter, '示例丙')).toMatchObject({ status: 422 });
    expect((await auditTable(table)).found).toMatchObject(markedByHand);
    await enterInLedger(table, letter, { ...delivered, channel: 'direct', on: '2026-01-19' }, { on: '2026-01-21' });
    expect((await known(table)).deadlines).toMatchObject([{ name: 'supplement', from: '2026-01-19' }]);
  });

  it('leaves the later receipt, from which the term then runs', async () => {
    const { table, letter } = await asked();
    await enterInLedger(table, letter, delivered);
    await enterInLedger(table, letter, { ...delivered, channel: 'direct', on: '2026-01-19' }, { on: '2026-01-19' });
    for (const by of ['示例甲', '示例乙']) expect((await struck(table, letter, by)).status).toBe(201);
    expect(await paper(table, letter)).toMatchObject({ received: { 1: '2026-01-19' } });
    expect((await known(table)).deadlines).toMatchObject([{ name: 'supplement', from: '2026-01-19' }]);
  });
});

describe('what the ledger takes', () => {
  const refused = async (body: object, part: Partial<Ask> = {}) => {
    const { table, letter } = await asked();
    return enterInLedger(table, letter, body, part);
  };
  it('is who signed for it, under which number and at what hour', async () => {
    const { table, letter } = await asked();
    const more = { hour: '10:05', itemNumber: 'EX-1', takenBy: '示例', takenAs: 'entitled' };
    expect((await enterInLedger(table, letter, { ...delivered, ...more })).status).toBe(201);
    expect(await listServings(table, letter)).toMatchObject([
      { hour: '10:05', itemNumber: 'EX-1', takenBy: { name: '示例', as: 'entitled' } },
    ]);
    expect((await refused({ ...delivered, hour: '25:00' })).status).toBe(422);
    expect((await refused({ ...delivered, takenBy: '示例' })).status).toBe(422);
  });

  it('is no receipt of an administrator who is not on file', async () => {
    const answer = await refused({ ...delivered, takenBy: '示例', takenAs: 'representative' });
    expect(answer).toMatchObject({ status: 422, body: { issues: [{ path: 'takenAs' }] } });
  });

  it('is a publication once two ways failed; it counts on its last day, and its term runs from that', async () => {
    const { table, letter } = await asked();
    const published = { channel: 'publication', step: 'dispatched', on: '2026-01-16' };
    for (const channel of ['post', 'direct']) {
      const answer = await enterInLedger(table, letter, published);
      expect(answer).toMatchObject({ status: 422, body: { issues: [{ path: 'channel' }] } });
      const failed = { channel, step: channel === 'post' ? 'returned' : 'refused', on: '2026-01-15' };
      expect((await enterInLedger(table, letter, failed)).status).toBe(201);
    }
    expect((await paper(table, letter))?.failed).toEqual({ 1: '2026-01-15' });
    expect((await enterInLedger(table, letter, published)).status).toBe(201);
    expect(receiptOf(await listServings(table, letter), addressee)).toEqual({
      on: '2026-02-15',
      channel: 'publication',
    });
    expect((await known(table)).deadlines).toMatchObject([{ name: 'supplement', from: '2026-02-15' }]);
    expect(await paper(table, letter)).not.toHaveProperty('failed');
  });
});

describe('the settings by which papers are served', () => {
  it('are those with which the case began, whatever is published since', async () => {
    const { table, letter } = await asked();
    const later = {
      ...settings,
      version: '示例新版',
      serving: { ...settings.serving, failedWays: 1, publicationDays: 60 },
    };
    const proposal = { settings: later, note: '示例' };
    const office = { on: '2026-01-13', by: 'officeClerk' } as const;
    expect(await askApi(table, { ...office, route: 'proposeSettings', body: proposal })).toMatchObject({ status: 201 });
    const publishing = { ...office, by: 'officeHead', route: 'publishSettings', params: { version: '2' } } as const;
    expect(await askApi(table, { ...publishing, body: {} })).toMatchObject({ status: 200 });
    const published = { channel: 'publication', step: 'dispatched', on: '2026-01-16' };
    await enterInLedger(table, letter, { channel: 'post', step: 'returned', on: '2026-01-15' });
    const early = await enterInLedger(table, letter, published);
    expect(early).toMatchObject({ status: 422, body: { issues: [{ path: 'channel' }] } });
    await enterInLedger(table, letter, { channel: 'direct', step: 'refused', on: '2026-01-15' });
    expect((await enterInLedger(table, letter, published)).status).toBe(201);
    expect(receiptOf(await listServings(table, letter), addressee)).toMatchObject({ on: '2026-02-15' });
  });
});

describe('a paper that changes while a decision is made on it', () => {
  it('refuses the decision, which is made anew: a failure, an issue, a void', async () => {
    const { table, letter } = await asked();
    const stale = await known(table);
    await enterInLedger(table, letter, { ...delivered, step: 'returned' });
    expect((await known(table)).version).toBe(stale.version);
    const move = { next: { ...stale, version: stale.version + 1 }, events: [], started: [], stopped: [] };
    const saving = { move, seen: stale, documents: [], deadlines: [] };
    expect(await saveDecision(table, saving)).toEqual({ outcome: 'refused', failed: ['case'] });
    const { caseId } = partsOf(letter);
    const input = { documentId: letter, reason: '示例' };
    const drafted = await askApi(table, {
      ...{ by: 'officeClerk', on: '2026-01-16', route: 'createDraft', params: { caseId } },
      body: { command: 'voidPaper', input },
    });
    expect(drafted).toMatchObject({ status: 201 });
    const { draftId } = drafted.body as { draftId: number };
    const signed = await askApi(table, {
      ...{ by: 'officeHead', on: '2026-01-16', seen: 1, route: 'signOffDraft' },
      params: { caseId, draftId: String(draftId) },
    });
    expect(signed).toMatchObject({ status: 200 });
    expect(await paper(table, letter)).toMatchObject({ voidedOn: day('2026-01-16') });
    expect((await known(table)).state).not.toBe(stale.state);
  });
});
