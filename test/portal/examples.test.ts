import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import { examplesDay } from '#infra/local/examples/example.ts';
import { CaseId } from '#shared/domain/ids.ts';
import type { Role } from '#shared/domain/roles.ts';
import { movesOf, rolesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { listEvents } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { casesOf, type DocketCase } from '#test/support/crawl-docket.ts';
import { exampleDocket } from '#test/support/example-docket.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
let table: Table;
let cases: readonly DocketCase[];
beforeAll(async () => {
  engine = await startTables();
  table = await exampleDocket(engine);
  cases = await casesOf(table);
}, 300_000);
afterAll(() => engine.stop());

const listed = async (route: Ask['route'], query: Record<string, string> = {}): Promise<readonly object[]> => {
  const { body } = await askApi(table, { by: 'agencyClerk', on: examplesDay, route, query });
  return (body as { readonly items: readonly object[] }).items;
};

/** Everybody whom a move of a definition names. */
const givers = new Set<Role>(
  procedures.flatMap(({ states }) =>
    Object.values(states).flatMap((state) =>
      Object.keys(state.on ?? {}).flatMap((command) => movesOf(state, command).flatMap(rolesOf)),
    ),
  ),
);

describe('the examples', () => {
  it('stand in every state of every procedure', () => {
    const stand = new Set(cases.map(({ procedure, state }) => `${procedure}.${state}`));
    const states = procedures.flatMap(({ name, states }) => Object.keys(states).map((state) => `${name}.${state}`));
    expect(states.filter((state) => !stand.has(state))).toEqual([]);
  });

  it('were told by everybody who may give a command', async () => {
    const told = new Set<Role>();
    for (const { caseId } of cases)
      for (const { actor } of (await listEvents(table, CaseId.parse(caseId), { limit: 100 })).items)
        told.add(actor.role);
    expect([...givers].filter((role) => !told.has(role))).toEqual([]);
  });

  it('have drafts, terms that are over, clues to screen and objections', async () => {
    const [drafts, overdue, clues] = await Promise.all([
      listed('listDraftQueue'),
      listed('queueOverdue'),
      listed('listClues', { limit: '100' }),
    ]);
    expect(drafts.length).toBeGreaterThan(1);
    expect(overdue.length).toBeGreaterThan(3);
    expect(clues.filter((clue) => !('screened' in clue)).length).toBeGreaterThan(1);
    const objected = cases.find(({ state }) => state === 'objectionHandling');
    const params = { caseId: objected?.caseId ?? '' };
    const { body } = await askApi(table, { by: 'agencyClerk', on: examplesDay, route: 'listObjections', params });
    expect((body as { items: object[] }).items).toHaveLength(1);
  });

  it('are as they were written, replayed from the first event on', async () => {
    expect(await auditTable(table)).toEqual({ cases: cases.length, links: expect.any(Number) });
  });
});
