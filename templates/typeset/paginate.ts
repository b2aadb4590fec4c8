import type { FrameItem } from './frame.ts';
import { moveItem } from './frame.ts';
import { linePitch } from './measures.ts';
import type { Row } from './row.ts';

/** Room for rows: the first page may begin lower, below a masthead. */
export type Room = { readonly firstTop: number; readonly top: number; readonly bottom: number; readonly left: number };

/** What a page holds, and where its last row ends. */
export type Filled = { readonly items: FrameItem[]; readonly end: number };

/** Rows yet to be placed, pulled from their source only as far as a page reaches. */
const openWindow = (source: Iterable<Row>) => {
  const rows = source[Symbol.iterator]();
  let window: Row[] = [];
  const at = (index: number): Row | undefined => {
    while (window.length <= index) {
      const next = rows.next();
      if (next.done) return undefined;
      window.push(next.value);
    }
    return window[index];
  };
  const take = (count: number): Row[] => {
    const taken = window.slice(0, count);
    window = window.slice(count);
    return taken;
  };
  return { at, take };
};
type Window = ReturnType<typeof openWindow>;

/** How many rows fit into a height. */
const fitting = ({ at }: Window, height: number): number => {
  let used = 0;
  let count = 0;
  for (let row = at(0); row; row = at(count)) {
    if (used + row.height - row.slack > height + 0.01) break;
    used += row.height;
    count += 1;
  }
  return count;
};

/** Goes back to the last row that lets the next page begin after it; a page that is all one piece is cut anyway. */
const breakBefore = ({ at }: Window, end: number): number => {
  let count = end;
  while (count > 1 && at(count - 1)?.holdsNext) count -= 1;
  return count > 1 || !at(0)?.holdsNext ? count : end;
};

const dropGaps = (window: Window): void => {
  while (window.at(0)?.gap) window.take(1);
};

/** Fills pages with rows, in order: held rows together, white gone at the top of a page, table heads repeated. */
export function* paginate(rows: Iterable<Row>, room: Room): Generator<Filled> {
  const window = openWindow(rows);
  for (let top = room.firstTop, first = true; ; top = room.top, first = false) {
    if (!first) dropGaps(window);
    const row = window.at(0);
    if (!row && !first) return;
    const head = first ? [] : (row?.head ?? []);
    const headHeight = head.reduce((sum, { height }) => sum + height, 0);
    const reach = Math.max(1, fitting(window, room.bottom - top - headHeight));
    const end = window.at(reach) ? breakBefore(window, reach) : reach;
    yield fill([...head, ...window.take(end)], top, room.left);
  }
}

const fill = (rows: readonly Row[], top: number, left: number): Filled => {
  const items: FrameItem[] = [];
  let y = top;
  for (const row of rows) {
    for (const item of row.items) items.push(moveItem(item, left, y));
    y += row.height;
  }
  return { items, end: y - (rows.at(-1)?.slack ?? linePitch) };
};
