import type { Calendar } from '../domain/calendar.ts';
import type { Deadline, OpenDeadline } from '../domain/case.ts';
import { addDays, type Day } from '../domain/day.ts';
import { countTerm } from '../domain/term.ts';
import type { Move, Procedure, Situation } from './definition.ts';
import { pausedBy, resumedBy, stoodOf, targetOf } from './interruption.ts';
import { runsOnAfter, silentTerms } from './silence.ts';

/** Starts a clock of the procedure: counted now, by the calendar in force, with every day explained. */
export const startTimer = <Data>(procedure: Procedure<Data>, name: string, situation: Situation<Data>): Deadline =>
  started(procedure, { name }, situation);

/** From no day before `noSooner`, where it runs anew. */
const started = <Data>(
  procedure: Procedure<Data>,
  { name, noSooner }: { readonly name: string; readonly noSooner?: Day },
  situation: Situation<Data>,
): Deadline => {
  const timer = procedure.timers[name];
  if (!timer) throw new TypeError(`${procedure.name} names no timer ${name}`);
  const { calendar, settings } = situation.facts;
  const begins = timer.from?.(situation) ?? situation.today;
  const from = noSooner && noSooner > begins ? noSooner : begins;
  const wakesOn = timer.wakesOn?.(situation);
  const mail = timer.gives && silentTerms(procedure).has(name) ? { mailDays: settings.acts.mailDays } : {};
  if (wakesOn) {
    const term = { naturalDays: 0 };
    return {
      name,
      from,
      term,
      lastDay: addDays(wakesOn, -1),
      runsOn: runsOnAfter({ lastDay: addDays(wakesOn, -1), ...mail }, calendar),
      provisional: false,
      calendarVersion: calendar.version,
      ...mail,
      days: [],
    };
  }
  const rollOver = timer.rollsOver === true;
  const counted = countTerm(from, timer.term(settings, situation), { calendar, rollOver });
  return { name, ...counted, ...mail, runsOn: runsOnAfter({ ...counted, ...mail }, calendar) };
};

/** The clocks after a move: those it starts or resumes and those it stops or pauses. A final state stops every clock. */
export const clocksAfter = <Data>(procedure: Procedure<Data>, move: Move, situation: Situation<Data>): Clocks => {
  const running = situation.before.deadlines;
  const beyond = (name: string): boolean => procedure.timers[name]?.beyond === true;
  // Clocks that rested on the contrary stop with a case that an act in time brings back (O1.2).
  const final = procedure.states[targetOf(move, situation)]?.final === true;
  const needless = (move.starts ?? []).filter((name) => procedure.timers[name]?.needless?.(situation));
  const anew = move.revives ? (stoodOf(situation.before.data)?.clocks ?? []) : [];
  const begun = [
    ...(move.starts ?? []).map((name) => ({ name })),
    // A term that ran from an earlier day runs in full from the day on which the case lives again (O4.3).
    ...anew.filter((name) => procedure.timers[name]).map((name) => ({ name, noSooner: situation.today })),
  ]
    .filter(({ name }) => (!final || beyond(name)) && !needless.includes(name))
    .map((clock) => started(procedure, clock, situation));
  if (final || move.enters?.as === 'returns')
    return {
      started: begun,
      stopped: running.map(({ name }) => name).filter((name) => !beyond(name) || needless.includes(name)),
    };
  const resumed = resumedBy(move, situation).filter(({ name }) => !procedure.timers[name]?.needless?.(situation));
  const runs = [...resumed, ...begun];
  const paused = new Set(pausedBy(move, situation).map(({ name }) => name));
  const stopped = running
    .map(({ name }) => name)
    .filter((name) => move.stops?.includes(name) || needless.includes(name) || paused.has(name));
  return { started: runs, stopped };
};

type Clocks = {
  readonly started: readonly Deadline[];
  readonly stopped: readonly string[];
};

/** A clock counted again that ends no sooner than the party was told (O5). */
export const noShorter = (clock: Deadline, { lastDay, runsOn }: OpenDeadline, calendar: Calendar): Deadline => {
  if (clock.lastDay >= lastDay) return clock;
  const more = [];
  for (let next = addDays(clock.lastDay, 1); next <= lastDay; next = addDays(next, 1))
    more.push(calendar.classify(next));
  return { ...clock, lastDay, runsOn, days: [...clock.days, ...more] };
};

export const compact = ({ days: _explained, ...deadline }: Deadline): OpenDeadline => deadline;
