import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originHash } from '#shared/domain/case.ts';
import { day } from '#shared/domain/day.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { CaseId, documentIdOf } from '#shared/domain/ids.ts';
import { caseRanges, listCases, listDeadlines, listEvents, readCase } from '#shared/store/cases.ts';
import { dueDeadlines } from '#shared/store/deadlines.ts';
import { listBans, listEntries, locateCertificate, readEntry, register } from '#shared/store/directory.ts';
import { listDocuments, readDocument, recordProgress } from '#shared/store/documents.ts';
import { assignNumber } from '#shared/store/numbers.ts';
import { completeOutbox, staleOutbox } from '#shared/store/outbox.ts';
import { isCursorFor } from '#shared/store/query.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { closeTask, listTasks, openingTask } from '#shared/store/tasks.ts';
import { writeAll } from '#shared/store/transaction.ts';
import { decideOn, enter, give, openExit, replayOf, seenBy, write } from '#test/support/docket.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';
import { step, straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const document = (ordinal: number): DocumentRecord => {
  const caseId = CaseId.parse(`${exampleUscc}-1`);
  return {
    documentId: documentIdOf(caseId, ordinal, 'acceptanceNotice'),
    kind: 'acceptanceNotice',
    recipients: [{ kind: 'organization', name: '示例', uscc: exampleUscc }],
    caseId,
    uscc: exampleUscc,
    title: '受理通知书',
    data: { organization: { name: '示例' } },
    issueDate: day('2026-01-12'),
    numberPrefix: '示例受字',
    orderedAt: morning('2026-01-12'),
  };
};

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => Array.fromAsync(items);

describe('a whole road in the table', () => {
  it('keeps every event, chained, and the snapshot that they add up to', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await openExit(table, 'X-1001');
    for (const given of straightRoad) await give(table, caseId, given);
    const { snapshot, entry } = await readCase(table, caseId);
    const { items: events } = await listEvents(table, caseId, { limit: 100 });
    expect(events).toHaveLength(snapshot?.version ?? 0);
    expect(events.map(({ previousHash }) => previousHash)).toEqual([
      originHash,
      ...events.slice(0, -1).map(({ hash }) => hash),
    ]);
    for (const { hash, ...event } of events) expect(sha256(event)).toBe(hash);
    expect(snapshot).toMatchObject({ state: 'closed', lastHash: events.at(-1)?.hash, deadlines: [] });
    expect(entry).toMatchObject({ status: 'active', openCases: [], caseCount: 1 });
    expect(await listBans(table, exampleUscc)).toMatchObject([{ caseId, lastBarredDay: '2029-02-26' }]);
    expect(await all(dueDeadlines(table, '2099-01-01'))).toEqual([]);
  });

  it('lists cases by organization and by state, page after page, and clocks with their days', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002', 'X-1003');
    const ids = [await openExit(table, 'X-1001'), await openExit(table, 'X-1002'), await openExit(table, 'X-1003')];
    for (const given of straightRoad.slice(0, 2)) await give(table, ids[0] as CaseId, given);
    const range = caseRanges.ofOrganization(exampleUscc);
    const first = await listCases(table, range, { limit: 2 });
    const second = await listCases(table, range, { limit: 2, cursor: first.cursor });
    expect([...first.items, ...second.items].map(({ caseId }) => caseId)).toEqual(ids);
    expect(isCursorFor(range, first.cursor ?? '')).toBe(true);
    expect(isCursorFor(caseRanges.inState('voluntaryExit'), first.cursor ?? '')).toBe(false);
    expect(isCursorFor(range, 'bm90IGEga2V5')).toBe(false);
    const received = await listCases(table, caseRanges.inState('voluntaryExit', 'received'), { limit: 10 });
    expect(received.items.map(({ caseId }) => caseId)).toEqual([ids[0]]);
    const [clock] = await listDeadlines(table, ids[0] as CaseId);
    expect(clock).toMatchObject({ name: 'acceptanceDecision', lastDay: '2026-01-14' });
    expect(clock?.days.filter(({ counted }) => counted)).toHaveLength(5);
  });

  it('finds a clock that gives a command on the day it may, and not once it is stopped', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const caseId = await openExit(table, 'X-1001');
    const withCommand = async (name: string) => {
      const decision = await decideOn(table, caseId, step(name));
      const deadlines = decision.started.map((deadline) => ({ ...deadline, caseId, gives: 'remind' }));
      return saveDecision(table, {
        move: decision,
        seen: seenBy(decision),
        documents: [],
        deadlines,
        replay: replayOf(),
      });
    };
    for (const given of straightRoad.slice(0, 7)) await give(table, caseId, given);
    await withCommand('consult');
    expect(await all(dueDeadlines(table, '2026-02-15'))).toEqual([]);
    const due = await all(dueDeadlines(table, '2026-02-16'));
    expect(due).toMatchObject([{ value: { name: 'consultationReply', runsOn: '2026-02-15', gives: 'remind' } }]);
    for (const given of straightRoad.slice(8, 10)) await give(table, caseId, given);
    expect(await all(dueDeadlines(table, '2026-12-31'))).toEqual([]);
  });
});

describe('racing writers', () => {
  it('lets one of many commands on the same version through', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const caseId = await openExit(table, 'X-1001');
    const decision = await decideOn(table, caseId, step('submitForm'));
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => write(table, decision)));
    expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(1);
    expect((await listEvents(table, caseId, { limit: 10 })).items).toHaveLength(2);
  });

  it('answers one request once, however often it is sent', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const caseId = await openExit(table, 'X-1001');
    const decision = await decideOn(table, caseId, step('submitForm'));
    const saving = {
      move: decision,
      seen: seenBy(decision),
      documents: [],
      deadlines: [],
      replay: replayOf('the-same'),
    };
    expect(await saveDecision(table, saving)).toEqual({ outcome: 'written' });
    expect(await saveDecision(table, saving)).toMatchObject({
      outcome: 'refused',
      failed: expect.arrayContaining(['replay', 'case']),
    });
    expect((await readCase(table, caseId, { actorId: '示例', key: 'the-same' })).replay).toEqual(saving.replay.record);
  });

  it('never lets two cases on the last two certificates both see one left (Art. 2)', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const ids = [await openExit(table, 'X-1001'), await openExit(table, 'X-1002')];
    for (const id of ids) for (const given of straightRoad.slice(0, -2)) await give(table, id, given);
    const [first, second] = await Promise.all(ids.map((id) => decideOn(table, id, step('publish'))));
    if (!first || !second) throw new Error('two decisions');
    const outcomes = await Promise.all([write(table, first), write(table, second)]);
    expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(1);
    const loser = outcomes[0]?.outcome === 'written' ? ids[1] : ids[0];
    // More would end now than the organization was told (O3.3).
    await expect(give(table, loser as CaseId, step('publish'))).rejects.toThrow('effectAsTold');
    expect((await readEntry(table, exampleUscc))?.status).toBe('active');
    expect(await listBans(table, exampleUscc)).toHaveLength(1);
  });

  it('holds a decision that relied on the directory to the entry that it read', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await openExit(table, 'X-1001');
    for (const given of straightRoad.slice(0, 2)) await give(table, caseId, given);
    const decision = await decideOn(table, caseId, step('accept'));
    await openExit(table, 'X-1002');
    expect(await write(table, decision)).toEqual({ outcome: 'refused', failed: ['entry'] });
    expect((await give(table, caseId, step('accept'))).next.state).toBe('accepted');
  });

  it('gives each of many documents its own number, without a gap, and the same one when asked again', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const caseId = await openExit(table, 'X-1001');
    const documents = Array.from({ length: 40 }, (_, index) => document(index + 1));
    const move = await decideOn(table, caseId, step('submitForm'));
    await saveDecision(table, { move, seen: seenBy(move), documents, deadlines: [], replay: replayOf() });
    const numbers = await Promise.all(documents.map((record) => assignNumber(table, record, morning('2026-01-12'))));
    expect(new Set(numbers).size).toBe(40);
    expect(numbers.map((text) => Number(/〕(\d+)号$/.exec(text ?? '')?.[1])).toSorted((a, b) => a - b)).toEqual(
      documents.map((_, index) => index + 1),
    );
    const [first] = await listDocuments(table, caseId);
    expect(await assignNumber(table, document(1), morning('2026-01-13'))).toBe(first?.documentNumber);
  });
});

describe('the directory', () => {
  it('refuses a second registration and a certificate code that is taken, and writes nothing of them', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const again = { entry: entryWith('X-2001'), added: [], at: morning('2026-01-02'), replay: replayOf() };
    expect(await register(table, again)).toEqual({ outcome: 'refused', failed: ['organization', 'entry'] });
    const other = { ...entryWith('X-1001'), uscc: '91310000MA00000025' as never };
    const taken = { entry: other, added: ['X-1001' as never], at: morning('2026-01-02'), replay: replayOf() };
    expect(await register(table, taken)).toEqual({ outcome: 'refused', failed: ['certificate X-1001'] });
    expect(await readEntry(table, other.uscc)).toBeUndefined();
    expect(await locateCertificate(table, 'X-1001' as never)).toBe(exampleUscc);
    expect((await listEntries(table, { limit: 10 })).items).toHaveLength(1);
  });
});

describe('issuance records', () => {
  it('keeps the first outcome of every step and empties the queues', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const caseId = await openExit(table, 'X-1001');
    const move = await decideOn(table, caseId, step('submitForm'));
    const record = document(1);
    const { documentId } = record;
    const at = morning('2026-01-12');
    const outbox = { outboxId: `${caseId}.2`, caseId, sequence: 2, documentIds: [documentId], at };
    await saveDecision(table, {
      move,
      seen: seenBy(move),
      documents: [record],
      deadlines: [],
      outbox,
      replay: replayOf(),
    });
    expect(await all(staleOutbox(table, '2026-01-13'))).toMatchObject([{ outbox }]);
    expect(await all(staleOutbox(table, '2026-01-12T00'))).toEqual([]);
    const file = { key: '示例', sha256: 'a'.repeat(64), bytes: 1, storedAt: at };
    await recordProgress(table, documentId, { stored: file });
    await recordProgress(table, documentId, { stored: { ...file, key: '别的' } });
    expect((await readDocument(table, documentId))?.stored).toEqual(file);
    expect(await readDocument(table, documentIdOf(caseId, 1, 'materialReceipt'))).toBeUndefined();
    const task = {
      taskId: documentId,
      caseId,
      documentId,
      outboxId: outbox.outboxId,
      failedTask: 'render',
      error: '示例',
      openedAt: at,
    };
    await writeAll(table, [openingTask(task)]);
    await writeAll(table, [openingTask({ ...task, error: '示例二' })]);
    expect((await listTasks(table, { limit: 10 })).items).toMatchObject([{ error: '示例二' }]);
    await closeTask(table, caseId, documentId);
    await closeTask(table, caseId, documentIdOf(caseId, 9, 'materialReceipt'));
    await completeOutbox(table, outbox);
    await completeOutbox(table, outbox);
    expect((await listTasks(table, { limit: 10 })).items).toEqual([]);
    expect(await all(staleOutbox(table, '2099'))).toEqual([]);
  });
});
