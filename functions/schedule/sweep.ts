import { systemActor } from '#shared/domain/actor.ts';
import type { OpenDeadline } from '#shared/domain/case.ts';
import { addDays, dayAt } from '#shared/domain/day.ts';
import { standsStill } from '#shared/domain/holding.ts';
import { readCase } from '#shared/store/cases.ts';
import { dueDeadlines } from '#shared/store/deadlines.ts';
import type { DeadlineRecord } from '#shared/store/records.ts';
import { untilSettled } from '#shared/store/until-settled.ts';
import { decidingOn } from '../casework/gather/deciding-on.ts';
import { tellUnreadable } from '../casework/tell-unreadable.ts';
import { isLaid, layDraft } from '../casework/write/lay-draft.ts';
import { moveCase } from '../casework/write/move-case.ts';
import { log, metrics } from '../lib/log.ts';
import type { World } from '../lib/world.ts';

type Sweeping = Pick<World, 'table' | 'seed' | 'now' | 'unprintable'>;

/**
 * A clock's command was given, or laid before a head because it issues a letter; or the case is held by another, and its
 * days do not count; or it was left as it is.
 */
type Outcome = 'given' | 'laid' | 'held' | 'left';

const measures = {
  given: 'DeadlineGiven',
  laid: 'DeadlineLaid',
  held: 'DeadlineHeld',
  left: 'DeadlineLeft',
} as const;

/**
 * Gives the command of every clock that has run out, or drafts it for the head who signs what it issues (O10). It may be late, doubled or missing for days: whether a command
 * may be given is decided by the case's own dates, and a second run finds nothing left to do. The index only says
 * where to look: a clock that a person's command or a new calendar has moved meanwhile gives nothing.
 */
export const sweep = async (world: Sweeping): Promise<Record<Outcome, number>> => {
  const counts = { given: 0, laid: 0, held: 0, left: 0 };
  for await (const clock of dueDeadlines(world.table, addDays(dayAt(world.now()), 1))) {
    if (!clock.ok) await tellUnreadable(world, [clock.unreadable]);
    counts[clock.ok ? await give(world, clock.value) : 'left'] += 1;
  }
  for (const [metric, count] of Object.entries(counts))
    if (count > 0) metrics.addMetric(measures[metric as Outcome], 'Count', count);
  return counts;
};

const outcomes = { moved: 'given', laid: 'laid', standing: 'left' } as const;

const give = async (world: Sweeping, { caseId, name, gives }: DeadlineRecord): Promise<Outcome> => {
  if (!gives) return 'left';
  const outcome = await untilSettled(async (): Promise<Outcome | 'again'> => {
    const reading = await readCase(world.table, caseId);
    const { snapshot, entry } = reading;
    const at = world.now();
    const runOut = (clock: OpenDeadline) => clock.name === name && clock.runsOn <= dayAt(at);
    if (!snapshot || !entry || !snapshot.deadlines.some(runOut)) return 'left';
    if (standsStill(entry, caseId)) return 'held';
    const deciding = await decidingOn(world, reading);
    const given = { name: gives, actor: systemActor, input: {}, at };
    const taken = isLaid(snapshot, gives)
      ? await layDraft(deciding, { snapshot, entry, command: gives, input: {}, at })
      : await moveCase(deciding, { snapshot, entry, given });
    if (taken.outcome === 'conflict') return 'again';
    if (taken.outcome !== 'refused') return outcomes[taken.outcome];
    log.warn('due command refused', { caseId, command: gives, refusal: taken.refusal.code });
    return 'left';
  });
  return outcome === 'contended' ? 'left' : outcome;
};
