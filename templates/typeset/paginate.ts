import type { FrameItem } from './frame.ts';
import { moveItem } from './frame.ts';
import { linePitch } from './measures.ts';
import type { Row } from './row.ts';

/** Room for rows: the first page may begin lower, below a masthead. */
export type Room = { readonly firstTop: number; readonly top: number; readonly bottom: number; readonly left: number };

/** What a page holds, and where its last row ends. */
export type Filled = { readonly items: FrameItem[]; readonly end: number };

/** How many rows from `start` on fit above the bottom. */
const fitting = (rows: readonly Row[], start: number, height: number): number => {
  let used = 0;
  let at = start;
  for (; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    if (used + row.height - row.slack > height + 0.01) break;
    used += row.height;
  }
  return at;
};

/** Goes back to the last row that lets the next page begin after it; a page that is all one piece is cut anyway. */
const breakBefore = (rows: readonly Row[], start: number, end: number): number => {
  let at = end;
  while (at > start + 1 && rows[at - 1]?.holdsNext) at -= 1;
  return at > start + 1 || !rows[start]?.holdsNext ? at : end;
};

const skipGaps = (rows: readonly Row[], start: number): number => {
  let at = start;
  while (at < rows.length && rows[at]?.gap) at += 1;
  return at;
};

/** Fills pages with rows, in order: held rows together, white gone at the top of a page, table heads repeated. */
export const paginate = (rows: readonly Row[], room: Room): Filled[] => {
  const pages: Filled[] = [];
  let start = 0;
  while (start < rows.length || pages.length === 0) {
    const first = pages.length === 0;
    if (!first) start = skipGaps(rows, start);
    if (start >= rows.length && !first) break;
    const top = first ? room.firstTop : room.top;
    const head = first ? [] : (rows[start]?.head ?? []);
    const headHeight = head.reduce((sum, { height }) => sum + height, 0);
    const reach = Math.max(start + 1, fitting(rows, start, room.bottom - top - headHeight));
    const end = reach < rows.length ? breakBefore(rows, start, reach) : reach;
    pages.push(fill([...head, ...rows.slice(start, end)], top, room.left));
    start = end;
  }
  return pages;
};

const fill = (rows: readonly Row[], top: number, left: number): Filled => {
  const items: FrameItem[] = [];
  let y = top;
  for (const row of rows) {
    for (const item of row.items) items.push(moveItem(item, left, y));
    y += row.height;
  }
  return { items, end: y - (rows.at(-1)?.slack ?? linePitch) };
};
