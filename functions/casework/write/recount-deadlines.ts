import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { Instant } from '#shared/domain/day.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { type ClockMove, recomputeDeadlines } from '#shared/procedure/recompute-deadlines.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { type Difference, differenceStep, readCalendar } from '#shared/store/calendars.ts';
import { type CaseReading, listDeadlines, readCase } from '#shared/store/cases.ts';
import { provisionalDeadlines } from '#shared/store/deadlines.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { recountTaskStep } from '#shared/store/tasks.ts';
import type { Step } from '#shared/store/transaction.ts';
import { untilSettled } from '#shared/store/until-settled.ts';
import { log, metrics } from '../../lib/log.ts';
import type { World } from '../../lib/world.ts';
import { claimable } from '../lists/claimable.ts';
import { tellUnreadable } from '../tell-unreadable.ts';
import { relisting } from './saving-part.ts';

type Counting = Pick<World, 'table' | 'now'>;

/** Cases that one run takes up; the next goes on with what is left. */
const casesInRun = 200;

/**
 * Counts again every provisional clock that an older calendar has counted. It finds them on the index of provisional
 * clocks, by their version, so a run that is late, doubled or cut off leaves nothing out and does nothing twice.
 */
export const recountDeadlines = async (world: Counting): Promise<{ recounted: number; left: number }> => {
  const { version } = await readCalendar(world.table);
  const cases = new Set<CaseId>();
  for await (const clock of provisionalDeadlines(world.table)) {
    if (!clock.ok) await tellUnreadable(world, [clock.unreadable]);
    else if (clock.value.calendarVersion !== version) cases.add(clock.value.caseId);
  }
  const wanted = [...cases];
  let recounted = 0;
  for (const caseId of wanted.slice(0, casesInRun)) if (await recountCase(world, caseId)) recounted += 1;
  const left = Math.max(wanted.length - casesInRun, 0);
  if (left > 0) log.warn('provisional clocks are left for the next run', { left });
  if (recounted > 0) metrics.addMetric('DeadlinesRecounted', 'Count', recounted);
  return { recounted, left };
};

const recountCase = async (world: Counting, caseId: CaseId): Promise<boolean> => {
  const written = await untilSettled(async () => {
    // The clocks after the case: where a move came between, the case's version refuses what was counted from them.
    const reading = await readCase(world.table, caseId);
    const clocks = await listDeadlines(world.table, caseId);
    return writeRecount(world, { ...reading, clocks });
  });
  return written === true;
};

type Read = CaseReading & { readonly clocks: Awaited<ReturnType<typeof listDeadlines>> };

const writeRecount = async ({ table, now }: Counting, { snapshot, entry, calendar, clocks }: Read) => {
  if (!snapshot) return false;
  const at = now();
  const decision = recomputeDeadlines(snapshot, { clocks, calendar, at });
  if (!decision) return false;
  const { moved, ...move } = decision;
  const { timers } = procedureOf(snapshot);
  const deadlines = move.started.map((clock) => {
    const gives = timers[clock.name]?.gives;
    return { ...clock, caseId: snapshot.caseId, ...(gives ? { gives } : {}) };
  });
  const besides = told(moved, { snapshot, calendar, at });
  const relistings = [relisting(snapshot, move.next)];
  const claimed = entry && claimable(snapshot, entry);
  const saving = { move, seen: snapshot, documents: [], deadlines, besides, relistings, entry: claimed };
  const { outcome } = await saveDecision(table, saving);
  return outcome === 'written' ? true : 'again';
};

type Telling = Pick<CaseReading, 'calendar'> & { readonly snapshot: CaseSnapshot; readonly at: Instant };

/** A clock's last day before and after, where they differ, as people read it. */
export const differencesOf = (moved: readonly ClockMove[], subject: CaseSnapshot, at: Instant): Difference[] => {
  const { timers } = procedureOf(subject);
  const { caseId, organizationName } = subject;
  return moved
    .filter(({ was, now }) => was.lastDay !== now.lastDay)
    .map(({ name, was, now }) => ({
      ...{ caseId, organizationName, clock: name, label: timers[name]?.label.zh ?? name },
      ...{ was: was.lastDay, now: now.lastDay, at },
    }));
};

/** The publication's record of what it moved and the staff's task to look at it; nothing where no last day moved. */
const told = (moved: readonly ClockMove[], { snapshot, calendar, at }: Telling): Step<'besides'>[] => {
  const { publication, version } = calendar;
  const differences = differencesOf(moved, snapshot, at);
  if (!publication || differences.length === 0) return [];
  const task = {
    taskId: `recount-${publication.revision}`,
    caseId: snapshot.caseId,
    calendarVersion: version,
    moved: differences.map(({ label, was, now }) => ({ clock: label, was, now })),
    openedAt: at,
  };
  return [differenceStep(publication, snapshot.caseId, differences), recountTaskStep(task)];
};
