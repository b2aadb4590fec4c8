import { type Atom, atomsOf, widthOfAtoms } from './atom.ts';
import type { Column } from './block.ts';
import { fitLines } from './break-lines.ts';
import { type Box, columnBoxes, contentsOf, leastOf, padding } from './columns.ts';
import type { FrameItem, RuleItem, TextItem } from './frame.ts';
import { inkEnd } from './line-breaks.ts';
import { ascent, size, typeArea } from './measures.ts';
import { placeLine } from './place-line.ts';
import type { Row } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement, type StructureElement } from './structure.ts';

/** The type of a table, and how far its lines stand apart; in points. */
type Type = { readonly points: number; readonly leading: number };
const usual: Type = { points: size.fifth, leading: 15 };
const dense: Type = { points: size.smallFifth, leading: 13 };
/** A table whose codes and numbers alone take more of its width than this is set in the smaller type. */
const crowded = 0.8;
const thickness = 0.5;

export const rule = (from: readonly [number, number], to: readonly [number, number]): RuleItem => ({
  kind: 'rule',
  from,
  to,
  thickness,
});

type Cell = Box & { readonly atoms: readonly Atom[]; readonly align: 'left' | 'center' };

/** A line of a cell, to be placed on a baseline. */
type CellLine = (y: number, element: StructureElement) => readonly TextItem[];

/** Lines of a cell are never spread: a column is too narrow for that. */
const cellLines = ({ atoms, width, align, x }: Cell, { points }: Type): CellLine[] => {
  const inner = width - 2 * padding.x;
  return fitLines(atoms, inner).map(({ from, to }) => {
    const line = atoms.slice(from, to);
    const room = inner - widthOfAtoms(line.slice(0, inkEnd(line, 0, line.length)));
    const shift = align === 'center' && room > 0 ? room / 2 : 0;
    return (y, element) => placeLine(line, points, { x: x + padding.x + shift, y, element });
  });
};

type RuledCell = Box & { readonly lines: readonly CellLine[]; readonly element: StructureElement };

/** A ruled row as high as its fullest cell, its text centred between the rules. */
const ruledRow = (setting: Setting, cells: readonly RuledCell[], { points, leading }: Type): Row => {
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * leading + 2 * padding.y;
  const right = setting.width;
  const items: FrameItem[] = [rule([0, 0], [right, 0]), rule([0, height], [right, height])];
  for (const { x } of cells) items.push(rule([x, 0], [x, height]));
  items.push(rule([right, 0], [right, height]));
  for (const { lines, element } of cells) {
    const top = (height - lines.length * leading) / 2 + (leading - points) / 2 + ascent * points;
    lines.forEach((place, at) => {
      items.push(...place(top + at * leading, element));
    });
  }
  return { height, items, slack: 0, holdsNext: false, gap: false };
};

type TableRow = {
  readonly cells: readonly (readonly Atom[])[];
  readonly head: boolean;
  readonly parent: StructureElement;
  /** Lines that a page has room for under the head; a longer row goes on as another one. */
  readonly most: number;
};

function* rowsOf(setting: Setting, grid: Grid, { cells, head, parent, most }: TableRow): Generator<Row> {
  const filled = grid.boxes.map((box, at) => ({
    ...box,
    lines: cellLines(
      { ...box, atoms: cells[at] ?? [], align: head ? 'center' : (grid.columns[at]?.align ?? 'left') },
      grid.type,
    ),
  }));
  const longest = Math.max(1, ...filled.map(({ lines }) => lines.length));
  for (let from = 0; from < longest; from += most) {
    const line = addElement(parent, 'TR');
    yield ruledRow(
      setting,
      filled.map((cell) => ({
        ...cell,
        lines: cell.lines.slice(from, from + most),
        element: addElement(line, head ? 'TH' : 'TD'),
      })),
      grid.type,
    );
  }
}

/** Lines of a cell that fit on a page, upright or turned, below a head of that height. */
const linesUnder = ({ width }: Setting, { leading }: Type, head: number): number => {
  const height = width > typeArea.width ? typeArea.width : typeArea.height;
  return Math.max(1, Math.floor((height - head - 2 * padding.y) / leading));
};

type Grid = { readonly columns: readonly Column[]; readonly boxes: readonly Box[]; readonly type: Type };

export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

type Shaping = { readonly bold: boolean; readonly type: Type };

const shape = (setting: Setting, texts: readonly string[], { bold, type }: Shaping): Atom[][] =>
  texts.map((text) => atomsOf(text, styleOf(setting, bold ? 'heiti' : 'songti', type.points)));

/** Rows that settle how wide the columns are; a ledger of thousands is not set twice for it. */
const rowsMeasured = 200;

/** Rows spread evenly over the table, and for each column the one with its longest text. */
const sampleOf = ({ columns, rows }: Table): (readonly string[])[] => {
  if (rows.length <= rowsMeasured) return [...rows];
  const chosen = new Set(
    Array.from({ length: rowsMeasured }, (_, at) => Math.floor((at * rows.length) / rowsMeasured)),
  );
  for (const at of columns.keys()) {
    let longest = 0;
    for (const [index, texts] of rows.entries())
      if ((texts[at]?.length ?? 0) > (rows[longest]?.[at]?.length ?? 0)) longest = index;
    chosen.add(longest);
  }
  return [...chosen].map((index) => rows[index] ?? []);
};

const headsOf = ({ columns }: Table): string[] => columns.map(({ head }) => head);

/** Columns as their contents ask for, in the smaller type where their codes and numbers take most of the width. */
const gridOf = (setting: Setting, table: Table): Grid => {
  const sample = sampleOf(table);
  const contentsIn = (type: Type) =>
    contentsOf(
      [
        shape(setting, headsOf(table), { bold: true, type }),
        ...sample.map((texts) => shape(setting, texts, { bold: false, type })),
      ],
      table.columns.length,
      type.points,
    );
  const { columns } = table;
  const { width } = setting;
  const contents = contentsIn(usual);
  if (leastOf(contents) <= crowded * width)
    return { columns, type: usual, boxes: columnBoxes({ width, contents, unit: usual.points }, columns) };
  return {
    columns,
    type: dense,
    boxes: columnBoxes({ width, contents: contentsIn(dense), unit: dense.points }, columns),
  };
};

/** A ruled table, row by row as asked for; its head is repeated on every page that it runs on to. */
export function* tableRows(setting: Setting, table: Table): Generator<Row> {
  const parent = addElement(setting.parent, 'Table');
  const grid = gridOf(setting, table);
  const { type } = grid;
  const titles = shape(setting, headsOf(table), { bold: true, type });
  const whole = linesUnder(setting, type, 0);
  const [first] = rowsOf(setting, grid, { cells: titles, head: true, parent, most: whole });
  if (!first) return;
  const most = linesUnder(setting, type, first.height);
  const head = [{ ...first, items: first.items.map(furniture) }];
  yield { ...first, holdsNext: true };
  for (const texts of table.rows) {
    const cells = shape(setting, texts, { bold: false, type });
    for (const row of rowsOf(setting, grid, { cells, head: false, parent, most })) yield { ...row, head };
  }
}

/** A repeated head is read once. */
const furniture = (item: FrameItem): FrameItem => {
  if (item.kind !== 'text') return item;
  const { element: _, ...rest } = item;
  return rest;
};
