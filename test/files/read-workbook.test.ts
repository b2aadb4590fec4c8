import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnName, placeOf } from '#shared/domain/workbook.ts';
import { workbookLimits } from '#shared/domain/workbook-limits.ts';
import { readWorkbook } from '#shared/files/workbook/read-workbook.ts';
import { writeWorkbook } from '#templates/workbook/write-workbook.ts';
import { dose, drawn } from '#test/support/dose.ts';
import { blankRows, bookOf } from '#test/support/pack-workbook.ts';
import { packZip } from '#test/support/pack-zip.ts';

const sheetsOf = async (file: Uint8Array) => {
  const read = await readWorkbook(file);
  if ('flaw' in read) throw new Error(read.flaw.en);
  return read.sheets;
};
const flawOf = async (file: Uint8Array): Promise<string> => {
  const read = await readWorkbook(file);
  return 'flaw' in read ? read.flaw.zh : '';
};
const cellsOf = async (rows: string, beside: Partial<Parameters<typeof bookOf>[0]> = {}) => {
  const [sheet] = await sheetsOf(bookOf({ rows, ...beside }));
  return (sheet?.rows ?? []).map(({ row, cells }) => [
    row,
    ...[...cells].map(([at, { kind, text }]) => [at, kind, text]),
  ]);
};

const printable = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffd\p{Noncharacter_Code_Point}]/gu, ''));
const risky = fc.constantFrom(
  '911100000000000001',
  '2026-1',
  '＝1+1',
  '=1+1',
  '＋1',
  '@SUM(A1)',
  '-1',
  '1e5',
  '_x0041_',
  '007',
  ...Object.getOwnPropertyNames(Object.prototype),
);

describe('a workbook', () => {
  it('gives back every text that was written, as a text, whatever a spreadsheet would make of it', async () => {
    const row = fc.array(fc.oneof(printable, risky), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const [sheet] = await sheetsOf(await writeWorkbook([{ name: '示例', rows, widths: [] }]));
        const said = rows.flatMap((cells, at) => {
          const held = cells.flatMap((text, column) => (text.trim() === '' ? [] : [[column + 1, 'text', text]]));
          return held.length > 0 ? [[at + 1, ...held]] : [];
        });
        const read = (sheet?.rows ?? []).map(({ row: at, cells }) => [
          at,
          ...[...cells].map(([column, { kind, text }]) => [column, kind, text]),
        ]);
        expect(read).toEqual(said);
      }),
      drawn(40, 1000),
    );
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))(
    'keeps the text %s, which every object has by name',
    async (text) => {
      const [sheet] = await sheetsOf(await writeWorkbook([{ name: '示例', rows: [[text]], widths: [] }]));
      expect(sheet?.rows[0]?.cells.get(1)).toEqual({ kind: 'text', text });
    },
  );

  it('names a column and its place alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
        expect(placeOf(`${columnName(column)}7`)).toEqual({ column, row: 7 });
      }),
      drawn(100, 16_384),
    );
  });

  it('is read by what a cell holds: texts, days by their format, formulas, faults, numbers', async () => {
    const rows =
      '<row r="3"><c r="A3" s="1"><v>45292</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c r="F3" t="inlineStr"><is><r><t>合</t></r><r><t>并</t></r><rPh><t>he</t></rPh></is></c><c r="G3" s="2"><v>45292.5</v></c><c r="H3"><v>9.1110000000000003E+17</v></c></row><row><c><v>1</v></c></row>';
    expect(await cellsOf(rows)).toEqual([
      [
        ...[3, [1, 'day', '2024-01-01'], [2, 'formula', '2'], [3, 'error', '#N/A'], [4, 'boolean', '1']],
        ...[
          [6, 'text', '合并'],
          [7, 'day', '2024-01-01'],
          [8, 'number', '9.1110000000000003E+17'],
        ],
      ],
      [4, [1, 'number', '1']],
    ]);
  });

  it('counts days from 1904 where it says so', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>43830</v></c></row>';
    expect(await cellsOf(rows, { book: '<workbookPr date1904="1"/>' })).toEqual([[1, [1, 'day', '2024-01-01']]]);
  });

  it('tells which cells are merged', async () => {
    const merged = '<mergeCells><mergeCell ref="A2:B3"/></mergeCells>';
    const [sheet] = await sheetsOf(bookOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after: merged }));
    expect(sheet?.merged).toEqual(['A2:B3']);
  });

  it.each([
    ['no archive', Buffer.from('PK no archive')],
    ['a locked file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['an archive of something else', packZip([{ name: 'a.txt', bytes: Buffer.from('a') }])],
    ['one cut short', bookOf({ rows: '<row><c><v>1</v></c></row>' }).subarray(0, 400)],
    ['entities', bookOf({ rows: '', book: '', head: '<!DOCTYPE x [<!ENTITY a "b">]>' })],
  ])('is not read where it is %s', async (_, file) => {
    expect(await flawOf(file)).toMatch(/不是可以读取的Excel工作簿|不能完整读取/);
  });

  it('is not read where a sheet is broken, or it has macros', async () => {
    expect(await flawOf(bookOf({ rows: '<row><c></row>' }))).toContain('工作表“示例”不能完整读取');
    expect(await flawOf(bookOf({ rows: '', macros: true }))).toContain('宏');
  });

  it('is refused at once with a million empty rows that only have a format', async () => {
    const file = blankRows(dose(100_000, 1_000_000));
    const before = Date.now();
    expect(await flawOf(file)).toContain(`超过${workbookLimits.workbookRows}行`);
    expect(Date.now() - before).toBeLessThan(2000);
  });

  it('is refused with more cells than are read, before the rest is unpacked', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`;
    expect(await flawOf(bookOf({ rows: row.repeat(workbookLimits.workbookCells / 100 + 1) }))).toContain('单元格超过');
  });
});
