import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#shared/domain/day.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { items } from '#shared/store/items.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { mustMove } from '#test/support/move.ts';
import { straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { usccAt } from '#test/support/uscc-at.ts';
import { visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const uscc = exampleUscc;
const ask = (table: Table, by: Ask['by'], route: Ask['route'], more: Partial<Ask> = {}) =>
  askApi(table, { by, on: '2026-01-19', route, ...more });

const propose = (table: Table, change: object, from = '2026-01-10') =>
  ask(table, 'officeClerk', 'proposeChange', { params: { uscc }, body: { change, from, basis: '示例变更登记通知书' } });

const confirm = (table: Table, changeNo: number, by: Ask['by'] = 'officeHead') =>
  ask(table, by, 'confirmChange', { params: { uscc, changeNo: String(changeNo) }, body: {} });

const change = async (table: Table, what: object, from?: string) => {
  const { status, body } = await propose(table, what, from);
  expect([status, body]).toEqual([201, expect.anything()]);
  expect((await confirm(table, (body as { changeNo: number }).changeNo)).status).toBe(200);
};

const shown = async (table: Table, query: Record<string, string> = {}) =>
  (await ask(table, 'officeClerk', 'publicDirectoryEntry', { params: { uscc }, query, on: '2026-02-02' })).body as {
    entry: { name: string; earlierNames?: object[] };
    held?: { name?: string };
    links: { other: string; kind: string }[];
    linkedBans: { uscc: string }[];
  };

const entered = async () => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  return table;
};

describe('a change of an entry', () => {
  it('is made by two people, is not decided twice, and not proposed where nothing changes', async () => {
    const table = await entered();
    await propose(table, { what: 'address', address: '示例新址' });
    const own = { id: '示例-officeClerk', name: '示例', roles: ['officeHead' as const] };
    expect(await confirm(table, 1, own)).toMatchObject({ status: 403, body: { code: 'entryChange.ownProposal' } });
    expect((await confirm(table, 1)).status).toBe(200);
    expect(await confirm(table, 1)).toMatchObject({ status: 409, body: { code: 'entryChange.decided' } });
    expect((await propose(table, { what: 'address', address: '示例新址' })).status).toBe(422);
    expect((await propose(table, { what: 'address', address: '示例' }, '2026-01-20')).status).toBe(422);
    expect((await confirm(table, 7)).status).toBe(404);
  });

  it('of the name leaves the old one searchable, and days answer by what is known and by what was shown', async () => {
    const table = await entered();
    const before = (await shown(table)).entry.name;
    await change(table, { what: 'name', name: '示例更名后的组织' });
    const search = async (name: string) =>
      (
        (await ask(table, 'auditor', 'publicDirectory', { query: { name } })).body as { items: { uscc: string }[] }
      ).items.map((one) => one.uscc);
    expect([await search(before.slice(0, 4)), await search('更名后')]).toEqual([[uscc], [uscc]]);
    expect((await shown(table)).entry).toMatchObject({
      name: '示例更名后的组织',
      earlierNames: [{ name: before, until: '2026-01-10' }],
    });
  });

  it('of the name is followed by running cases and their letters, which say what it was called', async () => {
    const table = await entered();
    const caseId = await openExit(table, 'X-1001');
    for (const given of straightRoad.slice(0, 2)) await mustMove(table, caseId, given);
    const before = (await readCase(table, caseId)).snapshot?.organizationName;
    await change(table, { what: 'name', name: '示例更名后的组织' });
    expect((await readCase(table, caseId)).snapshot?.organizationName).toBe('示例更名后的组织');
    const listed = (await ask(table, 'agencyClerk', 'listCases', { query: { uscc } })).body as {
      items: { organization: { name: string } }[];
    };
    expect(listed.items[0]?.organization.name).toBe('示例更名后的组织');
    const [given = expect.fail('no step')] = straightRoad.slice(2, 3);
    await mustMove(table, caseId, given);
    const letters = await listDocuments(table, caseId);
    expect(JSON.stringify(letters.at(-1)?.data)).toContain(`示例更名后的组织（原名：${before}）`);
  });

  it('of an approval day waits while a case about the certificate is open, and is refused for a day to come', async () => {
    const table = await entered();
    const corrected = (approvedOn: string) => ({ what: 'approvedOn', certificateId: 'X-1001', approvedOn });
    expect((await propose(table, corrected('2026-01-20'))).status).toBe(422);
    await change(table, corrected('2023-07-01'));
    await openExit(table, 'X-1001');
    expect((await propose(table, corrected('2023-08-01'))).status).toBe(422);
  });

  it('by a link passes nothing on, and shows every ban at each linked body, from either side', async () => {
    const table = await entered();
    const far = usccAt(7);
    const ban = {
      uscc: far,
      kind: 'revocation',
      effectiveOn: day('2024-06-01'),
      lastBarredDay: day('2029-06-01'),
      eligibleFrom: day('2029-06-02'),
    } as const;
    await writeAll(table, [steps.create(items.ban({ ...ban, basis: '示例决定' }))]);
    await change(table, { what: 'link', kind: 'succeeds', other: far });
    expect(await shown(table)).toMatchObject({
      links: [{ kind: 'succeeds', other: far }],
      linkedBans: [{ uscc: far }],
    });
    const own = (await ask(table, 'auditor', 'organizationBans', { params: { uscc } })).body;
    expect(own).toMatchObject({ barred: false, bans: [], linkedBans: [{ uscc: far, lastBarredDay: '2029-06-01' }] });
    const other = (await ask(table, 'auditor', 'organizationBans', { params: { uscc: far } })).body;
    expect(other).toMatchObject({ barred: true, linkedBans: [] });
  });
});

describe('the pages of changes', () => {
  it('show the form and the list to who may propose, in both languages, and a head confirms on them', async () => {
    const pages = visitPages(await entered(), '2026-01-19');
    const clerk = pages.as('office-clerk');
    for (const lang of [undefined, 'en'] as const) {
      const form = await clerk.get(`/organizations/${uscc}/changes/new`, lang ? { lang } : {});
      expect([form.status, form.text.includes('name="change.what"')]).toEqual([200, true]);
    }
    const typed = {
      'change.what': 'address',
      'change.address': '示例新址',
      from: '2026-01-10',
      basis: '示例',
      _key: 'one',
    };
    expect((await clerk.post(`/organizations/${uscc}/changes/new`, typed)).status).toBe(303);
    expect((await clerk.get(`/organizations/${uscc}/changes`)).text).toContain('住所变更为“示例新址”');
    const head = pages.as('office-head');
    expect((await head.post(`/organizations/${uscc}/changes/1/confirm`, { _key: 'two' })).status).toBe(303);
    expect((await head.get(`/organizations/${uscc}/changes`)).text).toContain('已核准');
  });
});
