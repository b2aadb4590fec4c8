import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#functions/lib/world.ts';
import { printLedger } from '#functions/preview/print-ledger.ts';
import { examplesDay } from '#infra/local/examples/example.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { type RouteName, routes } from '#shared/domain/routes.ts';
import { readSnapshots } from '#shared/store/cases.ts';
import { clueRanges, listClues } from '#shared/store/clues.ts';
import { casesOf, type DocketCase } from '#test/support/crawl-docket.ts';
import { names, oneCase, paramsOf, sendTo } from '#test/support/doors.ts';
import { exampleDocket } from '#test/support/example-docket.ts';
import { testFonts } from '#test/support/fonts.ts';
import { beginsJournal, copyTable, startTables, type TableEngine } from '#test/support/table.ts';
import { morning, somebody } from '#test/support/walk.ts';

const officers = ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead', 'legalityReviewer'] as const;
const officer = (role: (typeof officers)[number], which: string): Actor => ({
  ...somebody(role),
  ...{ id: `${role}-${which}`, name: `示例${role}${which}` },
});
/** Who declares an interest in every case of the docket, and whoever holds the same role beside them. */
const people = officers.map((role) => [role, officer(role, '1'), officer(role, '2')] as const);

let engine: TableEngine;
let world: World;
let cases: readonly DocketCase[];
let clueOf: ReadonlyMap<string, string>;
beforeAll(async () => {
  engine = await startTables();
  const table = await engine.fresh();
  await copyTable(await exampleDocket(engine), table, beginsJournal);
  world = { ...(await oneCase(engine)), table, now: () => morning(examplesDay) };
  cases = await casesOf(table);
  const { items } = await listClues(table, clueRanges.ofYear(2026), { limit: 100 });
  clueOf = new Map(items.flatMap(({ clueId, screened }) => (screened?.caseId ? [[screened.caseId, clueId]] : [])));
  for (const { caseId } of cases) {
    for (const [, actor] of people) {
      const version = (await readSnapshots(table, [CaseId.parse(caseId)])).get(CaseId.parse(caseId))?.version;
      const body = Buffer.from(JSON.stringify({ conflict: true, ground: '示例' }));
      const headers = { 'content-type': 'application/json', 'idempotency-key': `${caseId}-${actor.id}` };
      const asked = { headers: { ...headers, 'if-match': `"${version}"` }, body, actor };
      const params = { caseId, command: 'declareInterest' };
      const { status, text } = await sendTo(world, 'giveCommand', { ...asked, params });
      expect([caseId, actor.id, status, status === 200 || text]).toEqual([caseId, actor.id, 200, true]);
    }
  }
}, 300_000);
afterAll(() => engine.stop());

const reads = (names as [RouteName, unknown][]).filter(([name]) => routes[name].method === 'GET').map(([name]) => name);
const isAbout = (name: RouteName): boolean => /\{(?:caseId|documentId|clueId)\}/.test(routes[name].path);

/** What the lists of a route tell somebody of cases, asked as plainly as it takes and for each case in turn. */
const toldOf = async (name: RouteName, actor: Actor): Promise<readonly string[]> => {
  const queries = name === 'search' ? cases.map(({ caseId }) => ({ q: caseId })) : [{ limit: '100' }, {}];
  const organizations = routes[name].path.includes('{uscc}') ? cases.map(({ caseId }) => caseId.slice(0, 18)) : [''];
  const texts: string[] = [];
  for (const uscc of new Set(organizations))
    for (const query of queries)
      texts.push(
        (await sendTo(world, name, { params: { ...paramsOf(name), ...(uscc ? { uscc } : {}) }, query, actor })).text,
      );
  return cases.map(({ caseId }) => caseId).filter((caseId) => texts.some((text) => text.includes(`"${caseId}`)));
};

describe('who stands aside in every case (O20.1)', () => {
  it.each(people)('finds no case in any list, where others of the role do: %s', async (_, actor, other) => {
    const lists = reads.filter((name) => !isAbout(name) && name !== 'openapi');
    const told: string[] = [];
    for (const name of lists) {
      // What is announced to everybody is announced to them too.
      const announced = routes[name].open ? await toldOf(name, { id: '示例-路人', name: '示例路人', roles: [] }) : [];
      expect([name, await toldOf(name, actor)]).toEqual([name, announced]);
      if ((await toldOf(name, other)).length > 0) told.push(name);
    }
    expect(told.length).toBeGreaterThan(2);
  });

  it.each(people)('is let through no door of a case, its papers and its clue: %s', async (_, actor, other) => {
    const [subject] = cases.filter(({ caseId }) => clueOf.has(caseId));
    if (!subject) throw new Error('no case of the examples was opened on a clue');
    const { caseId } = subject;
    let open = 0;
    for (const name of reads.filter(isAbout)) {
      const about = { caseId, documentId: `${caseId}.1.D21`, clueId: clueOf.get(caseId) ?? '' };
      const params = Object.fromEntries(
        Object.entries(paramsOf(name)).map(([part, value]) => [part, about[part as keyof typeof about] ?? value]),
      );
      const { status, text } = await sendTo(world, name, { params, actor });
      if (status !== 403) expect([name, status]).toEqual([name, 422]);
      else expect([name, text.includes('officer.aside') || text.includes('access.forbidden')]).toEqual([name, true]);
      open += (await sendTo(world, name, { params, actor: other })).status === 200 ? 1 : 0;
    }
    expect(open).toBeGreaterThan(3);
  });

  it.each(people)('has somebody else print the ledger of clues, which is whole: %s', async (role, actor, other) => {
    const fonts = await testFonts();
    const print = (who: Actor) => printLedger({ actor: who, params: { period: '2026' } }, world, fonts);
    expect(await print(actor)).toMatchObject({ refusal: { code: 'officer.aside' } });
    expect([role, (await print(other)).ok]).toEqual([role, true]);
  });
});
