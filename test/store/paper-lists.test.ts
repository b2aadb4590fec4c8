import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseId, partsOf, usccOf } from '#shared/domain/ids.ts';
import { type ListKind, listKindNames } from '#shared/domain/paper-list.ts';
import { readCase, readSnapshots } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntry } from '#shared/store/directory.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { readList } from '#shared/store/paper-lists.ts';
import { readClaim } from '#shared/store/row-claims.ts';
import { dayOf, issueList, listDesk, numbersUsed, readyCases } from '#test/support/list-walk.ts';
import { tryMove } from '#test/support/move.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const ready = async (kind: ListKind, count = 3) => {
  const { table, caseIds } = await readyCases(engine, kind, count);
  return { table, caseIds, desk: listDesk(table, kind) };
};

const drafted = async (kind: ListKind, count = 3) => {
  const world = await ready(kind, count);
  const made = await world.desk.draft(world.caseIds);
  expect(made).toMatchObject({ status: 201, body: { status: 'drafted', fallen: [] } });
  if (kind === 'deregistrationAnnouncement') expect((await world.desk.review(1)).status).toBe(200);
  return world;
};

const freeOfClaims = async (table: Table, caseIds: readonly CaseId[]) => {
  for (const caseId of caseIds) {
    expect(await readClaim(table, usccOf(caseId))).toBeUndefined();
    expect((await readEntry(table, usccOf(caseId)))?.listed).toBeUndefined();
  }
};

const papersOf = async (table: Table, caseId: CaseId, kind: ListKind) =>
  (await listDocuments(table, caseId)).filter((document) => document.kind === kind);

describe('a list', () => {
  it.each(listKindNames)('of %s is signed once, moves every row, has one number and one paper', async (kind) => {
    const { table, caseIds, desk } = await drafted(kind);
    const before = await readSnapshots(table, caseIds);
    const signed = await desk.sign(1);
    expect(signed).toMatchObject({ status: 200, body: { status: 'signed' } });
    const { list } = await readList(table, 1);
    expect(list?.status).toBe('done');
    const lead = list?.lead ?? expect.fail('no paper');
    await freeOfClaims(table, caseIds);
    await issueList(table, 1, dayOf(kind));
    const after = await readSnapshots(table, caseIds);
    const prefixes = new Set<string | undefined>();
    for (const caseId of caseIds) {
      const [was, is] = [before.get(caseId), after.get(caseId)];
      expect(is?.version).toBeGreaterThan(was?.version ?? 0);
      expect(is?.state).not.toBe(was?.state);
      const [paper, ...more] = await papersOf(table, caseId, kind);
      expect(more).toEqual([]);
      expect(paper).toMatchObject({ list: { listId: 1, lead }, issuedAt: expect.any(String) });
      expect(paper?.stored?.sha256).toBe((await papersOf(table, partsOf(lead).caseId, kind))[0]?.stored?.sha256);
      expect(paper && is?.papers[paper.documentId]?.issuedOn).toBe(dayOf(kind));
      prefixes.add(paper?.numberPrefix);
    }
    const [prefix = ''] = prefixes;
    expect(await numbersUsed(table, prefix)).toBe(1);
  });

  it('says of each row only what is its own, until the public paper', async () => {
    const { table, caseIds, desk } = await drafted('exitConsultationLetter');
    await desk.sign(1);
    const { list } = await readList(table, 1);
    for (const caseId of caseIds.slice(1)) {
      const [paper] = await papersOf(table, caseId, 'exitConsultationLetter');
      const others = caseIds.filter((other) => other !== caseId).map(usccOf);
      for (const other of others) expect(JSON.stringify(paper)).not.toContain(`"uscc":"${other}"`);
    }
    const [paper] = await papersOf(table, partsOf(list?.lead ?? expect.fail()).caseId, 'exitConsultationLetter');
    for (const caseId of caseIds) expect(JSON.stringify(paper?.data)).toContain(usccOf(caseId));
  });

  it('lets a row drop out that changed since it was put together, uses no number, and is shown again', async () => {
    const { table, caseIds, desk } = await drafted('exitConsultationLetter');
    const [gone] = caseIds.slice(1);
    if (!gone) throw new Error('no second row');
    const moved = await tryMove(table, gone, {
      ...{ by: 'officeClerk', on: dayOf('exitConsultationLetter'), name: 'returnForReview', input: { reason: '示例' } },
    });
    expect(moved.outcome).toBe('moved');
    const { body } = await desk.show(1);
    expect((body.rows as { caseId: string; red: unknown }[]).map(({ red }) => red !== null)).toEqual([
      false,
      true,
      false,
    ]);
    expect(await desk.sign(1)).toMatchObject({
      status: 409,
      body: { code: 'list.shrunk', fallen: [{ caseId: gone }] },
    });
    const { list } = await readList(table, 1);
    expect(list).toMatchObject({ status: 'drafted', rows: [{ caseId: caseIds[0] }, { caseId: caseIds[2] }] });
    await freeOfClaims(table, caseIds);
    const [paper] = await papersOf(table, caseIds[0] ?? gone, 'exitConsultationLetter');
    expect(paper).toBeUndefined();
    expect((await desk.sign(1)).status).toBe(200);
    expect((await readList(table, 1)).list?.status).toBe('done');
    expect((await readCase(table, gone)).snapshot?.state).toBe('underReview');
  });

  it('is signed by nobody who drafted it, on no other revision, and never twice', async () => {
    const { desk } = await drafted('opinionSubmission');
    const seen = await desk.revisionOf(1);
    const asked = { params: { listId: '1' }, body: {} };
    expect(await desk.ask('agencyClerk', 'signPaperList', { ...asked, seen })).toMatchObject({ status: 403 });
    expect(await desk.ask('officeHead', 'signPaperList', { ...asked, seen })).toMatchObject({ status: 403 });
    expect(await desk.ask('agencyHead', 'signPaperList', { ...asked, seen: seen + 1 })).toMatchObject({
      ...{ status: 412, body: { code: 'list.stale' } },
    });
    expect((await desk.sign(1)).status).toBe(200);
    expect(await desk.sign(1)).toMatchObject({ status: 409, body: { code: 'list.closed' } });
    expect(await desk.giveUp(1)).toMatchObject({ status: 409, body: { code: 'list.closed' } });
  });

  it('takes nothing that is foreign, twice of one organization, or not ready, and says why', async () => {
    const { caseIds, desk } = await ready('exitConsultationLetter', 2);
    const foreign = await desk.draft(caseIds, { window: '2026-07' });
    expect(foreign).toMatchObject({ status: 422, body: { code: 'list.empty' } });
    const early = await desk.draft(caseIds, { kind: 'deregistrationAnnouncement' });
    expect(early).toMatchObject({ status: 422, body: { code: 'list.empty' } });
    expect(await desk.draft(caseIds, { kind: 'opinionSubmission' })).toMatchObject({ status: 403 });
    expect(await desk.draft(caseIds, { window: '2026-03' })).toMatchObject({ body: { code: 'input.invalid' } });
  });

  it('given up frees its cases, and no paper of it is void or corrected for one row', async () => {
    const { caseIds, desk } = await drafted('exitConsultationLetter');
    expect((await desk.giveUp(1)).status).toBe(200);
    expect((await desk.draft(caseIds)).status).toBe(201);
    expect((await desk.sign(2)).status).toBe(200);
    const [documentId] = (await readList(desk.table, 2)).list?.papers ?? [];
    const voiding = { params: { documentId: String(documentId) }, body: { reason: '示例' } };
    expect(await desk.ask('officeHead', 'voidDocument', voiding)).toMatchObject({
      body: { code: 'document.listed', listId: 2 },
    });
  });
});
