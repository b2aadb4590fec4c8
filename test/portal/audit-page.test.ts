import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentIdOf } from '#shared/domain/ids.ts';
import { type AuditAction, appendAudit } from '#shared/store/audit.ts';
import { keys } from '#shared/store/keys.ts';
import { exampleCaseId, openExampleCase } from '#test/support/docket-documents.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';
import { morning } from '#test/support/walk.ts';

const path = `/cases/${exampleCaseId}/audit`;
const documentId = documentIdOf(exampleCaseId, 1, 'acceptanceNotice');

let engine: TableEngine;
let pages: Pages;

const tell = (action: AuditAction, name: string) =>
  appendAudit(pages.table, {
    ...{ caseId: exampleCaseId, documentId, action, at: morning('2026-02-13'), cause: '示例' },
    actor: { id: 'agency-clerk', name },
  });

beforeAll(async () => {
  engine = await startTables();
  pages = visitPages(await engine.fresh(), '2026-02-13');
  await openExampleCase(pages.table);
  await tell('document.read', '示例<b>甲');
  await tell('document.downloaded', '示例乙');
});
afterAll(() => engine.stop());

const pageFor = (persona: string) => pages.as(persona).get(path);

describe('the audit chain of a case', () => {
  it('tells the auditor who read and downloaded what, the newest first, and that every chain is whole', async () => {
    const { text } = await pageFor('auditor');
    expect(text).toContain('各链完整');
    expect(text).toContain('示例&lt;b&gt;甲');
    expect(text.indexOf('下载文书')).toBeLessThan(text.indexOf('查看文书'));
  });

  it('is for the offices and auditors alone', async () => {
    for (const persona of ['organization-a', 'expert-1', 'department-ndrc'])
      expect((await pageFor(persona)).status).toBe(403);
    expect((await pages.as('auditor').get('/cases/91110000MA0000001L-9/audit')).status).toBe(404);
  });

  it('says at which link it was tampered with', async () => {
    await pages.table.client.send(
      new UpdateCommand({
        TableName: pages.table.name,
        Key: keys.audit(exampleCaseId, 1),
        UpdateExpression: 'SET audit.cause = :other',
        ExpressionAttributeValues: { ':other': '示例：改动' },
      }),
    );
    const { text } = await pageFor('agency-clerk');
    expect(text).toContain('记录与写入时不一致');
    expect(text).toContain('审计链的环 1：写入后内容被改动');
    expect(text).not.toContain('各链完整');
  });
});
