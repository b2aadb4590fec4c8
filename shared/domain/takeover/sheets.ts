import type { z } from 'zod';
import type { Words } from '../words.ts';
import type { Column } from './column.ts';
import { directorySheets } from './directory-sheets.ts';
import { officeSheets } from './office-sheets.ts';
import { pastSheets } from './past-sheets.ts';

/**
 * The sheets of the workbook by which an office takes over what is there (O12.3): each with its columns, and the schema
 * that a row must meet once its cells are read.
 */
export const sheets = { ...directorySheets, ...pastSheets, ...officeSheets } as const satisfies Record<
  string,
  SheetSpec
>;

/** A sheet as it is told to people and as its rows are parsed. */
export type SheetSpec = {
  readonly name: Words;
  readonly about: Words;
  readonly columns: Readonly<Record<string, Column>>;
  readonly schema: z.ZodType;
};

export type SheetKey = keyof typeof sheets;
export const sheetKeys = Object.keys(sheets) as SheetKey[];

/** A row of a sheet once it is read, with its number in the workbook. */
export type RowOf<Key extends SheetKey> = z.output<(typeof sheets)[Key]['schema']> & { readonly row: number };

/** Every sound row of a workbook, by sheet. */
export type TakeoverRows = { readonly [Key in SheetKey]: readonly RowOf<Key>[] };
