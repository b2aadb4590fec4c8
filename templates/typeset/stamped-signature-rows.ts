import type { StampedSignature } from './block.ts';
import { type FrameItem, moveItem } from './frame.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { cell, linePitch, size } from './measures.ts';
import { blankRows, lineRow, type Row, tie } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement } from './structure.ts';
import { centredRows } from './title-rows.ts';

/** A longer name is broken, so that its title has room to the left of it. */
const widestStamp = 12 * cell;

type Side = { readonly text: string; readonly right: number; readonly widest: number };

/** Lines centred on each other, the longest of which ends at `right`, and where that one begins. */
const sideOf = (setting: Setting, { text, right, widest }: Side): { rows: readonly Row[]; left: number } => {
  const rows = centredRows(setting, { text, points: size.third, role: 'fangsong', tag: 'P', axis: right, widest });
  const starts = rows.flatMap(({ items }) => items.map((item) => (item.kind === 'text' ? item.x : right)));
  const half = right - Math.min(right, ...starts);
  const moved = rows.map((row) => ({ ...row, items: row.items.map((item) => moveItem(item, -half, 0)) }));
  return { rows: moved, left: right - 2 * half };
};

/** Lays two columns beside each other, the shorter centred on the taller, to half a line. */
const beside = (columns: readonly (readonly Row[])[]): Row[] => {
  const lines = Math.max(...columns.map(({ length }) => length));
  const items: FrameItem[][] = Array.from({ length: lines }, () => []);
  for (const rows of columns) {
    const above = (lines - rows.length) / 2;
    const whole = Math.floor(above);
    for (const [at, row] of rows.entries())
      items[at + whole]?.push(...row.items.map((item) => moveItem(item, 0, (above - whole) * linePitch)));
  }
  return items.map((line) => lineRow(line));
};

/**
 * Signature stamp: two blank lines below the text, four characters in from the right; the title two characters to its
 * left, centred on it; the date after one blank line (GB/T 9704-2012, 7.3.5.3). Only its place is kept, as text.
 */
export const stampedSignatureRows = (setting: Setting, { title, name, date }: StampedSignature): Row[] => {
  const right = setting.width - 4 * cell;
  const titleElements = { ...setting, parent: addElement(setting.parent, 'Sect') };
  const stamp = sideOf(
    { ...setting, parent: addElement(setting.parent, 'Sect') },
    { text: `${name}（签名章）`, right, widest: widestStamp },
  );
  const titleRight = stamp.left - 2 * cell;
  const titled = sideOf(titleElements, { text: title, right: titleRight, widest: titleRight });
  const style = styleOf(setting, 'fangsong');
  const dated = lineItems(date, style, {
    x: right - widthOfText(date, style),
    element: addElement(setting.parent, 'P'),
  });
  const firm = { holdsNext: true };
  return tie([...blankRows(2, firm), ...beside([titled.rows, stamp.rows]), ...blankRows(1, firm), lineRow(dated)]);
};
