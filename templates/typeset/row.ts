import type { FrameItem } from './frame.ts';
import { ascent, size } from './measures.ts';
import type { Setting } from './setting.ts';

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

type Pitched = Pick<Setting, 'pitch'>;

/** A line of the grid: of 22 to a page, where its pitch is the usual one. */
export const lineRow = ({ pitch }: Pitched, items: readonly FrameItem[], holdsNext = false): Row => ({
  height: pitch,
  items,
  slack: pitch - size.third,
  holdsNext,
  gap: false,
});

export const blankRows = ({ pitch }: Pitched, count: number, { holdsNext = false, gap = true } = {}): Row[] =>
  Array.from({ length: count }, () => ({ height: pitch, items: [], slack: pitch, holdsNext, gap }));

/** The same rows, tied together from `from` on: they move to the next page as one. */
export const tie = (rows: readonly Row[], from = 0): Row[] =>
  rows.map((row, at) => (at >= from && at < rows.length - 1 ? { ...row, holdsNext: true } : row));
