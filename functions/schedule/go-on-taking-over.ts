import { runningTakeover } from '#shared/store/takeovers.ts';
import { writeTakeover } from '../casework/takeover/write-takeover.ts';
import { log, metrics } from '../lib/log.ts';
import type { World } from '../lib/world.ts';

/** Organizations that one run of the schedule writes; the next goes on. */
const most = 5000;

/** Goes on with an approved takeover that was interrupted, or is more than one request writes. A fault leaves it to the next run. */
export const goOnTakingOver = async (
  world: Pick<World, 'table' | 'bucket' | 'now'>,
): Promise<{ takenOver: number }> => {
  const takeover = await runningTakeover(world.table);
  if (!takeover) return { takenOver: 0 };
  try {
    return { takenOver: Number(await writeTakeover(world, takeover, most)) };
  } catch (fault) {
    log.error('takeover left to the next run', { takeoverId: takeover.takeoverId, fault });
    metrics.addMetric('TakeoverLeft', 'Count', 1);
    return { takenOver: 0 };
  }
};
