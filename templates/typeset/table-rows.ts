import { atomsOf, widthOfAtoms } from './atom.ts';
import type { Column } from './block.ts';
import { breakLines } from './break-lines.ts';
import type { FrameItem, RuleItem } from './frame.ts';
import { itemsOfAtoms } from './line-items.ts';
import { ascent, size } from './measures.ts';
import type { Row } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement, type StructureElement } from './structure.ts';

const points = size.fifth;
const leading = 15;
const padding = { x: 3.5, y: 5 } as const;
const thickness = 0.5;

export type Box = { readonly x: number; readonly width: number };
export type Cell = Box & {
  readonly text: string;
  readonly align: 'left' | 'center';
  readonly bold: boolean;
  readonly element: StructureElement;
};

export const boxesOf = (width: number, weights: readonly number[]): Box[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let x = 0;
  return weights.map((weight) => {
    const box = { x, width: (width * weight) / total };
    x += box.width;
    return box;
  });
};

export const rule = (from: readonly [number, number], to: readonly [number, number]): RuleItem => ({
  kind: 'rule',
  from,
  to,
  thickness,
});

const cellLines = (setting: Setting, { text, width, align, bold, element, x }: Cell) => {
  const style = styleOf(setting, bold ? 'heiti' : 'songti', points);
  const atoms = atomsOf(text, style);
  const inner = width - 2 * padding.x;
  return breakLines(atoms, { first: inner, rest: inner }).map(({ from, to, fill }) => {
    const line = atoms.slice(from, to);
    const shift = align === 'center' && fill === undefined ? (inner - widthOfAtoms(line)) / 2 : 0;
    return (y: number) => itemsOfAtoms(line, points, { x: x + padding.x + shift, y, fill, element });
  });
};

/** A ruled row as high as its fullest cell, its text centred between the rules. */
const ruledRow = (setting: Setting, cells: readonly Cell[]): Row => {
  const lines = cells.map((cell) => cellLines(setting, cell));
  const height = Math.max(1, ...lines.map(({ length }) => length)) * leading + 2 * padding.y;
  const right = setting.width;
  const items: FrameItem[] = [rule([0, 0], [right, 0]), rule([0, height], [right, height])];
  for (const { x } of cells) items.push(rule([x, 0], [x, height]));
  items.push(rule([right, 0], [right, height]));
  for (const placed of lines) {
    const top = (height - placed.length * leading) / 2 + (leading - points) / 2 + ascent * points;
    placed.forEach((place, at) => {
      items.push(...place(top + at * leading));
    });
  }
  return { height, items, slack: 0, holdsNext: false, gap: false };
};

const rowOf = (
  setting: Setting,
  columns: readonly Column[],
  row: { readonly texts: readonly string[]; readonly head: boolean; readonly parent: StructureElement },
): Row => {
  const boxes = boxesOf(
    setting.width,
    columns.map(({ share }) => share),
  );
  const line = addElement(row.parent, 'TR');
  return ruledRow(
    setting,
    columns.map(({ align }, at) => ({
      ...(boxes[at] as Box),
      text: row.texts[at] ?? '',
      align: row.head ? 'center' : align,
      bold: row.head,
      element: addElement(line, row.head ? 'TH' : 'TD'),
    })),
  );
};

export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

/** A ruled table; its head is repeated on every page that it runs on to. */
export const tableRows = (setting: Setting, { columns, rows }: Table): Row[] => {
  const parent = addElement(setting.parent, 'Table');
  const first = rowOf(setting, columns, { texts: columns.map(({ head }) => head), head: true, parent });
  const repeated = [{ ...first, items: first.items.map(furniture) }];
  return [
    { ...first, holdsNext: true },
    ...rows.map((texts) => ({ ...rowOf(setting, columns, { texts, head: false, parent }), head: repeated })),
  ];
};

/** A repeated head is read once. */
const furniture = (item: FrameItem): FrameItem => {
  if (item.kind === 'rule') return item;
  const { element: _, ...rest } = item;
  return rest;
};
