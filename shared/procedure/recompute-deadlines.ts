import { systemActor } from '../domain/actor.ts';
import { practice } from '../domain/basis.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { CaseEvent, CaseSnapshot, Deadline } from '../domain/case.ts';
import { addDays, type Day, dayAt, type Instant } from '../domain/day.ts';
import { sha256 } from '../domain/hash.ts';
import { countTerm } from '../domain/term.ts';
import { apply } from './apply.ts';
import { runsOnAfter } from './silence.ts';
import { compact } from './timers.ts';

/** The clock before and after, each with every day told. */
export type ClockMove = { readonly name: string; readonly was: Deadline; readonly now: Deadline };

type Counting = { readonly calendar: Calendar; readonly today: Day };

/**
 * A provisional clock counted again by a calendar that knows more. Nobody loses a day that has come already: where the
 * new last day would lie before today and before the day told, the day told stays. A clock that is not provisional was
 * told as it is, perhaps in a letter; no calendar moves it, and it is answered with undefined, as is one that this
 * very calendar has counted.
 */
export const recount = (clock: Deadline, { calendar, today }: Counting): ClockMove | undefined => {
  if (!clock.provisional || clock.calendarVersion === calendar.version) return undefined;
  const rollOver = !('workingDays' in clock.term);
  const counted = countTerm(clock.from, clock.term, { calendar, rollOver });
  const lost = counted.lastDay < today && counted.lastDay < clock.lastDay;
  const lastDay = lost ? clock.lastDay : counted.lastDay;
  const days = [...counted.days, ...daysAfter(counted.lastDay, lastDay, calendar)];
  const recounted = { was: clock.lastDay, on: today, calendarVersion: calendar.version };
  const waiting = clock.mailDays === undefined ? {} : { mailDays: clock.mailDays };
  const now = { ...counted, name: clock.name, lastDay, days, recounted };
  const again = { ...now, ...waiting, runsOn: runsOnAfter({ lastDay, ...waiting }, calendar) };
  return { name: clock.name, was: clock, now: lost ? { ...again, provisional: false } : again };
};

const daysAfter = (last: Day, until: Day, calendar: Calendar) => {
  const days = [];
  for (let next = addDays(last, 1); next <= until; next = addDays(next, 1)) days.push(calendar.classify(next));
  return days;
};

type Recomputing = Pick<Counting, 'calendar'> & {
  /** The case's running clocks with the explanations they were told with. */
  readonly clocks: readonly Deadline[];
  readonly at: Instant;
};

/**
 * Counts the provisional clocks of a case again, as one event of the system on its log, with the old and the new last
 * day and every day of both. Pure. A closed case has no running clock and answers undefined, as does one that this
 * calendar does not concern.
 */
export const recomputeDeadlines = <Data>(subject: CaseSnapshot<Data>, { clocks, calendar, at }: Recomputing) => {
  const running = new Set(subject.deadlines.map(({ name }) => name));
  const moved = clocks
    .filter(({ name }) => running.has(name))
    .flatMap((clock) => recount(clock, { calendar, today: dayAt(at) }) ?? []);
  if (moved.length === 0) return undefined;
  const event = {
    caseId: subject.caseId,
    sequence: subject.version + 1,
    at,
    actor: { id: systemActor.id, name: systemActor.name, role: 'system' as const },
    command: 'recomputeDeadlines',
    from: subject.state,
    to: subject.state,
    input: { calendarVersion: calendar.version, clocks: moved },
    changes: {},
    documents: [],
    deadlines: { started: moved.map(({ now }) => compact(now)), stopped: [] },
    basis: practice(
      '放假安排公布后，暂定期限重新计算；已告知的期限不变',
      'a provisional term is counted again once the holiday notice is out; a day that was told does not change',
    ),
    previousHash: subject.lastHash,
  };
  const sealed: CaseEvent = { ...event, hash: sha256(event) };
  const started = moved.map(({ now }) => now);
  return { next: apply(subject, sealed), events: [sealed], started, stopped: [], moved };
};
