import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { queryAll, type Range } from './query.ts';
import type { DeadlineRecord } from './records.ts';
import { type Opened, openItem } from './shape.ts';
import { shapes } from './shapes.ts';

/** Clocks of many cases: one that cannot be read is told, and stands in no other's way. */
async function* openedClocks(table: Table, range: Range): AsyncGenerator<Opened<DeadlineRecord>> {
  for await (const item of queryAll<Item>(table, range)) yield openItem(shapes.deadline, item);
}

/** Running clocks whose command may be given on or before a day. */
export const dueDeadlines = (table: Table, nextDay: string): AsyncGenerator<Opened<DeadlineRecord>> =>
  openedClocks(table, { index: 'byDue', pk: 'COMMAND', upTo: nextDay });

/** Running clocks whose last day waits for a holiday notice. */
export const provisionalDeadlines = (table: Table): AsyncGenerator<Opened<DeadlineRecord>> =>
  openedClocks(table, { index: 'byQueue', pk: 'PROVISIONAL' });
