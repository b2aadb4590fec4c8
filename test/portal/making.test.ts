import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentIdOf } from '#shared/domain/ids.ts';
import { askApi } from '#test/support/ask-api.ts';
import { enter, give, openExit } from '#test/support/docket.ts';
import { issueBarely } from '#test/support/issue-barely.ts';
import { stepInput } from '#test/support/road-inputs.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const on = '2026-01-05';

/** A case whose papers came just now: their receipt is being made. */
const received = async () => {
  const pages = visitPages(await engine.fresh(), on);
  await enter(pages.table, 'X-2021-0001');
  const caseId = await openExit(pages.table, 'X-2021-0001');
  await give(pages.table, caseId, { by: 'organization', on, name: 'submitForm' });
  const input = { ...stepInput('recordPaperReceipt'), receivedOn: on };
  const params = { caseId, command: 'recordPaperReceipt' };
  const sent = { by: 'agencyClerk', on, route: 'giveCommand', params, body: input, seen: 2 } as const;
  expect((await askApi(pages.table, sent)).status).toBe(200);
  return { pages, caseId };
};

describe('a paper that is being made', () => {
  it('is watched by the page of its case, which changes once the paper is there and then stops', async () => {
    const { pages, caseId } = await received();
    const { get } = pages.as('agency-clerk');
    const before = await get(`/cases/${caseId}?signed=1`);
    expect(before.text).toContain('已签发，正在制发《材料接收回执》');
    expect(before.text).toContain('<noscript><meta http-equiv="refresh"');
    const [, watch = ''] = /data-watch="([^"]+)"/.exec(before.text) ?? [];
    const first = await get(watch);
    const tag = first.headers.get('etag') ?? '';
    expect(before.text).toContain(`data-tag="${tag.replaceAll('"', '&quot;')}"`);
    const again = () => get(watch, { headers: new Headers({ 'if-none-match': tag }) });
    expect((await again()).status).toBe(304);
    await issueBarely(pages.table, documentIdOf(caseId, 1, 'materialReceipt'), morning(on));
    expect(await again()).toMatchObject({ status: 200, text: '{"making":0}' });
    const after = await get(`/cases/${caseId}?signed=1`);
    expect(after.text).toContain('已签发。');
    expect(after.text).not.toContain('data-watch');
    expect(after.text).not.toContain('http-equiv');
  });

  it('is watched for two minutes, and left to a task after that', async () => {
    const { pages, caseId } = await received();
    const later = visitPages(pages.table, '2026-01-06');
    expect((await later.as('agency-clerk').get(`/cases/${caseId}`)).text).not.toContain('data-watch');
  });
});

describe('an address', () => {
  it('that leads nowhere is not asked to sign in for, and one that does is', async () => {
    const pages = visitPages(await engine.fresh(), on);
    expect((await pages.get('/notics')).status).toBe(404);
    expect((await pages.get('/work')).status).toBe(401);
  });
});
