import { owingEntries } from '#shared/store/directory.ts';
import { tellUnreadable } from '../casework/tell-unreadable.ts';
import { payOwed } from '../casework/write/pay-owed.ts';
import type { World } from '../lib/world.ts';

/** Gives every organization's cases what an earlier decision has left them owed. */
export const payAllOwed = async (
  world: Pick<World, 'table' | 'seed' | 'now' | 'unprintable'>,
): Promise<{ paid: number }> => {
  let paid = 0;
  for await (const owing of owingEntries(world.table))
    if (owing.ok) paid += await payOwed(world, { entry: owing.value, at: world.now() });
    else await tellUnreadable(world, [owing.unreadable]);
  return { paid };
};
