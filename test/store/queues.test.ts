import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '#functions/schedule/sweep.ts';
import { addDays, day } from '#shared/domain/day.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { listingOf } from '#shared/procedures/listing.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { queryAll } from '#shared/store/query.ts';
import { listCards, queueRanges } from '#shared/store/queues.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit, openRevocationIn } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { mustMove } from '#test/support/move.ts';
import { rectificationSteps, revocationSteps } from '#test/support/revocation-walk.ts';
import { step, straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Given, morning, settings, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

type Told = {
  caseId: string;
  state: string;
  overdue: boolean;
  commands: { name: string }[];
  clocks: { name: string; overdue: boolean }[];
};

const queue = async (table: Table, route: Ask['route'], more: Partial<Ask> = {}): Promise<Told[]> => {
  const { status, body } = await askApi(table, { by: 'agencyClerk', on: '2026-01-12', route, ...more });
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { items: Told[] }).items;
};

const fresh = async (): Promise<Table> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002', 'X-1003');
  return table;
};

/** What lies in the queues about a case is what its snapshot says, nothing more. */
const agrees = async (table: Table, caseId: CaseId): Promise<void> => {
  const { snapshot } = await readCase(table, caseId);
  if (!snapshot) throw new Error('no case');
  const { card, turns } = listingOf(procedureOf(snapshot), snapshot);
  const listed = await Array.fromAsync(
    queryAll<{ turn: { whose: string } }>(table, { pk: `CASE#${caseId}`, prefix: 'TURN#' }),
  );
  const sorted = (some: readonly { whose: string }[]) => some.toSorted((a, b) => (a.whose < b.whose ? -1 : 1));
  expect(sorted(listed.map(({ turn }) => turn))).toEqual(sorted(turns));
  const { items } = await listCards(table, queueRanges.ofOrganization(exampleUscc), { limit: 10 });
  expect(items.filter((one) => one.caseId === caseId)).toEqual(card ? [card] : []);
};

const walk = async (table: Table, caseId: CaseId, steps: readonly Given[]): Promise<void> => {
  for (const given of steps) {
    await sweep({ table, seed: settings, now: () => morning(given.on) });
    await mustMove(table, caseId, given);
    await agrees(table, caseId);
  }
};

describe('the queues after every step of a road', () => {
  it('list the exit as it stands, and nothing of it once it is closed', async () => {
    const table = await fresh();
    const caseId = await openExit(table, 'X-1001');
    await agrees(table, caseId);
    await walk(table, caseId, straightRoad);
    expect((await readCase(table, caseId)).snapshot?.state).toBe('closed');
    for (const route of ['queueOverdue', 'queueStuck', 'queueMine'] as const)
      expect(await queue(table, route, { on: '2027-12-01' })).toEqual([]);
    expect(await queue(table, 'queueWindow', { params: { window: '2026-01' } })).toEqual([]);
  });

  it.each([
    ['the revocation with its appeal', revocationSteps],
    ['the rectification', rectificationSteps],
  ])('list %s', async (_, steps) => {
    const table = await fresh();
    const caseId = await openRevocationIn(table, 'X-1001');
    await walk(table, caseId, steps);
    const { snapshot } = await readCase(table, caseId);
    expect(snapshot && procedureOf(snapshot).states[snapshot.state]?.final).toBe(true);
  });

  it('follow the other cases of the organization that a decision moves', async () => {
    const table = await fresh();
    const smaller = await openExit(table, 'X-1002');
    for (const given of straightRoad.slice(0, 3)) await mustMove(table, smaller, given);
    const whole = await openExit(table);
    for (const given of straightRoad.slice(0, -2)) await mustMove(table, whole, given);
    await mustMove(table, whole, step('publish'));
    expect((await readCase(table, smaller)).snapshot?.state).toBe('absorbed');
    await agrees(table, smaller);
    await agrees(table, whole);
  });
});

describe('what waits for whom', () => {
  it('is a role for staff, and the party itself for parties', async () => {
    const table = await fresh();
    const caseId = await openExit(table, 'X-1001');
    const mine = (by: Ask['by'], role?: string) => queue(table, 'queueMine', { by, query: role ? { role } : {} });
    expect(await mine('organization')).toMatchObject([{ caseId, commands: [{ name: 'submitForm' }] }]);
    expect(await mine(somebody('organization', { uscc: '91310000MA00000025' as never }))).toEqual([]);
    for (const given of straightRoad.slice(0, 2)) await mustMove(table, caseId, given);
    expect(await mine('organization')).toEqual([]);
    expect((await mine('agencyClerk'))[0]?.commands.map(({ name }) => name).toSorted()).toEqual([
      'accept',
      'refuseAcceptance',
      'requestSupplement',
    ]);
    expect(await mine('officeHead')).toEqual([]);
    const both = { ...somebody('officeHead'), roles: ['officeHead', 'agencyClerk'] as const };
    expect(await mine(both, 'agencyClerk')).toHaveLength(1);
    const denied = await askApi(table, {
      ...{ by: 'officeHead', on: '2026-01-12', route: 'queueMine', query: { role: 'agencyClerk' } },
    } as Ask);
    expect(denied.status).toBe(403);
    expect((await askApi(table, { by: 'auditor', on: '2026-01-12', route: 'queueMine' })).status).toBe(403);
  });

  it('shows experts the panels they sit on, and departments what they have not answered', async () => {
    const table = await fresh();
    const caseId = await openExit(table, 'X-1001');
    const upTo = (name: string) => straightRoad.findIndex((given) => given.name === name);
    for (const given of straightRoad.slice(0, upTo('formPanel') + 1)) await mustMove(table, caseId, given);
    const expert = (expertId: string) => queue(table, 'queueMine', { by: somebody('expert', { expertId }) });
    expect(await expert('expert-1')).toMatchObject([{ caseId }]);
    expect(await expert('expert-9')).toEqual([]);
    const rest = straightRoad.slice(upTo('formPanel') + 1, upTo('recordReply'));
    for (const given of rest) await mustMove(table, caseId, given);
    expect(await expert('expert-1')).toEqual([]);
    const department = (code: string) =>
      queue(table, 'queueMine', { by: somebody('department', { department: code }) });
    expect([(await department('NDRC')).length, (await department('SAMR')).length]).toEqual([1, 1]);
    await mustMove(table, caseId, step('recordReply'));
    expect([(await department('NDRC')).length, (await department('SAMR')).length]).toEqual([0, 1]);
    for (const by of ['expert', 'department', 'organization'] as const)
      for (const route of ['queueDue', 'queueOverdue', 'queueStuck'] as const)
        expect((await askApi(table, { by, on: '2026-01-12', route })).status).toBe(403);
  });
});

describe('time', () => {
  it('lists what is due soon, what is overdue though no command follows, and what has not moved', async () => {
    const table = await fresh();
    const caseId = await openExit(table, 'X-1001');
    for (const given of straightRoad.slice(0, 2)) await mustMove(table, caseId, given);
    // Received on 7 January: the decision is due on the 14th, and its clock gives no command.
    const due = (on: string, days: number) => queue(table, 'queueDue', { on, query: { days: String(days) } });
    expect(await due('2026-01-07', 6)).toEqual([]);
    expect(await due('2026-01-07', 7)).toMatchObject([{ caseId, overdue: false }]);
    expect(await due('2026-01-14', 0)).toHaveLength(1);
    expect(await due('2026-01-15', 0)).toEqual([]);
    expect(await queue(table, 'queueOverdue', { on: '2026-01-14' })).toEqual([]);
    const overdue = await queue(table, 'queueOverdue', { on: '2026-01-15' });
    expect(overdue).toMatchObject([{ caseId, overdue: true, clocks: [{ name: 'acceptanceDecision', overdue: true }] }]);
    expect(overdue[0]?.clocks[0]).not.toHaveProperty('gives');
    const stuck = (on: string) => queue(table, 'queueStuck', { on, query: { days: '10' } });
    expect(await stuck('2026-01-16')).toEqual([]);
    expect(await stuck('2026-01-17')).toMatchObject([{ caseId }]);
    expect(await queue(table, 'queueWindow', { params: { window: '2026-01' } })).toMatchObject([{ caseId }]);
    expect(await queue(table, 'queueWindow', { params: { window: '2026-07' } })).toEqual([]);
    const odd = { by: 'agencyClerk', on: '2026-01-12', route: 'queueWindow', params: { window: '2026-03' } };
    expect((await askApi(table, odd as Ask)).status).toBe(422);
  });

  it('shows a letter without proof of receipt as a task of the agency, overdue once its clock is over', async () => {
    const table = await fresh();
    const caseId = await openRevocationIn(table, 'X-1001');
    const until = revocationSteps.findIndex(({ name }) => name === 'recordReceipt');
    for (const given of revocationSteps.slice(0, until)) await mustMove(table, caseId, given);
    const { snapshot } = await readCase(table, caseId);
    const proof = snapshot?.deadlines.find(({ name }) => name === 'serviceProof');
    const on = addDays(proof?.lastDay ?? day('2026-04-24'), 1);
    const [task] = await queue(table, 'queueMine', { on });
    expect(task).toMatchObject({ caseId, overdue: true });
    expect(task?.clocks).toContainEqual(expect.objectContaining({ name: 'serviceProof', overdue: true }));
    // Nobody records the receipt in the case: the ledger of the letter does.
    expect(task?.commands.map(({ name }) => name)).not.toContain('recordReceipt');
    expect(await queue(table, 'queueOverdue', { on })).toMatchObject([{ caseId }]);
    // The organization has not been told yet: it learns nothing of the case before its letter is served.
    const own = await queue(table, 'queueOrganization', { by: 'organization', params: { uscc: exampleUscc } });
    expect(own.map((card) => card.caseId)).toEqual(
      snapshot && procedureOf(snapshot).openToParty(snapshot.data) ? [caseId] : [],
    );
  });

  it('lists an organization its own open cases, page after page, and no other', async () => {
    const table = await fresh();
    const ids = [await openExit(table, 'X-1001'), await openExit(table, 'X-1002'), await openExit(table, 'X-1003')];
    await mustMove(
      table,
      ids[1] as CaseId,
      {
        ...{ by: 'organization', on: '2026-01-06', name: 'withdraw', input: { letterDate: '2026-01-06' } },
      } as Given,
    );
    const first = await askApi(table, {
      ...{ by: 'organization', on: '2026-01-12', route: 'queueOrganization' },
      ...{ params: { uscc: exampleUscc }, query: { limit: '1' } },
    } as Ask);
    const { items, nextCursor } = first.body as { items: Told[]; nextCursor: string };
    const rest = await queue(table, 'queueOrganization', {
      ...{ by: 'organization', params: { uscc: exampleUscc }, query: { cursor: nextCursor } },
    });
    expect([...items, ...rest].map(({ caseId }) => caseId)).toEqual([ids[0], ids[2]]);
    const stranger = somebody('organization', { uscc: '91310000MA00000025' as never });
    const asked = { by: stranger, on: '2026-01-12', route: 'queueOrganization', params: { uscc: exampleUscc } };
    expect((await askApi(table, asked as Ask)).status).toBe(403);
  });
});
