import writeExcelFile from 'write-excel-file/universal';

/** A cell: a text or a figure; `null` is none. `as` says what it is for. */
export type WrittenCell = string | number | null | { readonly text: string; readonly as: 'head' | 'hint' };

/** A sheet to be written: its cells row by row, how wide each column is in characters, and the rows that stay in sight. */
export type WrittenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly widths: readonly number[];
  readonly frozenRows?: number;
  /** Rows for which empty cells of text are made ready below the head. */
  readonly textRows?: number;
};

const looks = {
  head: { fontWeight: 'bold', backgroundColor: '#E7EDF5', wrap: true, alignVertical: 'top' },
  hint: { textColor: '#5A5A5A', wrap: true, alignVertical: 'top' },
} as const;

/** What a workbook cannot hold goes, and what reads like a character written by its code is told apart; a cell takes 32,767 characters. */
const held = (text: string): string =>
  apart(
    text
      .toWellFormed()
      .replace(/(?![\t\n])[\p{Cc}\ufffd\p{Noncharacter_Code_Point}]/gu, '')
      .slice(0, 32_767)
      .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x'),
  );

/** The writer keeps texts as members of an object: what every object has a member of is written with its first character by code. */
const apart = (text: string): string =>
  text in Object.prototype
    ? `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`
    : text;

/** Every text is a text: `@` keeps a code of 18 digits, 2026-1 and ＝1+1 what they are, also once somebody types beside it. */
const cellOf = (cell: WrittenCell) => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  const text = typeof cell === 'string' ? { value: held(cell) } : { value: held(cell.text), ...looks[cell.as] };
  return { ...text, type: String, format: '@' };
};

/** So many rows of empty cells, each a text. */
const emptyTexts = (columns: number, rows: number) =>
  Array.from({ length: Math.max(rows, 0) }, () =>
    Array.from({ length: columns }, () => ({ type: String, format: '@' })),
  );

/** A workbook (.xlsx) as bytes. Every text is a cell of text that no program reads as a figure, a day or a formula. */
export const writeWorkbook = async (sheets: readonly WrittenSheet[]): Promise<Uint8Array> => {
  const written = sheets.map(({ name, rows, widths, frozenRows, textRows = 0 }) => ({
    sheet: name,
    data: [...rows.map((row) => row.map(cellOf)), ...emptyTexts(widths.length, textRows + 1 - rows.length)],
    columns: widths.map((width) => ({ width })),
    ...(frozenRows === undefined ? {} : { stickyRowsCount: frozenRows }),
  }));
  const blob = await writeExcelFile(written).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};
