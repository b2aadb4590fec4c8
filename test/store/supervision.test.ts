import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { lineKinds } from '#shared/procedures/supervision/line-kinds.ts';
import { linesOf } from '#shared/procedures/supervision/lines-of.ts';
import { listEveryEvent } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit, openRevocationIn } from '#test/support/docket.ts';
import { mustMove } from '#test/support/move.ts';
import { step, straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

type Told = { readonly caseId: string; readonly at: string; readonly kind: string; readonly command: string };
type Listed = {
  readonly items: readonly (Told & { readonly waitedDays?: number })[];
  readonly nextCursor: string | null;
};

const ask = (table: Table, more: Partial<Ask> = {}) =>
  askApi(table, { by: 'auditor', on: '2026-03-20', route: 'supervision', ...more });

/** Everything that the register tells, page by page. */
const register = async (table: Table, query: Record<string, string>): Promise<Listed['items']> => {
  const items: Listed['items'][number][] = [];
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const { status, body } = await ask(table, { query: { ...query, ...(cursor ? { cursor } : {}) } });
    expect(status).toBe(200);
    const listed = body as Listed;
    items.push(...listed.items);
    cursor = listed.nextCursor ?? undefined;
  }
  return items;
};

/** An exit whose panel was drawn three times and then seated by a draft that lay for days, and a revocation. */
const docket = async (): Promise<{ table: Table; exit: CaseId; revocation: CaseId }> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const exit = await openExit(table, 'X-1001');
  for (const given of straightRoad.slice(0, 3)) await mustMove(table, exit, given);
  for (const hour of [1, 2, 3])
    await ask(table, {
      ...{ by: 'agencyClerk', on: `2026-01-1${4 + hour}`, route: 'drawExperts', body: { caseId: exit, size: 5 } },
    });
  const body = { command: 'formPanel', input: step('formPanel').input };
  const drafted = await ask(table, {
    ...{ by: 'agencyClerk', on: '2026-01-15', route: 'createDraft', params: { caseId: exit }, body },
  });
  expect(drafted.status).toBe(201);
  const params = { caseId: exit, draftId: String((drafted.body as { draftId: number }).draftId) };
  const signed = await ask(table, {
    ...{ by: 'agencyHead', on: '2026-01-19', route: 'signOffDraft', params, body: {}, seen: 1 },
  });
  expect(signed.status).toBe(200);
  const revocation = await openRevocationIn(table, 'X-1002');
  return { table, exit, revocation };
};

describe('the register for supervision', () => {
  it('tells of a month and of a case what the logs hold, draws after the first, and how long a signature took', async () => {
    const { table, exit, revocation } = await docket();
    const january = await register(table, { month: '2026-01' });
    const told = (items: Listed['items']) => items.map(({ kind, command }) => `${kind} ${command}`).toSorted();
    const logged = (await listEveryEvent(table, exit)).flatMap(linesOf);
    expect(told(january)).toEqual(
      [
        ...logged.map(({ kind, command }) => `${kind} ${command}`),
        ...Array(2).fill('repeatedDraw drawExperts'),
      ].toSorted(),
    );
    expect(told(await register(table, { caseId: exit }))).toEqual(told(january));
    // From the Thursday to the Monday after.
    expect(january.find(({ command }) => command === 'formPanel')).toMatchObject({ kind: 'signed', waitedDays: 2 });
    expect(january.map(({ at }) => at)).toEqual(
      january
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(told(await register(table, { month: '2026-03' }))).toEqual(['quietHolding open']);
    expect(told(await register(table, { caseId: revocation }))).toEqual(['quietHolding open']);
    expect(await register(table, { month: '2025-12' })).toEqual([]);
  });

  it('has every kind alone, which together are all', async () => {
    const { table } = await docket();
    const all = await register(table, { month: '2026-01' });
    const each = await Promise.all(Object.keys(lineKinds).map((kind) => register(table, { month: '2026-01', kind })));
    expect(each.flat()).toHaveLength(all.length);
  });

  it('goes page by page over a log that is longer than a page, and loses no line', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const exit = await openExit(table, 'X-1001');
    for (const given of straightRoad.slice(0, 3)) await mustMove(table, exit, given);
    for (let times = 0; times < 130; times += 1)
      await ask(table, {
        ...{ by: 'agencyClerk', on: '2026-01-19', route: 'drawExperts', body: { caseId: exit, size: 5 } },
      });
    const first = (await ask(table, { query: { month: '2026-01', limit: '10' } })).body as Listed;
    expect(first.nextCursor).not.toBeNull();
    const drawn = await register(table, { month: '2026-01', kind: 'repeatedDraw', limit: '10' });
    expect(drawn).toHaveLength(129);
  });

  it('is read by auditors, and by nobody else', async () => {
    const table = await engine.fresh();
    const others = [
      'agencyClerk',
      'agencyHead',
      'officeClerk',
      'officeHead',
      'superiorHead',
      'legalityReviewer',
    ] as const;
    for (const by of [...others, 'organization', 'expert', 'department', 'public'] as const)
      expect((await ask(table, { by })).status).toBe(403);
    expect((await ask(table)).body).toMatchObject({ items: [], nextCursor: null });
    expect((await ask(table, { query: { month: '2026-13' } })).status).toBe(422);
    expect((await ask(table, { query: { cursor: 'x' } })).status).toBe(422);
  });
});
