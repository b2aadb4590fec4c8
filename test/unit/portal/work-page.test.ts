import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAll } from '#shared/store/transaction.ts';
import { unservedSteps } from '#shared/store/unserved.ts';
import { orderedLetter } from '#test/support/docket-documents.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

describe('the work page', () => {
  it('lists to staff what was issued and not yet sent, and to nobody else', async () => {
    const pages = visitPages(await engine.fresh(), '2026-02-13');
    const letter = orderedLetter(1, { documentNumber: '示例办函〔2026〕7号' });
    await writeAll(pages.table, unservedSteps(letter, morning('2026-02-13')));
    const staff = await pages.as('agency-clerk').get('/work');
    for (const said of ['已发文书尚未送出', '示例办函〔2026〕7号', `/documents/${letter.documentId}`])
      expect(staff.text).toContain(said);
    const party = await pages.as('organization-b').get('/work');
    expect(party.text).not.toContain('示例办函〔2026〕7号');
  });
});
