import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAll } from '#shared/store/transaction.ts';
import { unservedSteps } from '#shared/store/unserved.ts';
import { askApi } from '#test/support/ask-api.ts';
import { enter, give, openExit } from '#test/support/docket.ts';
import { orderedLetter } from '#test/support/docket-documents.ts';
import { stepInput } from '#test/support/road-inputs.ts';
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
    for (const said of ['待送达', '示例办函〔2026〕7号', `/documents/${letter.documentId}`])
      expect(staff.text).toContain(said);
    const party = await pages.as('organization-b').get('/work');
    expect(party.text).not.toContain('示例办函〔2026〕7号');
  });

  it('lists to the head what to sign, and to the clerk what the head sent back, with a word on where it waits', async () => {
    const pages = visitPages(await engine.fresh(), '2026-01-06');
    const { table } = pages;
    await enter(table, 'X-2021-0001');
    const caseId = await openExit(table, 'X-2021-0001');
    await give(table, caseId, { by: 'organization', on: '2026-01-05', name: 'submitForm' });
    const receipt = { ...stepInput('recordPaperReceipt'), receivedOn: '2026-01-05' };
    await give(table, caseId, { by: 'agencyClerk', on: '2026-01-05', name: 'recordPaperReceipt', input: receipt });
    const on = '2026-01-06';
    const body = { command: 'accept', input: stepInput('accept') };
    const drafted = await askApi(table, { by: 'agencyClerk', on, route: 'createDraft', params: { caseId }, body });
    expect(drafted.status).toBe(201);
    const link = `/cases/${caseId}/drafts/1"`;
    const listed = async (persona: string, title: string) => {
      const { text } = await pages.as(persona).get('/work');
      return text.split('<li>').some((part) => part.includes(title) && part.includes(link));
    };
    const [sign, again] = ['签发《', '修改后再报签'];
    expect(await listed('agency-head', sign)).toBe(true);
    expect(await listed('agency-clerk', sign)).toBe(true);
    expect((await pages.as('agency-clerk').get('/work')).text).toContain('已送签，等负责人签发');
    expect(await listed('agency-clerk', again)).toBe(false);
    const draftOf = async (persona: string) => (await pages.as(persona).get(`/cases/${caseId}/drafts/1`)).text;
    expect(await draftOf('agency-head')).toContain('/drafts/1/sign-off"');
    expect(await draftOf('auditor')).not.toContain('/drafts/1/sign-off"');
    const back = { comment: '示例：请写明缺少的页' };
    const sent = {
      by: 'agencyHead',
      on,
      route: 'sendBackDraft',
      params: { caseId, draftId: '1' },
      body: back,
      seen: 1,
    } as const;
    expect((await askApi(table, sent)).status).toBe(200);
    expect(await listed('agency-clerk', again)).toBe(true);
    expect(await listed('agency-head', sign)).toBe(false);
    expect(await listed('office-clerk', again)).toBe(false);
  });

  it('counts in the navigation of every page what it lists, and tells an organization what is its own to do', async () => {
    const pages = visitPages(await engine.fresh(), '2026-01-06');
    const { table } = pages;
    await enter(table, 'X-2021-0001');
    await openExit(table, 'X-2021-0001');
    const own = pages.as('organization-a');
    const [work, matters] = [await own.get('/work'), await own.get('/matters')];
    for (const { text } of [work, matters]) expect(text).toMatch(/待办数：<\/span>1<\/span>/);
    expect(work.text).toContain('commands/submitForm"');
    expect(matters.text).toContain('提交');
    expect((await pages.as('office-clerk').get('/work')).text).not.toContain('待办数：');
  });
});
