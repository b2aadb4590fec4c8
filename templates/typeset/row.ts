import type { FrameItem } from './frame.ts';
import { ascent, linePitch, size } from './measures.ts';

/** A horizontal slice of the flow; its items count from its own top left corner. */
export type Row = {
  readonly height: number;
  readonly items: readonly FrameItem[];
  /** White at the foot that may hang below the type area. */
  readonly slack: number;
  /** No page may end between this row and the next. */
  readonly holdsNext: boolean;
  /** White that disappears at the top of a page. */
  readonly gap: boolean;
  /** Rows to repeat at the top of a page that begins with this row. */
  readonly head?: readonly Row[];
};

/** Every line of the grid has its baseline here, whatever the size of its type. */
export const gridBaseline = ascent * size.third;

const lineSlack = linePitch - size.third;

/** A line of the 22-line grid. */
export const lineRow = (items: readonly FrameItem[], holdsNext = false): Row => ({
  height: linePitch,
  items,
  slack: lineSlack,
  holdsNext,
  gap: false,
});

export const blankRows = (count: number, { holdsNext = false, gap = true } = {}): Row[] =>
  Array.from({ length: count }, () => ({ height: linePitch, items: [], slack: linePitch, holdsNext, gap }));

/** The same rows, tied together from `from` on: they move to the next page as one. */
export const tie = (rows: readonly Row[], from = 0): Row[] =>
  rows.map((row, at) => (at >= from && at < rows.length - 1 ? { ...row, holdsNext: true } : row));
