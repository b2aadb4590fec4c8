import { limits } from '#shared/domain/limits.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { type Unreadable, unreadableIn } from '#shared/store/shape.ts';
import { isThrottling } from '#shared/store/through-throttling.ts';
import { TooMuchToWrite } from '#shared/store/transaction.ts';
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

/** What a fault of the store is to whoever asked: too many requests, too much at once, or an item that cannot be read, which becomes a task. */
export const refusalOfFault = async (
  fault: unknown,
  world: Pick<World, 'table' | 'now'>,
): Promise<Refusal | undefined> => {
  if (isThrottling(fault)) {
    log.warn('too busy', { fault: fault as Error });
    return { code: 'store.busy' };
  }
  if (fault instanceof TooMuchToWrite) {
    log.error('too much to write', { fault });
    return { code: 'store.tooMuch', mostItems: limits.transactionItems, mostBytes: limits.transactionBytes };
  }
  const unreadable = unreadableIn(fault);
  if (!unreadable) return undefined;
  await tellUnreadable(world, [unreadable]);
  return { code: 'store.unreadable', taskId: taskOfUnreadable(unreadable, world.now()).taskId };
};
