import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportedLists } from '#functions/portal/exports/lists.ts';
import { readWorkbook } from '#shared/files/workbook/read-workbook.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let pages: Pages;

beforeAll(async () => {
  engine = await startTables();
  pages = visitPages(await engine.fresh(), '2026-02-13');
  await enter(pages.table, 'X-2021-0001');
  await openExit(pages.table, 'X-2021-0001');
});
afterAll(() => engine.stop());

const rowsIn = async (bytes: Uint8Array) => {
  const read = await readWorkbook(bytes);
  if ('flaw' in read) throw new Error(read.flaw.en);
  return read.sheets[0]?.rows.map(({ cells }) => [...cells.values()]) ?? [];
};

const queries: Readonly<Record<string, string>> = {
  window: '?window=2026-01',
  numbers: '?prefix=%E7%A4%BA%E4%BE%8B%E5%87%BD&year=2026',
};

describe('lists given out as files', () => {
  it.each(Object.entries(exportedLists))(
    'have %s as a workbook and as CSV, with the same head and rows',
    async (name, { heads }) => {
      // An auditor reads every list, and the register for supervision alone.
      const { get } = pages.as('auditor');
      const query = queries[name] ?? '';
      const book = await get(`/exports/${name}.xlsx${query}`);
      expect(book.status).toBe(200);
      expect(book.headers.get('content-type')).toContain('spreadsheetml');
      const [head = [], ...rows] = await rowsIn(book.bytes);
      expect(head.map(({ text }) => text)).toEqual(heads.map(([zh]) => zh));
      expect(rows.flat().filter(({ kind }) => kind !== 'text' && kind !== 'number')).toEqual([]);
      const plain = await get(`/exports/${name}.csv${query}`);
      expect([...plain.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(plain.text.split('\r\n')).toHaveLength(rows.length + 2);
    },
  );

  it('hold the cases that there are, with the code of the organization as a text', async () => {
    const { get } = pages.as('auditor');
    const [, row = []] = await rowsIn((await get('/exports/cases.xlsx?procedure=voluntaryExit')).bytes);
    expect(row.slice(0, 3)).toEqual([
      { kind: 'text', text: `${exampleUscc}-1` },
      { kind: 'text', text: expect.stringContaining('示例') },
      { kind: 'text', text: exampleUscc },
    ]);
  });

  it('have the directory for anybody, on the day asked for', async () => {
    const book = await pages.get('/directory.xlsx');
    expect((await rowsIn(book.bytes))[1]?.map(({ text }) => text).slice(0, 2)).toEqual([
      exampleUscc,
      expect.any(String),
    ]);
    expect((await pages.get('/directory.csv?on=1999')).status).toBe(422);
  });

  it('are refused to whoever may not read the list, and missing where there is none', async () => {
    expect((await pages.as('organization-a').get('/exports/unserved.xlsx')).status).toBe(403);
    expect((await pages.get('/exports/cases.xlsx')).status).toBe(401);
    const { get } = pages.as('agency-clerk');
    expect((await get('/exports/supervision.xlsx')).status).toBe(403);
    for (const file of ['nothing.xlsx', 'cases', 'cases.pdf', 'cases.xlsx.csv'])
      expect((await get(`/exports/${file}`)).status).toBe(404);
  });
});
