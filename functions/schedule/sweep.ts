import { systemActor } from '#shared/domain/actor.ts';
import { addDays, dayAt } from '#shared/domain/day.ts';
import { readCase } from '#shared/store/cases.ts';
import { dueDeadlines } from '#shared/store/deadlines.ts';
import type { DeadlineRecord } from '#shared/store/records.ts';
import { log, metrics } from '../lib/log.ts';
import { moveCase } from '../lib/move-case.ts';
import type { World } from '../lib/world.ts';

type Sweeping = Pick<World, 'table' | 'settings' | 'calendar' | 'now' | 'unprintable'>;

const tries = 4;

/**
 * Gives the command of every clock that has run out. It may be late, doubled or missing for days: whether a command
 * may be given is decided by the case's own dates, and a second run finds nothing left to do.
 */
export const sweep = async (world: Sweeping): Promise<{ given: number; left: number }> => {
  const counts = { given: 0, left: 0 };
  for await (const { deadline } of dueDeadlines(world.table, addDays(dayAt(world.now()), 1))) {
    const done = await give(world, deadline);
    counts[done ? 'given' : 'left'] += 1;
  }
  if (counts.left > 0) metrics.addMetric('DeadlineLeft', 'Count', counts.left);
  return counts;
};

const give = async (world: Sweeping, { caseId, name, gives }: DeadlineRecord): Promise<boolean> => {
  if (!gives) return false;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { snapshot, entry } = await readCase(world.table, caseId);
    if (!snapshot || !entry || !snapshot.deadlines.some((deadline) => deadline.name === name)) return false;
    const given = { name: gives, actor: systemActor, input: {}, at: world.now() };
    const moved = await moveCase(world, { snapshot, entry, given });
    if (moved.outcome === 'moved') return true;
    if (moved.outcome === 'refused') {
      log.warn('due command refused', { caseId, command: gives, refusal: moved.refusal.code });
      return false;
    }
  }
  return false;
};
