import type { Stamp } from './block.ts';
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
 * Signature stamps: two blank lines below the text, four characters in from the right; the titles two characters to
 * their left, each centred on its own stamp; joint ones below each other in the order of the issuers; the date after
 * one blank line (GB/T 9704-2012, 7.3.5.3). Only their places are kept, as text.
 */
export const stampedSignatureRows = (setting: Setting, stamps: readonly Stamp[], date: string): Row[] => {
  const right = setting.width - 4 * cell;
  const part = () => ({ ...setting, parent: addElement(setting.parent, 'Sect') });
  const firm = { holdsNext: true };
  const signed = stamps.map(({ title, name }) => ({
    title,
    titles: part(),
    stamp: sideOf(part(), { text: `${name}（签名章）`, right, widest: widestStamp }),
  }));
  const titleRight = Math.min(...signed.map(({ stamp }) => stamp.left)) - 2 * cell;
  const rows = signed.flatMap(({ title, titles, stamp }) => {
    const titled = sideOf(titles, { text: title, right: titleRight, widest: titleRight });
    return [...blankRows(1, firm), ...beside([titled.rows, stamp.rows])];
  });
  const style = styleOf(setting, 'fangsong');
  const dated = lineItems(date, style, {
    x: right - widthOfText(date, style),
    element: addElement(setting.parent, 'P'),
  });
  return tie([...blankRows(1, firm), ...rows, ...blankRows(1, firm), lineRow(dated)]);
};
