import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAll } from '#shared/store/transaction.ts';
import { unservedSteps } from '#shared/store/unserved.ts';
import { orderedLetter } from '#test/support/docket-documents.ts';
import { browserOf, portalWorld } from '#test/support/portal.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

describe('the work page', () => {
  it('lists to staff what was issued and not yet sent, and to nobody else', async () => {
    const world = portalWorld(await engine.fresh());
    const letter = orderedLetter(1, { documentNumber: '示例办函〔2026〕7号' });
    await writeAll(world.table, unservedSteps(letter, world.now()));
    const staff = await (await (await browserOf(world, 'agency-clerk')).get('/work')).text();
    for (const said of ['已发文书尚未送出', '示例办函〔2026〕7号', `/documents/${letter.documentId}`])
      expect(staff).toContain(said);
    const party = await (await (await browserOf(world, 'organization-b')).get('/work')).text();
    expect(party).not.toContain('示例办函〔2026〕7号');
  });
});
