/** What a cell of a workbook holds: a text, or what a program made a number, a day or a formula of. Days are ISO days. */
export type Cell = {
  readonly kind: 'text' | 'number' | 'day' | 'boolean' | 'error' | 'formula';
  readonly text: string;
};

/** A row by its number, counted from 1, and its cells that hold something, by column, counted from 1. */
export type SheetRow = { readonly row: number; readonly cells: ReadonlyMap<number, Cell> };

/** A sheet: its rows that hold something, in order, and the ranges of cells that were merged, as `A1:B2`. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly string[];
};

/** A column as people name it: 1 is A, 27 is AA. */
export const columnName = (column: number): string => {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnName((column - 1 - rest) / 26) + letter;
};

/** The column and row of a reference such as `AB12`; undefined for what is none. */
export const placeOf = (reference: string): { readonly column: number; readonly row: number } | undefined => {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (!letters) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
};
