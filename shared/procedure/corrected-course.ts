import type { CaseEvent, CaseSnapshot, CorrectedFact } from '../domain/case.ts';
import { defined } from '../domain/defined.ts';
import { undone } from '../domain/merge.ts';
import { actsOf, judge, type NotedAct } from './acts.ts';
import { courseOf, momentOf, type Step } from './course.ts';
import type { Facts } from './decision-facts.ts';
import type { Procedure, Situation } from './definition.ts';
import { openingCommand } from './fact-change.ts';
import { withFact } from './facts.ts';
import { isFresh, type Shift, shiftOf, withShifts } from './shifts.ts';

type Members = Readonly<Record<string, unknown>>;

/** What carries a correction through a course: the data as they would be, and the clocks that move. */
type Carried = { readonly data: Members; readonly shifts: ReadonlyMap<string, Shift> };

type Carrying<Data> = {
  readonly procedure: Procedure<Data>;
  readonly change: CorrectedFact;
  readonly facts: Facts;
};

/** What the step records of itself, by its command; of a new case, all that it opened with. */
const recordedBy = <Data>(procedure: Procedure<Data>, command: string, seen: Situation<Data>): Members => {
  if (command === openingCommand) return seen.input as Members;
  const known = procedure.commands[command];
  // What lies beside the case is not part of its log.
  if (!known || known.reads || known.takesUp || known.corrects) return {};
  return known.record(seen) as Members;
};

/** An act that was noted, with the corrected day, and as it is judged by that; none becomes late (O5). */
const noted = <Data>(
  { procedure }: Carrying<Data>,
  { event, before, after }: Step<Data>,
  { was, now }: { readonly was: Situation<Data>; readonly now: Situation<Data> },
): readonly NotedAct[] | undefined => {
  const act = procedure.acts?.[event.command];
  const known = new Set(actsOf(before.data).map(({ actNo }) => actNo));
  const fresh = actsOf(after.data).find(({ actNo }) => !known.has(actNo));
  if (!act || !fresh || was.input === now.input) return undefined;
  const judging = { act, command: event.command, situation: now };
  const verdict = fresh.verdict === 'late' && judge(procedure, judging) !== 'late' ? 'anew' : fresh.verdict;
  const input = fresh.input === undefined ? {} : { input: act.kept ? act.kept(now) : now.input };
  const mended: NotedAct = { ...fresh, doneOn: act.doneOn(now), verdict, ...input };
  return actsOf(after.data).map((each) => (each.actNo === fresh.actNo ? mended : each));
};

/** The data after a step: what the step records of the corrected facts, all else as the correction left it. */
const dataAfter = <Data>(
  carrying: Carrying<Data>,
  step: Step<Data>,
  { data, corrected, input }: Pick<Carried, 'data'> & { corrected: CaseSnapshot<Data>; input: unknown },
): Members => {
  const { procedure, facts } = carrying;
  const { event, before, after } = step;
  const was = momentOf(step, facts);
  const now = { ...momentOf({ event, before: corrected }, facts), input };
  const left = after.data as Members;
  const merged = mergedInto(left, data, before.data as Members);
  const [recorded, anew] = [recordedBy(procedure, event.command, was), recordedBy(procedure, event.command, now)];
  const own = [...new Set([...Object.keys(recorded), ...Object.keys(anew)])].filter((name) => name in event.changes);
  const parts = own.map((name) => [name, undone(anew[name], recorded[name], left[name])] as const);
  const acts = noted(carrying, step, { was, now });
  const all = { ...merged, ...Object.fromEntries(parts), ...defined({ acts }) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

/** The data after a step, with what a correction had changed of them before it; members that it left alone are the same. */
const mergedInto = (left: Members, data: Members, before: Members): Members => {
  const changed = [...new Set([...Object.keys(data), ...Object.keys(before)])].filter(
    (name) => data[name] !== before[name],
  );
  return {
    ...left,
    ...Object.fromEntries(changed.map((name) => [name, undone(data[name], before[name], left[name])])),
  };
};

/** Whether a correction makes no difference here: the members are the very same. */
const untouched = (one: Members, other: Members): boolean => {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.every((name) => one[name] === other[name]);
};

const shiftsAfter = <Data>(
  { procedure }: Carrying<Data>,
  { event }: Step<Data>,
  { shifts, was, now }: Pick<Carried, 'shifts'> & { readonly was: Situation<Data>; readonly now: Situation<Data> },
): ReadonlyMap<string, Shift> => {
  const next = new Map(shifts);
  for (const clock of event.deadlines.started) {
    if (!isFresh(procedure, clock, was)) continue;
    next.delete(clock.name);
    const shift = shiftOf(procedure, clock, { was, now });
    if (shift) next.set(clock.name, shift);
  }
  return next;
};

/** A correction is already part of what its own event wrote. */
const isItself = ({ corrected }: CaseEvent, { sequence, at, value }: CorrectedFact): boolean =>
  corrected?.sequence === sequence && corrected.at === at && corrected.value === value;

/** The course that a case would have taken, step by step the same, had a fact been entered as it is corrected to (O5). */
export const correctedCourse = <Data>(
  procedure: Procedure<Data>,
  course: readonly Step<Data>[],
  { change, facts }: { readonly change: CorrectedFact; readonly facts: Facts },
): readonly Step<Data>[] => {
  const carrying = { procedure, change, facts };
  const from = course.findIndex(({ event }) => event.sequence === change.sequence);
  const first = course[from];
  if (!first) return course;
  const { calendar } = facts;
  const seen = (subject: CaseSnapshot<Data>, { data, shifts }: Carried): CaseSnapshot<Data> =>
    withShifts({ ...subject, data: data as Data }, shifts, calendar);
  let carried: Carried = { data: first.before.data as Members, shifts: new Map() };
  const steps = course.slice(from).map((step): Step<Data> => {
    const { event } = step;
    const isTarget = event.sequence === change.sequence;
    if (!isTarget && carried.shifts.size === 0 && untouched(carried.data, step.before.data as Members)) {
      carried = { data: step.after.data as Members, shifts: carried.shifts };
      return step;
    }
    const input = isTarget ? withFact(event.input, change.at, change.value) : event.input;
    const before = seen(step.before, carried);
    const data = dataAfter(carrying, step, { data: carried.data, corrected: before, input });
    const was = momentOf(step, facts, step.after.data);
    const now = { ...momentOf({ event, before }, facts, data as Data), input };
    const shifts = isItself(event, change)
      ? new Map<string, Shift>()
      : shiftsAfter(carrying, step, { shifts: carried.shifts, was, now });
    carried = { data, shifts };
    return { event: { ...event, input }, before, after: seen(step.after, carried) };
  });
  return [...course.slice(0, from), ...steps];
};

/** The course of a case with the corrections that its log holds, as though its facts had been entered so. */
export const courseAsCorrected = <Data>(
  procedure: Procedure<Data>,
  now: CaseSnapshot<Data>,
  { log, facts }: { readonly log: readonly CaseEvent[]; readonly facts: Facts },
): readonly Step<Data>[] =>
  log
    .flatMap(({ corrected }) => corrected ?? [])
    .reduce((course, change) => correctedCourse(procedure, course, { change, facts }), courseOf(now, log));
