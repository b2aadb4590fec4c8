import type { PressedSeal } from '#templates/seals/seal-picture.ts';
import type { Stamp } from './block.ts';
import { type FrameItem, moveItem } from './frame.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { cell, size } from './measures.ts';
import { blankRows, lineRow, type Row, tie } from './row.ts';
import { middleOf } from './seal-place.ts';
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

/** The image of a stamp as a column of lines, as many as it is high; its middle is theirs. */
const pressedSide = (setting: Setting, pressed: PressedSeal, right: number): { rows: readonly Row[]; left: number } => {
  const { picture, width, height, alt } = pressed;
  const lines = Math.max(1, Math.ceil((height + setting.pitch - size.third) / setting.pitch));
  const element = addElement(setting.parent, 'Figure', alt);
  const left = right - width;
  const item: FrameItem = {
    kind: 'picture',
    x: left,
    y: middleOf(lines, setting.pitch) - height / 2,
    width,
    height,
    picture,
    element,
  };
  return { rows: [lineRow(setting, [item]), ...Array.from({ length: lines - 1 }, () => lineRow(setting, []))], left };
};

const stampSide = (setting: Setting, { name, pressed }: Stamp, right: number) =>
  pressed
    ? pressedSide(setting, pressed, right)
    : sideOf(setting, { text: `${name}（签名章）`, right, widest: widestStamp });

/** Lays two columns beside each other, the shorter centred on the taller, to half a line. */
const beside = (setting: Setting, columns: readonly (readonly Row[])[]): Row[] => {
  const lines = Math.max(...columns.map(({ length }) => length));
  const items: FrameItem[][] = Array.from({ length: lines }, () => []);
  for (const rows of columns) {
    const above = (lines - rows.length) / 2;
    const whole = Math.floor(above);
    for (const [at, row] of rows.entries())
      items[at + whole]?.push(...row.items.map((item) => moveItem(item, 0, (above - whole) * setting.pitch)));
  }
  return items.map((line) => lineRow(setting, line));
};

/**
 * Signature stamps: two blank lines below the text, four characters in from the right; the titles two characters to
 * their left, each centred on its own stamp; joint ones below each other in the order of the issuers; the date after
 * one blank line (GB/T 9704-2012, 7.3.5.3). Where there is no image of a stamp its place is kept, as text.
 */
export const stampedSignatureRows = (setting: Setting, stamps: readonly Stamp[], date: string): Row[] => {
  const right = setting.width - 4 * cell;
  const part = () => ({ ...setting, parent: addElement(setting.parent, 'Sect') });
  const firm = { holdsNext: true };
  const signed = stamps.map((stamp) => ({
    title: stamp.title,
    titles: part(),
    stamp: stampSide(part(), stamp, right),
  }));
  const titleRight = Math.min(...signed.map(({ stamp }) => stamp.left)) - 2 * cell;
  const rows = signed.flatMap(({ title, titles, stamp }) => {
    const titled = sideOf(titles, { text: title, right: titleRight, widest: titleRight });
    return [...blankRows(setting, 1, firm), ...beside(setting, [titled.rows, stamp.rows])];
  });
  const style = styleOf(setting, 'fangsong');
  const dated = lineItems(date, style, {
    x: right - widthOfText(date, style),
    element: addElement(setting.parent, 'P'),
  });
  return tie([...blankRows(setting, 1, firm), ...rows, ...blankRows(setting, 1, firm), lineRow(setting, dated)]);
};
