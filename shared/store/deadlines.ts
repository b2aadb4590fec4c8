import type { Table } from './connect.ts';
import { queryAll } from './query.ts';
import type { DeadlineRecord } from './records.ts';

/** Running clocks whose command may be given on or before a day. */
export const dueDeadlines = (table: Table, nextDay: string): AsyncGenerator<{ deadline: DeadlineRecord }> =>
  queryAll<{ deadline: DeadlineRecord }>(table, { index: 'byDue', pk: 'COMMAND', upTo: nextDay });

/** Running clocks whose last day waits for a holiday notice. */
export const provisionalDeadlines = (table: Table): AsyncGenerator<{ deadline: DeadlineRecord }> =>
  queryAll<{ deadline: DeadlineRecord }>(table, { index: 'byQueue', pk: 'PROVISIONAL' });
