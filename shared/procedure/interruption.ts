import type { Calendar } from '../domain/calendar.ts';
import type { Deadline, OpenDeadline } from '../domain/case.ts';
import { addDays, type Day } from '../domain/day.ts';
import { heldSince } from '../domain/holding.ts';
import { countTerm } from '../domain/term.ts';
import type { Move, Situation } from './definition.ts';
import { runsOnAfter } from './silence.ts';

/** A clock that stands still; `remaining` is missing where it waits for a fixed day or was over before the pause. */
export type PausedClock = OpenDeadline & { readonly remaining?: number };

/** What an interruption sets aside: the state it left, the state it entered, the clocks that stand still meanwhile. */
export type Interruption = {
  readonly left: string;
  readonly entered: string;
  readonly clocks: readonly PausedClock[];
};

/** The interruptions of a case, the innermost last: a suspended inquiry resumes to the inquiry, then to the review. */
export const interruptionsOf = (data: unknown): readonly Interruption[] =>
  (data as { interruptions?: readonly Interruption[] }).interruptions ?? [];

/** Where a case stood when another took its subject, and the clocks that ran. */
export type Stood = { readonly state: string; readonly clocks: readonly string[] };

export const stoodOf = (data: unknown): Stood | undefined => (data as { readonly stood?: Stood }).stood;

/** The state a move leads to: `same` stays, `resumed` is the very state that the interruption left. */
export const targetOf = <Data>(move: Move, { before }: Situation<Data>): string => {
  if (move.to === 'same') return before.state;
  if (move.to === 'stood') return stoodOf(before.data)?.state ?? before.state;
  if (move.to !== 'resumed') return move.to;
  const innermost = interruptionsOf(before.data).at(-1);
  if (innermost?.entered !== before.state) throw new TypeError(`${before.caseId} has nothing to resume`);
  return innermost.left;
};

/** The day from which the days of the case do not count: since it is held, otherwise today. */
const stillSince = <Data>({ before, facts: { entry }, today }: Situation<Data>): Day => {
  const own = entry.openCases.find(({ caseId }) => caseId === before.caseId);
  return (own && heldSince(entry, own)) ?? today;
};

/** The running clocks that a move stops for the time being. */
export const pausedBy = <Data>(move: Move, situation: Situation<Data>): PausedClock[] => {
  const since = stillSince(situation);
  return situation.before.deadlines
    .filter(({ name }) => move.pauses === 'all' || move.pauses?.includes(name))
    .map((clock) => pause(clock, since, situation.facts.calendar));
};

/** The clocks that a move sets going again, or counts on, with the working days that remained. */
export const resumedBy = <Data>(move: Move, situation: Situation<Data>): Deadline[] => {
  const { before, facts, today } = situation;
  const since = stillSince(situation);
  const still = move.resumes ? (interruptionsOf(before.data).at(-1)?.clocks ?? []) : [];
  const running = move.regains ? before.deadlines.map((clock) => pause(clock, since, facts.calendar)) : [];
  return [...still, ...running.filter(({ remaining }) => remaining !== undefined)].map((clock) =>
    go(clock, today, facts.calendar),
  );
};

/** What the case records of an interruption that begins or ends with this move. */
export const interruptionChanges = <Data>(move: Move, situation: Situation<Data>): object => {
  const { before } = situation;
  const open = interruptionsOf(before.data);
  if (move.resumes) return { interruptions: open.slice(0, -1) };
  if (!move.pauses) return {};
  const begun = { left: before.state, entered: move.to, clocks: pausedBy(move, situation) };
  return { interruptions: [...open, begun] };
};

// The day of the pause counts as used and that of the resumption does not, so a pause of no days changes nothing;
// a clock stopped on its last day gets one day back.
export const pause = (clock: OpenDeadline, since: Day, calendar: Calendar): PausedClock => {
  if (!('workingDays' in clock.term) || clock.lastDay < since) return clock;
  let remaining = 0;
  for (let next = addDays(since > clock.from ? since : clock.from, 1); next <= clock.lastDay; next = addDays(next, 1))
    if (calendar.classify(next).counted) remaining += 1;
  return { ...clock, remaining: Math.max(remaining, 1) };
};

export const go = ({ remaining, ...clock }: PausedClock, today: Day, calendar: Calendar): Deadline => {
  if (remaining === undefined) return { ...clock, days: [] };
  const counted = countTerm(today, { workingDays: remaining }, { calendar });
  const mail = clock.mailDays === undefined ? {} : { mailDays: clock.mailDays };
  return { name: clock.name, ...counted, ...mail, runsOn: runsOnAfter({ ...counted, ...mail }, calendar) };
};
