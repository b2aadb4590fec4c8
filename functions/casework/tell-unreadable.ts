import type { Unreadable } from '#shared/store/shape.ts';
import { openUnreadable, taskOfUnreadable } from '#shared/store/unreadable.ts';
import { log, metrics } from '../lib/log.ts';
import type { World } from '../lib/world.ts';

/** Items of a list that cannot be read: each is a task for staff and raises the metric that alarms; the list goes on. */
export const tellUnreadable = async (
  { table, now }: Pick<World, 'table' | 'now'>,
  found: readonly Unreadable[],
): Promise<void> => {
  if (found.length === 0) return;
  log.error('items that cannot be read', { found });
  metrics.addMetric('ItemUnreadable', 'Count', found.length);
  for (const unreadable of found) await openUnreadable(table, taskOfUnreadable(unreadable, now()));
};
