import { atomsOf } from './atom.ts';
import type { FormCell } from './block.ts';
import { breakLines } from './break-lines.ts';
import { boxesOf } from './columns.ts';
import type { FrameItem } from './frame.ts';
import { ascent, size } from './measures.ts';
import { placeLine } from './place-line.ts';
import type { Row } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement, type StructureElement } from './structure.ts';
import { rule } from './table-rows.ts';

const points = size.fourth;
const leading = 20;
const padding = { x: 6, y: 3 } as const;

type Box = { readonly x: number; readonly width: number; readonly cell: FormCell; readonly element: StructureElement };

/** The lines of a box: its printed label in 黑体, then what is filled in. */
const boxLines = (setting: Setting, { x, width, cell, element }: Box) => {
  const atoms = [
    ...atomsOf(`${cell.label}：`, styleOf(setting, 'heiti', points)),
    ...atomsOf(cell.value, styleOf(setting, 'fangsong', points)),
  ];
  const inner = width - 2 * padding.x;
  return breakLines(atoms, { first: inner, rest: inner, unit: points }).map(
    ({ from, to, fill }) =>
      (y: number) =>
        placeLine(atoms.slice(from, to), points, { x: x + padding.x, y, fill, element }),
  );
};

const formRow = (setting: Setting, cells: readonly FormCell[], parent: StructureElement): Row => {
  const boxes = boxesOf(
    setting.width,
    cells.map(({ share }) => share),
  ).map((box, at) => ({
    ...box,
    cell: cells[at] as FormCell,
    element: addElement(parent, 'P'),
  }));
  const filled = boxes.map((box) => boxLines(setting, box));
  const deepest = Math.max(...cells.map(({ lines }) => lines), ...filled.map(({ length }) => length));
  const height = deepest * leading + 2 * padding.y;
  const items: FrameItem[] = [rule([0, 0], [setting.width, 0]), rule([0, height], [setting.width, height])];
  for (const { x } of [...boxes, { x: setting.width }]) items.push(rule([x, 0], [x, height]));
  const baseline = padding.y + (leading - points) / 2 + ascent * points;
  for (const lines of filled)
    lines.forEach((place, at) => {
      items.push(...place(baseline + at * leading));
    });
  return { height, items, slack: 0, holdsNext: false, gap: false };
};

/** Ruled boxes with printed labels, a row of them after another. */
export const formRows = (setting: Setting, rows: readonly (readonly FormCell[])[]): Row[] => {
  const form = addElement(setting.parent, 'Sect');
  return rows.map((cells) => formRow(setting, cells, form));
};
