import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDays } from '#functions/portal/staff/calendar/read-days.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { mustMove } from '#test/support/move.ts';
import { completePapers, materials, step } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, type Visitor, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let pages: Pages;

beforeAll(async () => {
  engine = await startTables();
  pages = visitPages(await engine.fresh(), '2026-02-13');
});
afterAll(() => engine.stop());

const notice = {
  year: '2027',
  noticeNumber: '示例〔2026〕9号',
  daysOff: '1月1日至3日、5月1日至5日（周六至周三），10月1日至2027-10-07',
  makeUpWorkdays: '5月8日（周六）',
};

const send = ({ post }: Visitor, form: Record<string, string>) =>
  post('/calendar/new', { _key: `notice-${JSON.stringify(form).length}`, ...form });

const previewedIn = (text: string): string => /name="_previewed" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? '';

describe('days typed off a notice', () => {
  it('are read as notices write them, over the end of a month and of a year, and once each', () => {
    expect(readDays('2月27日至3月1日', 2026).days).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(readDays('2026年12月31日至2027年1月2日', 2027).days).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
    expect(readDays('2027-01-01\n2027/1/1；1月1日（周五）。', 2027).days).toEqual(['2027-01-01']);
  });

  it('are told where they are none: no such day, an end before its beginning, a range too long', () => {
    const faults = ['2月30日', '3月2日至1日', '1月1日至12月31日', '元旦', '1日'];
    expect(readDays(faults.join('、'), 2026)).toEqual({ days: [], faults });
  });
});

describe('the calendar', () => {
  it('tells each day of a month, and that a year without a notice is provisional', async () => {
    const { get } = pages.as('agency-clerk');
    const { text } = await get('/calendar?month=2026-02');
    for (const said of ['2026年2月', '放假', '调休上班', '工作日']) expect(text).toContain(said);
    expect(text).not.toContain('暂定');
    expect((await get('/calendar?month=2029-02')).text).toContain('暂定');
    expect((await get('/calendar?month=<script>')).text).toContain('2026年2月');
  });

  it('reckons a term with every day told, and refuses one of nonsense beside the form', async () => {
    const { get } = pages.as('auditor');
    const { text } = await get('/calendar/terms?from=2026-09-19&workingDays=15');
    expect(text).toContain('<strong>2026年10月15日</strong>');
    const refused = await get('/calendar/terms?from=2026-02-30&workingDays=x');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('name="workingDays"');
  });

  it('tries a notice before it is published, by the head alone, as it was tried', async () => {
    const clerk = pages.as('office-clerk');
    const tried = await send(clerk, notice);
    expect(tried.text).toContain('没有在办案件的期限受影响');
    expect(tried.text).not.toContain('name="_publish"');
    const head = pages.as('office-head');
    const unseen = await send(head, { ...notice, _publish: '1' });
    expect(unseen.status).toBe(200);
    const digest = previewedIn(unseen.text);
    const other = await send(head, { ...notice, noticeNumber: '示例', _publish: '1', _previewed: digest });
    expect(other.status).toBe(200);
    const forced = await send(clerk, { ...notice, _publish: '1', _previewed: digest });
    expect(forced.status).toBe(403);
    const done = await send(head, { ...notice, _publish: '1', _previewed: digest });
    expect(done.location).toBe('/calendar/2027?published=1');
    const page = await head.get('/calendar/2027?published=1');
    for (const said of ['示例〔2026〕9号', '2027年5月8日', '已公布']) expect(page.text).toContain(said);
  });

  it('tells before it is published which clocks would move, and afterwards which did', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const caseId = await openExit(table, 'X-1001');
    const by = { by: 'agencyClerk', on: '2026-02-10' } as const;
    await mustMove(table, caseId, step('submitForm'));
    await mustMove(table, caseId, { ...by, name: 'recordPaperReceipt', input: { receivedOn: by.on, materials } });
    await mustMove(table, caseId, { ...by, on: '2026-12-25', name: 'accept', input: { papers: completePapers } });
    const head = visitPages(table, '2026-12-28').as('office-head');
    const tried = await send(head, notice);
    for (const said of ['公布后将变动1个期限', caseId, '组成专家组期限', '2027年1月8日', '2027年1月11日'])
      expect(tried.text).toContain(said);
    const form = { ...notice, _publish: '1', _previewed: previewedIn(tried.text) };
    expect((await send(head, form)).status).toBe(303);
    const page = await head.get('/calendar/2027');
    expect(page.text).toContain('2027年1月11日');
    expect(page.text).toContain('2027年10月1日至2027年10月7日');
  });

  it('says beside the field what is wrong with a notice, and keeps what was typed', async () => {
    const head = pages.as('office-head');
    const faulty = await send(head, { ...notice, year: '2028', daysOff: '元旦、1月1日' });
    expect(faulty.status).toBe(422);
    for (const said of ['不能读作日期：元旦', 'f-daysOff-error', '元旦、1月1日']) expect(faulty.text).toContain(said);
    const lacking = await send(head, { ...notice, year: '2028', daysOff: '1月1日', makeUpWorkdays: '' });
    expect(lacking.text).toContain('缺少法定节假日');
    const again = await send(head, notice);
    expect(again.status).toBe(409);
  });

  it('lets nobody but the office enter one', async () => {
    for (const persona of ['agency-clerk', 'organization-a'])
      expect((await send(pages.as(persona), notice)).status).toBe(403);
    expect((await pages.as('auditor').get('/calendar/1999')).status).toBeGreaterThanOrEqual(400);
  });
});
