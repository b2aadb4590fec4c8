import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goOnWithLists } from '#functions/schedule/go-on-with-lists.ts';
import { Instant } from '#shared/domain/day.ts';
import { type CaseId, usccOf } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { ListKind } from '#shared/domain/paper-list.ts';
import { listEveryEvent, readSnapshots } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntry } from '#shared/store/directory.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { readOutbox } from '#shared/store/outbox.ts';
import { readList } from '#shared/store/paper-lists.ts';
import { readClaim } from '#shared/store/row-claims.ts';
import { someOf } from '#test/support/dose.ts';
import { dayOf, issueList, listDesk, numbersUsed, readyCases } from '#test/support/list-walk.ts';
import { tryMove } from '#test/support/move.ts';
import { blowsOf, struck } from '#test/support/strike.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, settings } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const kind: ListKind = 'deregistrationAnnouncement';
const drafted = async (of: ListKind = kind, count = 3) => {
  const { table, caseIds } = await readyCases(engine, of, count);
  const desk = listDesk(table, of);
  expect((await desk.draft(caseIds)).status).toBe(201);
  if (of === kind) expect((await desk.review(1)).status).toBe(200);
  return { table, caseIds, desk };
};

/** The schedule some minutes later. */
const schedule = (table: Table, on: string) =>
  goOnWithLists({
    ...{ table, seed: settings },
    now: () => Instant.parse(new Date(Date.parse(morning(on)) + 600_000).toISOString()),
  });

/** Signed and worked off, whatever it takes: where the process died before the signature, the head signs again. */
const throughAll = async ({ table, desk }: Awaited<ReturnType<typeof drafted>>) => {
  for (let run = 0; run < 4 && (await readList(table, 1)).list?.status !== 'done'; run += 1) {
    await schedule(table, dayOf(kind));
    if ((await readList(table, 1)).list?.status === 'drafted') await desk.sign(1);
  }
};

/** What is left of a list in its cases, in the directory and among the numbers; versions of entries aside. */
const outcomeOf = async (table: Table, caseIds: readonly CaseId[]) => {
  const { list } = await readList(table, 1);
  const cases = [...(await readSnapshots(table, caseIds)).values()];
  const events = await Promise.all(caseIds.map((caseId) => listEveryEvent(table, caseId)));
  const documents = await Promise.all(caseIds.map((caseId) => listDocuments(table, caseId)));
  const entries = await Promise.all(caseIds.map((caseId) => readEntry(table, usccOf(caseId))));
  const claims = await Promise.all(caseIds.map((caseId) => readClaim(table, usccOf(caseId))));
  const sequence = (await listEveryEvent(table, caseIds[0] as CaseId)).findLast(({ command }) => command === 'publish');
  return {
    ...{ status: list?.status, lead: list?.lead, papers: list?.papers, cases, events, documents, claims },
    entries: entries.map((entry) => ({ ...entry, version: 0 })),
    numbers: await numbersUsed(table, documents[0]?.find((one) => one.documentId === list?.lead)?.numberPrefix ?? ''),
    outbox: await readOutbox(table, `${caseIds[0]}.${sequence?.sequence}`),
  };
};

describe('a list that is killed', () => {
  it('anywhere in its signature or between its rows, before or after any call, ends complete: one number, one paper', async () => {
    const whole = await drafted(kind, 2);
    const counted = struck(whole.table);
    expect((await whole.desk.sign(1, { at: counted.table })).status).toBe(200);
    const { outbox: whenever, ...wanted } = await outcomeOf(whole.table, whole.caseIds);
    expect(wanted).toMatchObject({ status: 'done', numbers: 1 });
    expect(whenever?.documentIds).toEqual([wanted.lead]);
    for (const blow of someOf(blowsOf(counted.calls()), 8)) {
      const world = await drafted(kind, 2);
      await world.desk.sign(1, { at: struck(world.table, blow).table }).catch(() => undefined);
      await throughAll(world);
      const { outbox, ...found } = await outcomeOf(world.table, world.caseIds);
      expect({ blow, ...found }).toEqual({ blow, ...wanted });
      expect(outbox?.documentIds).toEqual([wanted.lead]);
    }
  }, 500_000);

  it('while its paper is given to the cases, gives it to each of them once', async () => {
    const world = await drafted(kind, 2);
    await world.desk.sign(1);
    const { table, caseIds } = world;
    const counted = struck(table);
    await issueList(counted.table, 1, dayOf(kind));
    const wanted = await outcomeOf(table, caseIds);
    for (const blow of someOf(blowsOf(counted.calls()), 4)) {
      const again = await drafted(kind, 2);
      await again.desk.sign(1);
      await issueList(struck(again.table, blow).table, 1, dayOf(kind)).catch(() => undefined);
      await issueList(again.table, 1, dayOf(kind));
      const found = await outcomeOf(again.table, again.caseIds);
      expect({ blow, documents: found.documents }).toEqual({ blow, documents: wanted.documents });
    }
  }, 200_000);
});

/** A table in which something happens right before the transaction that signs. */
const beforeSigning = (table: Table, happens: () => Promise<unknown>): Table => {
  let done = false;
  const send = async (command: unknown) => {
    const writes = command instanceof TransactWriteCommand ? (command.input.TransactItems ?? []) : [];
    const signs = writes.some(({ Update }) => String(Update?.UpdateExpression).includes('#signed'));
    if (signs && !done) {
      done = true;
      await happens();
    }
    return table.client.send(command as never);
  };
  const client = new Proxy(table.client, { get: (held, name) => (name === 'send' ? send : Reflect.get(held, name)) });
  return { ...table, client };
};

describe('a claimed row', () => {
  it('is broken by what a party does, which is recorded; no number is used, the others stay', async () => {
    const { table, caseIds, desk } = await drafted('exitConsultationLetter');
    const [first, second, third] = caseIds as [CaseId, CaseId, CaseId];
    const on = dayOf('exitConsultationLetter');
    const withdraw = () =>
      tryMove(table, second, {
        ...{ by: 'agencyClerk', on, name: 'withdraw', input: { letterDate: on } },
      });
    const official = () =>
      tryMove(table, third, { by: 'officeClerk', on, name: 'returnForReview', input: { reason: '示例' } });
    const seen: unknown[] = [];
    const at = beforeSigning(table, async () => seen.push(await official(), await withdraw()));
    expect(await desk.sign(1, { at })).toMatchObject({
      status: 409,
      body: { code: 'list.shrunk', fallen: [{ caseId: second }] },
    });
    expect(seen).toMatchObject([
      { outcome: 'refused', refusal: { code: 'guard.unmet', unmet: [{ guard: 'notListed' }] } },
      { outcome: 'moved' },
    ]);
    expect((await readList(table, 1)).list?.rows.map(({ caseId }) => caseId)).toEqual([first, third]);
    expect(await numbersUsed(table, '示例办函')).toBe(0);
    expect((await desk.sign(1)).status).toBe(200);
    expect(await numbersUsed(table, '示例办函')).toBe(1);
  });

  it('moves before anything else happens to the case once the list is signed, though its process died', async () => {
    const { table, caseIds, desk } = await drafted('exitConsultationLetter');
    const on = dayOf('exitConsultationLetter');
    const signing = struck(table);
    const client = new Proxy(signing.table.client, {
      get: (held, name) => {
        if (name !== 'send') return Reflect.get(held, name);
        return async (command: unknown) => {
          const answer = await held.send(command as never);
          const writes = command instanceof TransactWriteCommand ? (command.input.TransactItems ?? []) : [];
          if (writes.some(({ Update }) => String(Update?.UpdateExpression).includes('#signed')))
            throw new Error('killed right after the signature');
          return answer;
        };
      },
    });
    await desk.sign(1, { at: { ...table, client } }).catch(() => undefined);
    expect((await readList(table, 1)).list?.status).toBe('signed');
    const [first] = caseIds as [CaseId];
    const reply = { department: 'NDRC', position: 'agree', repliedOn: on };
    const given = { by: 'officeClerk', on, name: 'recordReply', input: reply } as const;
    const tried = await tryMove(table, first, given);
    expect(tried.outcome).toBe('conflict');
    expect((await tryMove(table, first, given)).outcome).toBe('moved');
    await schedule(table, on);
    expect((await readList(table, 1)).list?.status).toBe('done');
    expect((await readSnapshots(table, caseIds)).get(first)?.data).toMatchObject({
      consultation: { departments: [{ code: 'NDRC', reply: { position: 'agree' } }, {}] },
    });
  });

  it('belongs to one of two lists that two officers sign at once; each number is used once', async () => {
    const { table, caseIds, desk } = await drafted('opinionSubmission', 4);
    expect((await desk.draft(caseIds.slice(2))).status).toBe(201);
    await Promise.all([desk.sign(1), desk.sign(2)]);
    for (let press = 0; press < 4; press += 1)
      for (const listId of [1, 2]) if ((await readList(table, listId)).list?.rows.length) await desk.sign(listId);
    const lists = await Promise.all([1, 2].map(async (listId) => (await readList(table, listId)).list));
    const signed = lists.filter((list) => list?.status === 'done');
    const moved = signed.flatMap((list) => list?.rows ?? []).map(({ caseId }) => caseId);
    expect(new Set(moved).size).toBe(moved.length);
    const snapshots = await readSnapshots(table, caseIds);
    for (const caseId of caseIds)
      expect(snapshots.get(caseId)?.state).toBe(moved.includes(caseId) ? 'opinionReported' : 'opinionFormed');
    const [paper] = await listDocuments(table, (moved[0] ?? caseIds[0]) as CaseId).then((all) =>
      all.filter((one) => one.kind === 'opinionSubmission'),
    );
    expect(await numbersUsed(table, paper?.numberPrefix ?? '')).toBe(signed.length);
  });
});

describe('a list of the most rows', () => {
  it('is signed in one transaction of what the table takes, and worked off row by row', async () => {
    const { table, caseIds, desk } = await drafted('exitConsultationLetter', limits.listRows);
    const sizes: [number, number][] = [];
    const send = async (command: unknown) => {
      if (command instanceof TransactWriteCommand)
        sizes.push([command.input.TransactItems?.length ?? 0, JSON.stringify(command.input).length]);
      return table.client.send(command as never);
    };
    const client = new Proxy(table.client, { get: (held, name) => (name === 'send' ? send : Reflect.get(held, name)) });
    expect((await desk.sign(1, { at: { ...table, client } })).status).toBe(200);
    expect((await readList(table, 1)).list?.status).toBe('done');
    expect(Math.max(...sizes.map(([items]) => items))).toBeGreaterThan(limits.listRows);
    expect(Math.max(...sizes.map(([items]) => items))).toBeLessThanOrEqual(limits.transactionItems);
    expect(Math.max(...sizes.map(([, bytes]) => bytes))).toBeLessThan(limits.transactionBytes);
    expect((await desk.draft([...caseIds, caseIds[0] as CaseId])).status).toBe(422);
  }, 120_000);
});
