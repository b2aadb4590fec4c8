import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import { payAllOwed } from '#functions/schedule/pay-all-owed.ts';
import { sweep } from '#functions/schedule/sweep.ts';
import type { CaseEvent } from '#shared/domain/case.ts';
import { day } from '#shared/domain/day.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { CaseId, caseIdOf } from '#shared/domain/ids.ts';
import { listDeadlines, readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { keys } from '#shared/store/keys.ts';
import { readItems } from '#shared/store/read-items.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { mustMove } from '#test/support/move.ts';
import { decidingWorld } from '#test/support/receive-notice.ts';
import { step } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import { morning, settings } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const caseId = CaseId.parse(caseIdOf(exampleUscc, 1));

/** Two applications; a member of the first's item is then none that a version of its shape has. */
const docket = async (): Promise<Table> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  await openExit(table, 'X-1001');
  await openExit(table, 'X-1002');
  return table;
};

const set = (table: Table, key: { pk: string; sk: string }, [path, value]: readonly [string, unknown]) => {
  const names = path.split('.');
  return table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: key.pk, sk: key.sk },
      UpdateExpression: `SET ${names.map((_, index) => `#n${index}`).join('.')} = :value`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#n${index}`, name])),
      ExpressionAttributeValues: { ':value': value },
    }),
  );
};

type Listed = { items: { caseId?: string; kind?: string; pk?: string }[]; unreadable?: number };

const list = async (table: Table, route: Ask['route'], query: Record<string, string> = {}) => {
  const { status, body } = await askApi(table, { by: 'agencyClerk', on: '2026-01-06', route, query });
  return { status, ...(body as Listed) };
};

describe('a case that cannot be read', () => {
  it('is left out of a list that says so, is one task for staff, and closes it once it can be read', async () => {
    const table = await docket();
    await set(table, keys.case(caseId), ['snapshot.openedAt', 'yesterday']);
    for (const _ of [1, 2]) {
      const cases = await list(table, 'listCases', { procedure: 'voluntaryExit' });
      expect(cases).toMatchObject({ status: 200, unreadable: 1 });
      expect(cases.items.map((one) => one.caseId)).toEqual([caseIdOf(exampleUscc, 2)]);
    }
    const tasks = await list(table, 'listTasks');
    expect(tasks.items).toMatchObject([{ kind: 'case', pk: keys.case(caseId).pk, reason: /openedAt/ }]);
    await set(table, keys.case(caseId), ['snapshot.openedAt', '2026-01-05T01:00:00.000Z']);
    expect((await list(table, 'listTasks')).items).toEqual([]);
    expect(await list(table, 'listCases', { procedure: 'voluntaryExit' })).not.toHaveProperty('unreadable');
  });

  it('of a version to come is one, too; one from before versions were kept goes on where it stood', async () => {
    const table = await docket();
    await set(table, keys.case(caseId), ['shape', 99]);
    expect(await list(table, 'listCases', { procedure: 'voluntaryExit' })).toMatchObject({ unreadable: 1 });
    const [item] = await readItems(table, [keys.case(caseId)]);
    const { shape: _none, snapshot, ...rest } = item ?? expect.fail('no case');
    const { papers: _kept, ...first } = snapshot as Record<string, unknown>;
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...rest, snapshot: first } }));
    await mustMove(table, caseId, step('submitForm'));
    await mustMove(table, caseId, step('recordPaperReceipt'));
    const { snapshot: after } = await readCase(table, caseId);
    expect(after?.state).toBe('received');
    expect(Object.values(after?.papers ?? {})).toMatchObject([{ kind: 'materialReceipt' }]);
  });

  it('that is gone takes its task along', async () => {
    const table = await docket();
    await set(table, keys.case(caseId), ['snapshot.state', 7]);
    await list(table, 'listCases', { procedure: 'voluntaryExit' });
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.case(caseId) }));
    expect((await list(table, 'listTasks')).items).toEqual([]);
  });
});

describe('an entry of the directory that cannot be read', () => {
  it('keeps nobody from the public list, nor the schedule from the others', async () => {
    const table = await docket();
    await set(table, keys.entry(exampleUscc), ['queuePk', 'OWED']);
    await set(table, keys.entry(exampleUscc), ['queueSk', exampleUscc]);
    await set(table, keys.entry(exampleUscc), ['entry.status', '示例']);
    expect(await list(table, 'publicDirectory')).toMatchObject({ status: 200, items: [], unreadable: 1 });
    expect(await payAllOwed(decidingWorld(table, '2026-01-06'))).toEqual({ paid: 0 });
    expect((await list(table, 'listTasks')).items).toMatchObject([{ kind: 'entry' }]);
  });
});

describe('an item that is asked for by itself and cannot be read', () => {
  const broken: readonly (readonly [
    name: string,
    key: (id: CaseId) => { pk: string; sk: string },
    change: readonly [string, unknown],
    route: Ask['route'],
  ])[] = [
    ['the case', keys.case, ['snapshot.openedAt', 'yesterday'], 'getCase'],
    ['the entry of its organization', () => keys.entry(exampleUscc), ['entry.name', 7], 'getCase'],
  ];

  it.each(broken)('%s: told in words, never a fault, and one task', async (_, key, change, route) => {
    const table = await docket();
    await set(table, key(caseId), change);
    for (const _again of [1, 2]) {
      const { status, body } = await askApi(table, { by: 'agencyClerk', on: '2026-01-06', route, params: { caseId } });
      expect({ status, body }).toMatchObject({
        status: 409,
        body: { code: 'store.unreadable', title: '记录暂时无法读取' },
      });
    }
    const { items } = await list(table, 'listTasks');
    expect(items).toMatchObject([{ pk: key(caseId).pk }]);
    const page = await visitPages(table, '2026-01-06').as('agency-clerk').get(`/cases/${caseId}`);
    expect(page.status).toBe(409);
    expect(page.text).toContain('记录暂时无法读取');
  });

  it('an event: the log goes on without it and says so', async () => {
    const table = await docket();
    await set(table, keys.event(caseId, 1), ['event.at', 'yesterday']);
    const ask = { by: 'agencyClerk', on: '2026-01-06', route: 'listEvents', params: { caseId } } as const;
    expect(await askApi(table, ask)).toMatchObject({ status: 200, body: { items: [], unreadable: 1 } });
    expect((await list(table, 'listTasks')).items).toMatchObject([{ kind: 'event' }]);
  });

  it('an event of the time when a basis was a text is told in that text, and its chain holds', async () => {
    const table = await docket();
    const [item] = await readItems(table, [keys.event(caseId, 1)]);
    const { event, shape: _none, ...rest } = (item ?? expect.fail('no event')) as Record<string, unknown>;
    const { hash: _hash, ...content } = { ...(event as CaseEvent), basis: '《实施细则》第六条' };
    const told = { ...content, hash: sha256(content) };
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...rest, event: told } }));
    const [standing = expect.fail('no case')] = await readItems(table, [keys.case(caseId)]);
    const snapshot = { ...(standing.snapshot as object), lastHash: told.hash };
    await writeAll(table, [steps.put({ ...standing, snapshot })]);
    expect((await auditTable(table)).found).toBeUndefined();
    const page = await visitPages(table, '2026-01-06').as('agency-clerk').get(`/cases/${caseId}`);
    expect(page.text).toContain('《实施细则》第六条');
  });

  it('a clock keeps the sweep from no other', async () => {
    const table = await docket();
    const second = CaseId.parse(caseIdOf(exampleUscc, 2));
    const receipt = step('recordPaperReceipt');
    const late = {
      ...receipt,
      on: day('2026-03-02'),
      input: { ...(receipt.input as object), receivedOn: '2026-03-02' },
    };
    for (const id of [caseId, second]) for (const given of [step('submitForm'), late]) await mustMove(table, id, given);
    const before = await readCase(table, second);
    const clock = (await listDeadlines(table, caseId)).find(({ gives }) => gives !== undefined);
    await set(table, keys.deadline(caseId, clock?.name ?? expect.fail('no clock gives a command')), [
      'deadline.term',
      7,
    ]);
    const world = { table, seed: settings, now: () => morning('2027-03-01') };
    expect((await sweep(world)).left).toBeGreaterThan(0);
    expect((await readCase(table, second)).snapshot?.version).toBeGreaterThan(before.snapshot?.version ?? 0);
    expect((await list(table, 'listTasks')).items).toMatchObject([{ kind: 'deadline' }]);
    const { status, body } = await askApi(table, {
      by: 'agencyClerk',
      on: '2026-01-06',
      route: 'getCase',
      params: { caseId },
    });
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'store.unreadable' } });
  });
});
