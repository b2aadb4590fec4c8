import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { askApi } from '#test/support/ask-api.ts';
import { dose } from '#test/support/dose.ts';
import { mustMove, tryMove } from '#test/support/move.ts';
import { postedRevocation } from '#test/support/posted-revocation.ts';
import { stepOf } from '#test/support/revocation-walk.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { watch } from '#test/support/watch-transactions.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

/** An objection of the greatest size. */
const largest = {
  substance: '异'.repeat(limits.objectionCharacters),
  evidence: Array.from({ length: limits.objectionEvidence }, () => '证'.repeat(limits.evidenceCharacters)),
};
const named = { ...largest, kind: 'person', name: '示'.repeat(60), contact: '联'.repeat(100) };
const nameless = { ...largest, kind: 'anonymous' };

const bytesOf = async (table: Table, caseId: CaseId): Promise<number> =>
  Buffer.byteLength(JSON.stringify((await readCase(table, caseId)).snapshot));

/** The numbers of the objections that await their answer, as the API lists them, page after page. */
const unansweredIn = async (table: Table, caseId: CaseId): Promise<readonly number[]> => {
  const numbers: number[] = [];
  let cursor: string | undefined;
  do {
    const query = { unanswered: 'true', limit: '100', ...(cursor ? { cursor } : {}) };
    const asked = { by: 'agencyClerk', on: '2026-07-02', route: 'listObjections', params: { caseId }, query } as const;
    const { body } = await askApi(table, asked);
    const { items: page, nextCursor } = body as { items: { objectionNo: number }[]; nextCursor: string | null };
    numbers.push(...page.map(({ objectionNo }) => objectionNo));
    cursor = nextCursor ?? undefined;
  } while (cursor);
  return numbers;
};

const publicityOf = async (table: Table, caseId: CaseId) => {
  const { snapshot = expect.fail('no case') } = await readCase(table, caseId);
  return (snapshot.data as RevocationData).publicity ?? expect.fail('nothing is posted');
};

describe('objections of the greatest size', () => {
  it('by the hundred, from anybody, leave the case small, and the announcement goes out', async () => {
    const { table, caseId } = await postedRevocation(engine);
    const [first, second] = ['2026-06-30', '2026-07-01'] as const;
    const raise = (on: string, body: object) =>
      askApi(table, { by: 'public', on, route: 'raiseObjection', params: { caseId }, body });
    for (let count = 0; count < limits.onlineObjectionsADay; count += 1)
      for (const body of [named, nameless]) expect((await raise(first, body)).status).toBe(201);
    for (const body of [named, nameless]) {
      const over = await raise(first, body);
      expect(over).toMatchObject({ status: 409, body: { unmet: [{ guard: 'onlineBound' }] } });
      expect(JSON.stringify(over.body)).toMatch(/（至2026-07-06）将书面异议寄送.*邮编.*电话/);
    }
    expect((await raise(second, nameless)).status).toBe(201);

    const papers = dose(6, 150);
    // Paper is never refused for a cap, nor is the organization itself.
    const watched = watch(table);
    const paper = (by: 'agencyClerk' | 'organization') =>
      askApi(watched.table, { by, on: second, route: 'recordObjection', params: { caseId }, body: named });
    for (let count = 0; count < papers; count += 1)
      expect((await paper(count % 3 ? 'agencyClerk' : 'organization')).status).toBe(201);
    const full = await bytesOf(table, caseId);
    expect(full).toBeLessThan(30_000);

    const { heard } = await publicityOf(table, caseId);
    expect(heard).toBe(2 * limits.onlineObjectionsADay + 1 + papers);
    const listed = await askApi(table, {
      by: 'agencyClerk',
      on: second,
      route: 'listObjections',
      params: { caseId },
      query: { limit: '5' },
    });
    expect(listed.body).toMatchObject({
      items: [{ ...named, objectionNo: 1, resolved: null }, { ...nameless, objectionNo: 2 }, {}, {}, {}],
    });

    for (const objectionNo of await unansweredIn(table, caseId))
      await mustMove(table, caseId, {
        ...stepOf('resolveObjection'),
        on: '2026-07-02',
        input: { objectionNo, result: 'rejected', finding: '核'.repeat(4000) },
      });
    await mustMove(table, caseId, { by: 'system', on: '2026-07-14', name: 'publicityExpired' });
    const announcing = watch(table);
    await mustMove(announcing.table, caseId, stepOf('announce'));
    expect((await readCase(table, caseId)).snapshot?.state).toBe('revoked');
    console.info({
      raised: heard,
      full,
      raising: Math.max(...watched.sizes),
      after: await bytesOf(table, caseId),
      announcing: announcing.sizes,
    });
  }, 300_000);

  it('by the thousand, from paper, add nothing to the case, to what it lists or to what one of them writes', async () => {
    const { table, caseId } = await postedRevocation(engine);
    const on = '2026-06-30';
    const most = dose(30, 2000);
    const watched = watch(table);
    const body = { kind: 'person', name: '示例'.repeat(30), contact: '示例', substance: '示例', evidence: ['示例'] };
    const raise = () =>
      askApi(watched.table, { by: 'agencyClerk', on, route: 'recordObjection', params: { caseId }, body });
    const sizes: number[] = [];
    for (let count = 0; count < most; count += 1) {
      expect((await raise()).status).toBe(201);
      sizes.push(await bytesOf(table, caseId));
    }
    // Only the figures themselves grow, by a digit; the first moves the case to another list of work.
    expect((sizes.at(-1) ?? 0) - (sizes[0] ?? 0)).toBeLessThan(40);
    expect(new Set(watched.sizes.slice(1)).size).toBe(1);
    expect(await publicityOf(table, caseId)).toMatchObject({ heard: most, unanswered: most });
    expect(await unansweredIn(table, caseId)).toEqual(Array.from({ length: most }, (_, index) => index + 1));

    const resolve = (objectionNo: number) => ({
      ...stepOf('resolveObjection'),
      on: '2026-07-02',
      input: { objectionNo, result: 'rejected', finding: '示例' },
    });
    await mustMove(table, caseId, resolve(most));
    expect(await tryMove(table, caseId, resolve(most))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'guard.unmet', unmet: [{ guard: 'objectionOpen' }] },
    });
    for (let no = 1; no < most; no += 1) await mustMove(table, caseId, resolve(no));
    expect(await publicityOf(table, caseId)).toMatchObject({ heard: most, unanswered: 0 });
    expect((await readCase(table, caseId)).snapshot?.state).toBe('publicized');
    console.info({ raised: most, first: sizes[0], last: sizes.at(-1), writes: watched.sizes.at(-1) });
  }, 900_000);

  it('without a name and longer than a line of the ledger become clues that are read, and tell nobody who signed in', async () => {
    const { table, caseId } = await postedRevocation(engine);
    const substances = [
      `${'甲'.repeat(999)} 乙`,
      `${'甲'.repeat(983)}𬘬乙${'丙'.repeat(30)}`,
      `${'甲'.repeat(989)} ${'乙'.repeat(30)}`,
    ];
    for (const substance of substances) {
      const body = { ...nameless, substance };
      const by = { by: 'organization', on: '2026-06-30', route: 'recordObjection', params: { caseId }, body } as const;
      expect((await askApi(table, by)).status).toBe(201);
    }
    const listed = await askApi(table, {
      by: 'agencyClerk',
      on: '2026-06-30',
      route: 'listClues',
      query: { year: '2026' },
    });
    const { items } = listed.body as { items: { clueId: string; summary: string; loggedBy: string }[] };
    const made = items.filter(({ summary }) => summary.startsWith('甲'));
    expect(made).toHaveLength(substances.length);
    for (const { clueId, loggedBy } of made) {
      expect(loggedBy).toBe('public');
      const shown = { by: 'agencyClerk', on: '2026-06-30', route: 'getClue', params: { clueId } } as const;
      expect((await askApi(table, shown)).status).toBe(200);
    }
  }, 60_000);

  it.each(['objections', 'open'])(
    'from before, kept in the case as %s, are answered all the same',
    async (member) => {
      const { table, caseId } = await postedRevocation(engine);
      const { snapshot } = await readCase(table, caseId);
      if (!snapshot) throw new Error('no case');
      const { heard: _count, heardBefore: _before, unanswered: _open, ...old } = await publicityOf(table, caseId);
      const objections = [
        { ...named, objectionNo: 1, receivedOn: '2026-06-30' },
        { ...nameless, objectionNo: 2, receivedOn: '2026-06-30' },
      ];
      const { objectionNo, receivedOn, kind, name } = { ...named, objectionNo: 1, receivedOn: '2026-06-30' };
      const open = [{ objectionNo, receivedOn, kind, name, substantive: true, reachable: true }];
      const before = member === 'open' ? { heard: 2, open } : { objections };
      const data = { ...(snapshot.data as object), publicity: { ...old, ...before } };
      const stored = { ...snapshot, state: 'objectionHandling', data };
      await writeAll(table, [steps.put(items.case(stored))]);
      const raised = await askApi(table, {
        by: 'agencyClerk',
        on: '2026-07-01',
        route: 'recordObjection',
        params: { caseId },
        body: named,
      });
      expect(raised).toMatchObject({ status: 201, body: { objectionNo: 3 } });
      for (const objectionNo of [1, 3])
        await mustMove(table, caseId, {
          ...stepOf('resolveObjection'),
          on: '2026-07-02',
          input: { objectionNo, result: 'rejected', finding: '示例' },
        });
      expect((await readCase(table, caseId)).snapshot?.state).toBe('publicized');
    },
    60_000,
  );
});
