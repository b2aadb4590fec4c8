import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { enter, fillPool, openExit } from '#test/support/docket.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, type Visitor, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let pages: Pages;
let clerk: Visitor;
let caseId: CaseId;

beforeAll(async () => {
  engine = await startTables();
  const table = await engine.fresh();
  await enter(table, 'X-2021-0001');
  const organization = '示例甲培训评价有限公司';
  await fillPool(table, [
    { expertId: 'own-1', name: '示例本单位专家', organization, recommendedBy: '示例部门', fields: ['示例'] },
  ]);
  caseId = await openExit(table, 'X-2021-0001');
  pages = visitPages(table, '2026-02-13');
  clerk = pages.as('agency-clerk');
});
afterAll(() => engine.stop());

const textOf = async ({ get }: Visitor, path: string): Promise<string> => (await get(path)).text;
const send = (path: string, key: string, form: Record<string, string>) => clerk.post(path, { _key: key, ...form });

describe('the pool of experts', () => {
  it('lists by status, and keeps whoever was suspended on a list of its own with the reason', async () => {
    expect(await textOf(clerk, '/experts')).toContain('expert-1');
    const done = await send('/experts/expert-1/status', 'suspend', {
      status: 'suspended',
      reason: '示例：<b>出国</b>',
    });
    expect(done.location).toBe('/experts/expert-1');
    expect(await textOf(clerk, '/experts')).not.toContain('/experts/expert-1"');
    expect(await textOf(clerk, '/experts?status=suspended')).toContain('/experts/expert-1"');
    const page = await textOf(clerk, '/experts/expert-1');
    expect(page).toContain('&lt;b&gt;出国');
    expect(page).toContain('暂停');
  });

  it('enters an expert, and refuses the same number twice', async () => {
    const form = { expertId: 'expert-77', name: '示例专家', organization: '示例单位', recommendedBy: '示例部门' };
    const entered = await send('/experts/new', 'enter-1', { ...form, 'fields.0': '示例领域' });
    expect(entered.location).toBe('/experts/expert-77');
    expect((await send('/experts/new', 'enter-2', { ...form, 'fields.0': '示例领域' })).status).toBe(409);
    expect((await send('/experts/new', 'enter-3', form)).status).toBe(422);
  });

  it('offers nothing to change to those who only read it, and nothing at all to an organization', async () => {
    const office = await textOf(pages.as('office-clerk'), '/experts');
    expect(office).not.toContain('/experts/new');
    expect((await pages.as('organization-a').get('/experts')).status).toBe(403);
    expect((await pages.as('organization-a').get(`/cases/${caseId}/draws`)).status).toBe(403);
  });
});

describe('a draw by lot', () => {
  it('is shown with its seed and drawn again by it; whoever works for the party is left out and named', async () => {
    expect((await send(`/cases/${caseId}/draws/new`, 'draw-0', { size: '90' })).status).toBe(409);
    const done = await send(`/cases/${caseId}/draws/new`, 'draw-1', { size: '5' });
    expect(done.location).toBe(`/cases/${caseId}/draws`);
    const text = await textOf(clerk, `/cases/${caseId}/draws`);
    expect(text).toMatch(/<code>[0-9a-f]{32}<\/code>/);
    expect(text).toContain('结果一致');
    expect(text).toContain('任职于当事组织');
    const [, repeat = ''] = /\?repeat=([^#"]+)/.exec(text) ?? [];
    const again = await textOf(clerk, `/cases/${caseId}/draws?repeat=${repeat}`);
    expect(again.match(/<code>[0-9a-f]{16}<\/code>/g)?.length).toBeGreaterThan(5);
    expect(again).toContain('第5位');
  });

  it('goes from the number of a case to its draws, and says where there is no such case', async () => {
    expect((await clerk.get(`/experts/draws?case=${caseId}`)).location).toBe(`/cases/${caseId}/draws`);
    expect((await clerk.get('/experts/draws?case=1')).status).toBe(404);
    expect((await clerk.get('/cases/91110000MA0000001L-9/draws')).status).toBe(404);
  });
});
