import { owingEntries } from '#shared/store/directory.ts';
import { payOwed } from '../casework/write/pay-owed.ts';
import type { World } from '../lib/world.ts';

/** Gives every organization's cases what an earlier decision has left them owed. */
export const payAllOwed = async (
  world: Pick<World, 'table' | 'seed' | 'now' | 'unprintable'>,
): Promise<{ paid: number }> => {
  let paid = 0;
  for await (const { entry } of owingEntries(world.table)) paid += await payOwed(world, { entry, at: world.now() });
  return { paid };
};
