import { packZip } from './pack-zip.ts';

const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

type Book = {
  /** The rows of its only sheet, as XML, what stands after them, and within the workbook before its sheets. */
  readonly rows: string;
  readonly after?: string;
  readonly book?: string;
  readonly head?: string;
  readonly macros?: boolean;
};

/** A workbook with one sheet, 示例, as another program might write it; styles 1 and 2 show days. */
export const bookOf = ({ rows, after = '', book = '', head = '', macros = false }: Book): Buffer =>
  packZip([
    part('[Content_Types].xml', '<Types/>'),
    part(
      'xl/workbook.xml',
      `<?xml version="1.0"?>${head}<workbook xmlns:r="r">${book}<sheets><sheet name="示例" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    part(
      'xl/styles.xml',
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
    part('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`),
    ...(macros ? [part('xl/vbaProject.bin', 'x')] : []),
  ]);

/** So many rows that hold nothing and have a format, as a spreadsheet leaves where somebody coloured whole columns. */
export const blankRows = (count: number): Buffer =>
  bookOf({ rows: '<row s="1" customFormat="1"><c s="1"/><c s="2"/></row>'.repeat(count) });
