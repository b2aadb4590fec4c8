import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import { appendAudit, readAudit } from '#shared/store/audit.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Key, keys } from '#shared/store/keys.ts';
import { beginSettings } from '#shared/store/settings.ts';
import { exampleCaseId, openExampleCase, orderedLetter } from '#test/support/docket-documents.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, settings } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const fact = (turn: number) => ({
  caseId: exampleCaseId,
  documentId: orderedLetter(1).documentId,
  action: 'document.read' as const,
  at: morning('2026-02-13'),
  actor: { id: '示例', name: '示例' },
  cause: `第${turn}次`,
});

const tableWithLinks = async (): Promise<Table> => {
  const table = await engine.fresh();
  await openExampleCase(table);
  for (let turn = 1; turn <= 4; turn += 1) await appendAudit(table, fact(turn));
  return table;
};

const remove = (table: Table, Key: Key) => table.client.send(new DeleteCommand({ TableName: table.name, Key }));

const set = (table: Table, Key: Key, path: string) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key,
      UpdateExpression: `SET ${path} = :value`,
      ...(path.includes('#name') ? { ExpressionAttributeNames: { '#name': 'name' } } : {}),
      ExpressionAttributeValues: { ':value': '另一人' },
    }),
  );

describe('the audit of a table', () => {
  it('finds whole chains whole, those written by many at once too', async () => {
    const table = await tableWithLinks();
    await Promise.all(Array.from({ length: 12 }, (_, turn) => appendAudit(table, fact(5 + turn))));
    expect((await Array.fromAsync(readAudit(table, exampleCaseId))).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(await auditTable(table)).toMatchObject({ cases: 1, links: 17 });
  });

  it('names a version of the settings that was changed, or taken out, after it was proposed', async () => {
    for (const harm of ['change', 'remove'] as const) {
      const table = await tableWithLinks();
      await beginSettings(table, { seed: settings, at: morning('2026-01-05') });
      expect(await auditTable(table)).toEqual({ cases: 1, links: 6 });
      const key = keys.settingsVersion(1);
      await (harm === 'change' ? set(table, key, 'proposed.settings.office.#name') : remove(table, key));
      const { found } = await auditTable(table);
      expect(found).toMatchObject({ chain: 'SETTINGS', kind: 'settingsVersion', record: '1' });
    }
  });

  it.each([
    ['a changed link', (table: Table) => set(table, keys.audit(exampleCaseId, 2), 'audit.cause'), 'audit', 2],
    ['a link taken out', (table: Table) => remove(table, keys.audit(exampleCaseId, 3)), 'audit', 3],
    ['a link cut off at the end', (table: Table) => remove(table, keys.audit(exampleCaseId, 4)), 'audit', 4],
    ['a changed event', (table: Table) => set(table, keys.event(exampleCaseId, 1), 'event.command'), 'event', 1],
    ['an event taken out', (table: Table) => remove(table, keys.event(exampleCaseId, 1)), 'event', 1],
  ] as const)('names the first break: %s', async (_name, harm, kind, link) => {
    const table = await tableWithLinks();
    await harm(table);
    const { found } = await auditTable(table);
    expect(found).toMatchObject({ chain: `CASE#${exampleCaseId}`, kind, record: String(link) });
  });
});
