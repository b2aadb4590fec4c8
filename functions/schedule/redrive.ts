import { staleOutbox } from '#shared/store/outbox.ts';
import { metrics } from '../lib/log.ts';
import { type Issuance, startIssuance } from '../lib/start-issuance.ts';
import type { World } from '../lib/world.ts';

/** Minutes after which an entry that is still open counts as left behind by the stream or by its execution. */
const staleMinutes = 5;

/** Starts the issuance of entries left behind anew; their documents keep every step they had reached. */
export const redrive = async (
  { table, now }: Pick<World, 'table' | 'now'>,
  issuance: Issuance,
): Promise<{ restarted: number }> => {
  const at = Date.parse(now());
  const before = new Date(at - staleMinutes * 60_000).toISOString();
  let restarted = 0;
  for await (const { outbox } of staleOutbox(table, before)) {
    await startIssuance(issuance, outbox, String(Math.floor(at / 60_000)));
    restarted += 1;
  }
  if (restarted > 0) metrics.addMetric('OutboxRestarted', 'Count', restarted);
  return { restarted };
};
