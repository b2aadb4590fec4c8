import { faultsIn } from '../fault.ts';
import { type Words, words } from '../words.ts';
import { columnName, type Sheet, type SheetRow } from '../workbook.ts';
import { type Column, readCell } from './column.ts';
import { type SheetKey, type SheetSpec, sheetKeys, sheets, type TakeoverRows } from './sheets.ts';

/** What is wrong with a workbook: on which sheet, in which row and column, in words. */
export type TakeoverFault = {
  readonly sheet: Words;
  readonly row?: number;
  /** The letter of the column, and its head. */
  readonly column?: string;
  readonly head?: Words;
  readonly message: Words;
};

/** Heads stand in the first row, the data below. */
const headRow = 1;

const missing = words('请填写此项', 'Fill this in');

/** Where each column of a sheet stands; a head that is missing, twice there or unknown is a fault. */
const placesIn = ({ name, columns }: SheetSpec, head: SheetRow | undefined) => {
  const faults: TakeoverFault[] = [];
  const places = new Map<string, number>();
  for (const [at, { text }] of head?.row === headRow ? head.cells : []) {
    const said = text.normalize('NFKC').replace(/[\s*]/g, '');
    const key = Object.entries(columns).find(([, column]) =>
      [column.head.zh, column.head.en.replace(/\s/g, '')].includes(said),
    )?.[0];
    const place = { sheet: name, row: headRow, column: columnName(at) };
    if (!key)
      faults.push({
        ...place,
        message: words(`不认识的列“${text}”；请用模板的表头`, `Unknown column ${text}: use the heads of the template`),
      });
    else if (places.has(key))
      faults.push({ ...place, message: words(`“${text}”列重复`, `The column ${text} stands there twice`) });
    else places.set(key, at);
  }
  for (const [key, { head: wanted }] of Object.entries(columns))
    if (!places.has(key))
      faults.push({
        sheet: name,
        row: headRow,
        message: words(`缺少“${wanted.zh}”列`, `The column ${wanted.en} is missing`),
      });
  return { places, faults };
};

type Placed = { readonly spec: SheetSpec; readonly places: ReadonlyMap<string, number> };

const readRow = ({ spec, places }: Placed, { row, cells }: SheetRow) => {
  const at = (key: string, message: Words): TakeoverFault => {
    const { name: sheet, columns } = spec;
    const place = places.get(key);
    const column = columns[key];
    return { sheet, row, ...(place && column ? { column: columnName(place), head: column.head } : {}), message };
  };
  const faults: TakeoverFault[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, column] of Object.entries<Column>(spec.columns)) {
    const cell = cells.get(places.get(key) ?? 0);
    const read = cell && readCell(cell, column);
    if (read && 'fault' in read) faults.push(at(key, read.fault));
    else if (read && read.value !== '') values[key] = read.value;
    else if (column.required) faults.push(at(key, missing));
  }
  if (faults.length > 0) return { faults };
  const parsed = spec.schema.safeParse(values);
  if (parsed.success) return { faults, value: { ...(parsed.data as object), row } };
  return { faults: faultsIn(parsed.error.issues).map(({ path, message }) => at(path.split('.')[0] ?? '', message)) };
};

const mergedFaults = ({ name }: SheetSpec, { merged }: Sheet): TakeoverFault[] =>
  merged.map((range) => ({
    sheet: name,
    row: Number(/\d+/.exec(range)?.[0] ?? headRow),
    column: /[A-Z]+/.exec(range)?.[0] ?? 'A',
    message: words(
      `单元格${range}已合并；请取消合并，每行各自填写`,
      `The cells ${range} are merged: take them apart and fill in each row`,
    ),
  }));

const readOne = (spec: SheetSpec, sheet: Sheet | undefined) => {
  if (!sheet) {
    const message = words(
      `缺少工作表“${spec.name.zh}”；没有内容的也请保留`,
      `The sheet ${spec.name.en} is missing: keep it, even empty`,
    );
    return { rows: [], faults: [{ sheet: spec.name, message }] };
  }
  const [head, ...below] = sheet.rows;
  const { places, faults } = placesIn(spec, head);
  const wrong = [...faults, ...mergedFaults(spec, sheet)];
  if (faults.length > 0) return { rows: [], faults: wrong };
  const read = below.map((row) => readRow({ spec, places }, row));
  return {
    rows: read.flatMap(({ value }) => (value ? [value] : [])),
    faults: [...wrong, ...read.flatMap((each) => each.faults)],
  };
};

const named = (found: readonly Sheet[], { name }: SheetSpec): Sheet | undefined =>
  found.find((sheet) => [name.zh, name.en].includes(sheet.name.trim()));

/** Whether a sheet of that name is read; the template explains itself on one that is not. */
export const isRead = (name: string): boolean =>
  sheetKeys.some((key) => [sheets[key].name.zh, sheets[key].name.en].some((one) => one === name.trim()));

/** The rows of a workbook that are sound by themselves, and everything that is wrong, by sheet, row and column. */
export const readRows = (
  found: readonly Sheet[],
): { readonly rows: TakeoverRows; readonly faults: readonly TakeoverFault[] } => {
  const read = sheetKeys.map((key) => [key, readOne(sheets[key], named(found, sheets[key]))] as const);
  const rows = Object.fromEntries(read.map(([key, one]) => [key, one.rows])) as Record<SheetKey, unknown>;
  return { rows: rows as TakeoverRows, faults: read.flatMap(([, one]) => one.faults) };
};
