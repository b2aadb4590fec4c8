import { type Atom, atomsOf, widthOfAtoms } from './atom.ts';
import type { Column } from './block.ts';
import { fitLines } from './break-lines.ts';
import { type Box, columnBoxes, padding } from './columns.ts';
import type { FrameItem, RuleItem, TextItem } from './frame.ts';
import { inkEnd } from './line-breaks.ts';
import { itemsOfAtoms } from './line-items.ts';
import { ascent, size, typeArea } from './measures.ts';
import type { Row } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement, type StructureElement } from './structure.ts';

const points = size.fifth;
const leading = 15;
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
const cellLines = ({ atoms, width, align, x }: Cell): CellLine[] => {
  const inner = width - 2 * padding.x;
  return fitLines(atoms, inner).map(({ from, to }) => {
    const line = atoms.slice(from, to);
    const room = inner - widthOfAtoms(line.slice(0, inkEnd(line, 0, line.length)));
    const shift = align === 'center' && room > 0 ? room / 2 : 0;
    return (y, element) => itemsOfAtoms(line, points, { x: x + padding.x + shift, y, element });
  });
};

type RuledCell = Box & { readonly lines: readonly CellLine[]; readonly element: StructureElement };

/** A ruled row as high as its fullest cell, its text centred between the rules. */
const ruledRow = (setting: Setting, cells: readonly RuledCell[]): Row => {
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
    lines: cellLines({
      ...box,
      atoms: cells[at] ?? [],
      align: head ? 'center' : (grid.columns[at]?.align ?? 'left'),
    }),
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
    );
  }
}

/** Lines of a cell that fit on a page, upright or turned, below a head of that height. */
const linesUnder = ({ width }: Setting, head: number): number => {
  const height = width > typeArea.width ? typeArea.width : typeArea.height;
  return Math.max(1, Math.floor((height - head - 2 * padding.y) / leading));
};

type Grid = { readonly columns: readonly Column[]; readonly boxes: readonly Box[] };

export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

const shape = (setting: Setting, texts: readonly string[], bold: boolean): Atom[][] =>
  texts.map((text) => atomsOf(text, styleOf(setting, bold ? 'heiti' : 'songti', points)));

/** Rows that settle how wide the columns are; a ledger of thousands is not set twice for it. */
const rowsMeasured = 300;

/** A ruled table, row by row as asked for; its head is repeated on every page that it runs on to. */
export function* tableRows(setting: Setting, { columns, rows }: Table): Generator<Row> {
  const parent = addElement(setting.parent, 'Table');
  const titles = shape(
    setting,
    columns.map(({ head }) => head),
    true,
  );
  const measured = rows.slice(0, rowsMeasured).map((texts) => shape(setting, texts, false));
  const grid = { columns, boxes: columnBoxes(setting.width, columns, [titles, ...measured]) };
  const [first] = rowsOf(setting, grid, { cells: titles, head: true, parent, most: linesUnder(setting, 0) });
  if (!first) return;
  const most = linesUnder(setting, first.height);
  const head = [{ ...first, items: first.items.map(furniture) }];
  yield { ...first, holdsNext: true };
  for (const texts of rows) {
    const cells = shape(setting, texts, false);
    for (const row of rowsOf(setting, grid, { cells, head: false, parent, most })) yield { ...row, head };
  }
}

/** A repeated head is read once. */
const furniture = (item: FrameItem): FrameItem => {
  if (item.kind !== 'text') return item;
  const { element: _, ...rest } = item;
  return rest;
};
