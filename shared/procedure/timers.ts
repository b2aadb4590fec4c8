import type { Deadline, OpenDeadline } from '../domain/case.ts';
import { addDays } from '../domain/day.ts';
import { countTerm } from '../domain/term.ts';
import type { Move, Procedure, Situation } from './definition.ts';
import { pausedBy, resumedBy, targetOf } from './interruption.ts';

/** Starts a clock of the procedure: counted now, by the calendar in force, with every day explained. */
export const startTimer = <Data>(procedure: Procedure<Data>, name: string, situation: Situation<Data>): Deadline => {
  const timer = procedure.timers[name];
  if (!timer) throw new TypeError(`${procedure.name} names no timer ${name}`);
  const { calendar, settings } = situation.facts;
  const from = timer.from?.(situation) ?? situation.today;
  const wakesOn = timer.wakesOn?.(situation);
  if (wakesOn) {
    const term = { naturalDays: 0 };
    return {
      name,
      from,
      term,
      lastDay: addDays(wakesOn, -1),
      runsOn: wakesOn,
      provisional: false,
      calendarVersion: calendar.version,
      days: [],
    };
  }
  const rollOver = timer.rollsOver === true;
  const counted = countTerm(from, timer.term(settings, situation), { calendar, rollOver });
  return { name, ...counted, runsOn: addDays(counted.lastDay, 1) };
};

/** The clocks after a move: those it starts or resumes and those it stops or pauses. A final state stops every clock. */
export const clocksAfter = <Data>(procedure: Procedure<Data>, move: Move, situation: Situation<Data>): Clocks => {
  const running = situation.before.deadlines;
  if (procedure.states[targetOf(move, situation)]?.final)
    return { started: [], stopped: running.map(({ name }) => name) };
  const started = [
    ...resumedBy(move, situation),
    ...(move.starts ?? []).map((name) => startTimer(procedure, name, situation)),
  ];
  const paused = new Set(pausedBy(move, situation).map(({ name }) => name));
  const stopped = running.map(({ name }) => name).filter((name) => move.stops?.includes(name) || paused.has(name));
  return { started, stopped };
};

type Clocks = {
  readonly started: readonly Deadline[];
  readonly stopped: readonly string[];
};

export const compact = ({ days: _explained, ...deadline }: Deadline): OpenDeadline => deadline;
