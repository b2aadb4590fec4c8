import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { askApi } from '#test/support/ask-api.ts';
import { postedRevocation } from '#test/support/posted-revocation.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let pages: Pages;
let caseId: CaseId;

/** More than a page of the log shows. */
const raised = 103;
const long = '示例异议内容，'.repeat(100);

beforeAll(async () => {
  engine = await startTables();
  const posted = await postedRevocation(engine);
  ({ caseId } = posted);
  pages = visitPages(posted.table, '2026-06-30');
  for (let count = 1; count <= raised; count += 1) {
    const named = { kind: 'person', name: `示例${count}`, contact: '示例电话' };
    const said = { substance: `第${count}件：${long}`, evidence: [`示例证据${count}<b>`] };
    const body = count % 2 ? { ...named, ...said } : { kind: 'anonymous', ...said };
    const { status } = await askApi(posted.table, {
      ...{ by: 'agencyClerk', on: '2026-06-30', route: 'recordObjection', params: { caseId }, body },
    });
    expect(status).toBe(201);
  }
}, 60_000);
afterAll(() => engine.stop());

const count = (text: string): number => text.match(/id="objection-\d+"/g)?.length ?? 0;

describe('objections on the page of a case', () => {
  it.each(['agency-clerk', 'agency-head', 'office-clerk', 'office-head', 'auditor'])(
    'are shown to %s, the first of them and their beginning, with the way to all',
    async (who) => {
      const { text } = await pages.as(who).get(`/cases/${caseId}`);
      expect(count(text)).toBe(5);
      expect(text).toContain('第1件：示例异议内容');
      expect(text).toContain('示例证据1&lt;b&gt;');
      expect(text).not.toContain(long);
      expect(text).toContain(`href="/cases/${caseId}/objections"`);
    },
  );

  it('stand in full on pages of their own, in both languages', async () => {
    const clerk = pages.as('agency-clerk');
    const first = await clerk.get(`/cases/${caseId}/objections`);
    expect([count(first.text), first.text.includes(long), first.text.includes('未作答复')]).toEqual([20, true, true]);
    const [, next = ''] = /href="([^"]*objections\?cursor=[^"]*)"/.exec(first.text) ?? [];
    const rest = await clerk.get(next.replaceAll('&amp;', '&'), { lang: 'en' });
    expect([rest.status, count(rest.text)]).toEqual([200, 20]);
    expect(rest.text).toContain('not answered');
  });

  it('lengthen no page without end: the log shows its newest hundred steps, and the way to those before', async () => {
    const clerk = pages.as('agency-clerk');
    const { text } = await clerk.get(`/cases/${caseId}`);
    expect(text.match(/<li><strong>/g)?.length).toBe(100);
    const [, next = ''] = /href="([^"]*log\?cursor=[^"]*)"/.exec(text) ?? [];
    const before = await clerk.get(next.replaceAll('&amp;', '&'));
    expect(before.text).toContain('<strong>新建案件</strong>');
    expect(before.text).not.toContain(long);
    expect((await pages.as('organization-a').get(`/cases/${caseId}/log`)).status).toBe(404);
    expect((await clerk.get(`/cases/${caseId}/log?cursor=constructor`)).status).toBe(422);
  });

  it('are nothing to the organization, nor to anybody outside', async () => {
    const own = await pages.as('organization-a').get(`/cases/${caseId}`);
    expect([own.status, count(own.text)]).toEqual([200, 0]);
    expect((await pages.as('organization-a').get(`/cases/${caseId}/objections`)).status).toBe(403);
    expect((await pages.get(`/cases/${caseId}/objections`)).status).toBe(401);
    expect((await pages.as('agency-clerk').get('/cases/constructor/objections')).status).toBe(404);
  });
});
