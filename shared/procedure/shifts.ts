import type { Calendar } from '../domain/calendar.ts';
import type { CaseSnapshot, Deadline, OpenDeadline } from '../domain/case.ts';
import { addDays, type Day } from '../domain/day.ts';
import { canonicalJson } from '../domain/hash.ts';
import { standingOf } from '../domain/roles.ts';
import { countTerm } from '../domain/term.ts';
import type { Procedure, Situation } from './definition.ts';
import { type Interruption, interruptionsOf, type PausedClock } from './interruption.ts';
import { runsOnAfter } from './silence.ts';
import { compact, noShorter, startTimer } from './timers.ts';

/** How a corrected fact moves a clock: as the log started it, and as it is counted again. */
export type Shift = {
  readonly started: OpenDeadline;
  readonly counted: Deadline;
  /** Days by which it ends later, counted as its term counts them; negative where it would end sooner. */
  readonly later: number;
  readonly told: boolean;
};
export type Shifts = ReadonlyMap<string, Shift>;

/** Whether a clock is told to somebody outside the offices. */
export const isTold = <Data>({ timers }: Procedure<Data>, name: string): boolean =>
  timers[name]?.binds.some((role) => standingOf[role] === 'party' || standingOf[role] === 'member') ?? true;

/** Days from one to another, as a term counts them. */
const daysBetween = (from: Day, to: Day, { clock, calendar }: { clock: OpenDeadline; calendar: Calendar }): number => {
  if (to < from) return -daysBetween(to, from, { clock, calendar });
  let days = 0;
  for (let next = addDays(from, 1); next <= to; next = addDays(next, 1))
    if (!('workingDays' in clock.term) || calendar.classify(next).counted) days += 1;
  return days;
};

type Counted<Data> = { readonly was: Situation<Data>; readonly now: Situation<Data> };

/** How a clock that an event started moves; undefined where the correction does not concern it. */
export const shiftOf = <Data>(
  procedure: Procedure<Data>,
  started: OpenDeadline,
  { was, now }: Counted<Data>,
): Shift | undefined => {
  const { calendar } = now.facts;
  const [first, counted] = [startTimer(procedure, started.name, was), startTimer(procedure, started.name, now)];
  if (first.from === counted.from && first.lastDay === counted.lastDay) return undefined;
  const later = daysBetween(first.lastDay, counted.lastDay, { clock: started, calendar });
  const told = isTold(procedure, started.name);
  const same = first.lastDay === started.lastDay && first.from === started.from;
  return { started, counted: same ? counted : { ...started, days: [] }, later, told };
};

/** Whether a clock that an event starts is counted anew there, and not one that goes on. */
export const isFresh = <Data>(procedure: Procedure<Data>, clock: OpenDeadline, was: Situation<Data>): boolean => {
  const timer = procedure.timers[clock.name];
  return timer !== undefined && startTimer(procedure, clock.name, was).from === clock.from;
};

const longer = (clock: OpenDeadline, days: number, calendar: Calendar): OpenDeadline => {
  const lastDay =
    'workingDays' in clock.term
      ? countTerm(clock.lastDay, { workingDays: days }, { calendar }).lastDay
      : addDays(clock.lastDay, days);
  return { ...clock, lastDay, runsOn: runsOnAfter({ ...clock, lastDay }, calendar) };
};

/** A clock counted again from the corrected fact; none that a party was told becomes shorter (O5). */
export const shifted = (clock: OpenDeadline, shift: Shift | undefined, calendar: Calendar): OpenDeadline => {
  if (!shift) return clock;
  const { started, counted, told } = shift;
  const isCounted = counted.lastDay !== started.lastDay || counted.from !== started.from;
  if (isCounted && canonicalJson(clock) === canonicalJson(started))
    return compact(told ? noShorter(counted, clock, calendar) : counted);
  return shift.later > 0 ? longer(clock, shift.later, calendar) : clock;
};

const paused = (clock: PausedClock, shift: Shift | undefined, calendar: Calendar): PausedClock => {
  if (!shift || shift.later <= 0) return clock;
  const { remaining, ...open } = clock;
  const moved = longer(open, shift.later, calendar);
  return remaining === undefined ? moved : { ...moved, remaining: remaining + shift.later };
};

/** What a case records of its interruptions, with the clocks that stand still in them counted again. */
const interrupted = (data: unknown, shifts: Shifts, calendar: Calendar): object => {
  const open = interruptionsOf(data);
  if (open.length === 0) return {};
  const interruptions = open.map(
    (each): Interruption => ({
      ...each,
      clocks: each.clocks.map((clock) => paused(clock, shifts.get(clock.name), calendar)),
    }),
  );
  return { interruptions };
};

/** A case with all its clocks counted again: those that run, those that stand still, and those that are over. */
export const withShifts = <Data>(
  subject: CaseSnapshot<Data>,
  shifts: Shifts,
  calendar: Calendar,
): CaseSnapshot<Data> => {
  if (shifts.size === 0) return subject;
  const over = Object.entries(subject.over ?? {}).map(
    ([name, clock]) => [name, shifted(clock, shifts.get(name), calendar)] as const,
  );
  return {
    ...subject,
    deadlines: subject.deadlines.map((clock) => shifted(clock, shifts.get(clock.name), calendar)),
    ...(subject.over ? { over: Object.fromEntries(over) } : {}),
    data: { ...subject.data, ...interrupted(subject.data, shifts, calendar) },
  };
};
