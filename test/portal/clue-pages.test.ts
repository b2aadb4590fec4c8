import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Instant } from '#shared/domain/day.ts';
import { enter } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, type Visitor, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let pages: Pages;
let clerk: Visitor;

const log = (form: Record<string, string>, key: string) =>
  clerk.post('/clues/new', {
    ...{ _key: key, source: 'hotline', receivedOn: '2026-02-12', uscc: exampleUscc },
    ...{ informantKind: 'person', 'informant.name': '示例反映人', 'informant.contact': '000-00000009' },
    ...{ summary: '示例：<script>alert(1)</script>' },
    ...form,
  });

beforeAll(async () => {
  engine = await startTables();
  const table = await engine.fresh();
  await enter(table, 'X-2021-0001');
  pages = visitPages(table, '2026-02-13');
  clerk = pages.as('agency-clerk');
  await log({}, 'clue-1');
});
afterAll(() => engine.stop());

const textOf = async ({ get }: Visitor, path: string): Promise<string> => (await get(path)).text;

describe('the ledger of clues', () => {
  it('takes a clue by its form, once, and lists it as waiting, its text escaped', async () => {
    expect((await log({}, 'clue-1')).location).toBe('/clues/2026-1');
    const text = await textOf(clerk, '/clues');
    expect(text).toContain('2026-1');
    expect(text).not.toContain('2026-2</a>');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script>alert');
  });

  it('says beside the field what a form lacks, and keeps what was typed', async () => {
    const { status, text } = await log({ informantKind: 'anonymous', summary: '示例概要' }, 'clue-faulty');
    expect(status).toBe(422);
    for (const said of ['f-informant-error', '匿名的不写', '示例概要']) expect(text).toContain(said);
  });

  it('tells until when a clue is to be screened and why that day, and that it is overdue after it', async () => {
    // Ten working days after 13 February, with the Spring Festival and two made-up days between.
    const page = await textOf(clerk, '/clues/2026-1');
    for (const said of ['至2026年3月5日24时止', '调休']) expect(page).toContain(said);
    for (const path of ['/clues', '/work']) {
      const text = await textOf(clerk, path);
      expect(text).toContain('2026年3月5日');
      expect(text).not.toContain('逾期</span>');
    }
    const listed = (at: string) =>
      textOf(visitPages(pages.table, '2026-03-05', { now: () => Instant.parse(at) }).as('auditor'), '/clues');
    const overdue = /2026年3月5日 <span class="tag bad">逾期<\/span>/;
    expect(await listed('2026-03-05T15:59:59.000Z')).toContain('2026年3月5日');
    expect(await listed('2026-03-05T15:59:59.000Z')).not.toMatch(overdue);
    expect(await listed('2026-03-05T16:00:00.000Z')).toMatch(overdue);
    expect(await textOf(pages.as('office-clerk'), '/work')).not.toContain('待筛查的线索');
  });

  it('never shows the informant with the clue, and on a click of its own to the agency alone', async () => {
    expect(await textOf(clerk, '/clues/2026-1')).not.toContain('示例反映人');
    const shown = await clerk.post('/clues/2026-1/informant', {});
    expect(shown.text).toContain('示例反映人');
    for (const other of ['office-clerk', 'auditor']) {
      const visitor = pages.as(other);
      expect(await textOf(visitor, '/clues/2026-1')).not.toContain('/informant');
      const refused = await visitor.post('/clues/2026-1/informant', {});
      expect(refused.status).toBe(403);
      expect(refused.text).not.toContain('示例反映人');
    }
  });

  it('is closed to organizations', async () => {
    expect((await pages.as('organization-a').get('/clues')).status).toBe(403);
  });

  it('screens a clue once, for the clerk alone, and then takes the answer', async () => {
    const reason = { reason: '示例：重复' };
    const head = pages.as('agency-head');
    expect(await textOf(head, '/clues/2026-1')).not.toContain('/screening/');
    const path = '/clues/2026-1/screening/duplicate';
    const done = await clerk.post(path, { _key: 'screen-1', ...reason });
    expect(done.location).toBe('/clues/2026-1');
    const again = await clerk.post(path, { _key: 'screen-2', ...reason });
    expect(again.status).toBe(409);
    expect(await textOf(clerk, '/clues/2026-1')).not.toContain('24时止');
    expect(await textOf(clerk, '/work')).not.toContain('待筛查的线索');
    expect(await textOf(clerk, '/clues?awaiting=reply')).toContain('2026-1');
    const answered = await clerk.post('/clues/2026-1/answer', {
      ...{ _key: 'answer-1', on: '2026-02-13', note: '示例：已电话答复' },
    });
    expect(answered.status).toBe(303);
    expect(await textOf(clerk, '/clues?awaiting=reply')).toContain('没有线索');
  });

  it('opens a case and goes to it', async () => {
    await log({}, 'clue-2');
    const opened = await clerk.post('/clues/2026-2/screening/opened', {
      ...{ _key: 'open-1', reason: '示例', scope: 'certificate', certificateIds: 'X-2021-0001' },
    });
    expect(opened.location).toMatch(/^\/cases\//);
    const form = await textOf(clerk, `/clues/2026-1/screening/merged`);
    expect(form).toContain(`${exampleUscc}-R1`);
  });

  it('gives a month as a table and as CSV, without the informant and without formulas', async () => {
    await log({ summary: '=1+1' }, 'clue-3');
    const page = await textOf(clerk, '/ledgers/2026-02');
    expect(page).toContain('2026-3');
    const file = await clerk.get('/ledgers/2026-02.csv');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.text).toContain("'=1+1");
    expect(file.text).not.toContain('示例反映人');
    expect((await clerk.get('/ledgers/2026-13')).status).toBe(422);
  });

  it('says in words that a USCC is none', async () => {
    const { status, text } = await clerk.get('/clues?uscc=1');
    expect(status).toBe(422);
    expect(text).toContain('问题线索');
  });
});
