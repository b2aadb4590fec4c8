import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { enter, give, openExit } from '#test/support/docket.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let pages: Pages;
let caseId: CaseId;

beforeAll(async () => {
  engine = await startTables();
  pages = visitPages(await engine.fresh(), '2026-01-06');
  await enter(pages.table, 'X-2021-0001');
  caseId = await openExit(pages.table, 'X-2021-0001');
  await give(pages.table, caseId, { by: 'organization', on: '2026-01-05', name: 'submitForm' });
});
afterAll(() => engine.stop());

const json = { 'content-type': 'application/json' };
const brokenForm = { 'content-type': 'multipart/form-data' };

describe('an address that leads nowhere', () => {
  it('is a page that says so, for a file too', async () => {
    const answer = await pages.get('/assets/gone.js');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('没有这个页面');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['constructor', 'toString', '__proto__'])('is refused as no step of the procedure: %s', async (command) => {
    const { status } = await pages.as('agency-clerk').get(`/cases/${caseId}/commands/${command}`);
    expect(status).toBe(404);
  });
});

describe('a request that is no form', () => {
  it('asks for the file where one is expected', async () => {
    expect((await pages.post('/verify', {}, brokenForm)).status).toBe(400);
  });

  it('asks to sign in, or is refused for want of its token', async () => {
    expect((await pages.post('/forms', {}, json)).status).toBe(401);
    expect((await pages.as('agency-clerk').post('/forms', {}, brokenForm)).status).toBe(403);
  });
});

describe('where nobody is signed in any more', () => {
  it('leads back to the page asked for, with its query', async () => {
    const { text } = await pages.get('/cases?q=91110000MA0000001L');
    expect(text).toContain(`back=${encodeURIComponent('/cases?q=91110000MA0000001L')}"`);
  });

  it('leads from a button back to the page that it stood on, and says nothing of words that are not kept', async () => {
    const draft = `/cases/${caseId}/drafts/1`;
    const referer = `https://pages.example.cn${draft}`;
    const pressed = await pages.post(`${draft}/sign-off`, { _key: '1' }, { referer });
    expect(pressed.text).toContain(`back=${encodeURIComponent(draft)}"`);
    expect(pressed.text).not.toContain('已经保存');
    expect(pressed.headers.get('set-cookie')).toBe(null);
    expect((await pages.post(`${draft}/sign-off`, {})).text).toContain(`back=${encodeURIComponent('/work')}"`);
  });

  it('keeps nothing that one item of the table cannot take', async () => {
    const long = { _for: 'agency-clerk', reason: '长'.repeat(100_001) };
    const { status, text } = await pages.post(`/cases/${caseId}/commands/accept`, long);
    expect([status, text.includes('已经保存')]).toEqual([401, false]);
  });
});

describe('a form filled in earlier', () => {
  it('comes back with the version that was seen then, so that it overwrites nothing unseen', async () => {
    const clerk = pages.as('agency-clerk');
    const path = `/cases/${caseId}/commands/recordPaperReceipt`;
    expect((await clerk.get(path)).text).toContain('name="_seen" value="2"');
    expect((await clerk.post('/forms', { _form: path, _seen: '1', receivedOn: '2026-01-05' })).status).toBe(204);
    const { text } = await clerk.get(path);
    expect(text).toContain('已恢复上次填写');
    expect(text).toContain('name="_seen" value="1"');
  });
});

describe('the cases of an organization', () => {
  it('stand under no procedure, for they may be of either', async () => {
    const { text } = await pages.as('organization-a').get('/cases');
    expect(text).toContain('最近的案件');
    expect(text).not.toContain('<caption class="">依申请退出');
    expect((await pages.as('auditor').get('/cases')).text).toContain('<caption class="">依申请退出');
  });
});
