import type { CaseEvent } from '../domain/case.ts';
import { standingOf } from '../domain/roles.ts';
import { type Words, words } from '../domain/words.ts';
import { actsOf, judge } from './acts.ts';
import { momentOf, type Step } from './course.ts';
import type { Facts } from './decision-facts.ts';
import { type Move, movesOf, type Procedure, type Situation } from './definition.ts';
import { type HeldInTime, recordSchemaOf } from './fact-change.ts';
import { requirementsOf } from './guards.ts';
import { impossibleDay } from './taking.ts';
import type { Verdict } from './verdict.ts';

type Courses<Data> = {
  readonly procedure: Procedure<Data>;
  readonly was: readonly Step<Data>[];
  readonly now: readonly Step<Data>[];
  readonly facts: Facts;
};

/** What a party or a member did is recorded whatever the conditions; a correction takes none of it away (O5). */
const isTheirs = <Data>({ acts = {}, commands }: Procedure<Data>, { actor, command, received }: CaseEvent): boolean =>
  ['party', 'member'].includes(standingOf[actor.role]) ||
  received !== undefined ||
  Object.hasOwn(acts, command) ||
  commands[command] === undefined ||
  commands[command].corrects !== undefined;

const leadsTo = ({ to }: Move, { from, to: arrived }: CaseEvent): boolean =>
  to === 'resumed' || to === 'stood' || (to === 'same' ? from === arrived : to === arrived);

/** How a step noted an act of a term; undefined where the state took it by moves of its own. */
const notedAs = <Data>({ before, after }: Step<Data>): Verdict | undefined => {
  const known = new Set(actsOf(before.data).map(({ actNo }) => actNo));
  return actsOf(after.data).find(({ actNo }) => !known.has(actNo))?.verdict;
};

/** The move that a step took, as far as its conditions tell. */
const moveOf = <Data>(procedure: Procedure<Data>, step: Step<Data>, seen: Situation<Data>): Move | undefined => {
  const { event } = step;
  const isAct = procedure.acts?.[event.command] !== undefined;
  const noted = isAct ? notedAs(step) : undefined;
  const holds = (name: string): boolean => procedure.guards[name]?.test(seen) === true;
  return movesOf(procedure.states[event.from], event.command)
    .filter((move) => leadsTo(move, event) && (!isAct || move.enters?.as === noted))
    .find(({ when = [] }) => when.every(holds));
};

const requiredBy = <Data>(procedure: Procedure<Data>, move: Move, { actor }: Situation<Data>): readonly string[] =>
  move.asks ?? requirementsOf(procedure, move, actor);

/** Everything asked of a step: by the move that it took, and by what chose that one among several. */
const askedOf = <Data>(procedure: Procedure<Data>, step: Step<Data>, seen: Situation<Data>): readonly string[] => {
  const move = moveOf(procedure, step, seen);
  if (!move) return [];
  return [...(move.asks ? [] : (move.when ?? [])), ...requiredBy(procedure, move, seen)];
};

/** Whether a step was lawful as things were entered, and would not have been by the corrected fact. */
const fellAt = <Data>({ procedure, facts }: Courses<Data>, was: Step<Data>, now: Step<Data>): boolean => {
  if (isTheirs(procedure, was.event)) return false;
  const [then, corrected] = [momentOf(was, facts, was.after.data), momentOf(now, facts, now.after.data)];
  return askedOf(procedure, was, then).some((name) => {
    const guard = procedure.guards[name];
    return guard?.test(then) === true && guard.test(corrected) === false;
  });
};

/** The courses in which the act that is held to be in time is so. */
const heldThrough = <Data>(courses: Courses<Data>, held: HeldInTime | undefined): Courses<Data> =>
  held
    ? {
        ...courses,
        now: courses.now.map((step) => ({
          ...step,
          before: holding(step.before, held),
          after: holding(step.after, held),
        })),
      }
    : courses;

const unfit = words('与该次登记的其他内容不符', 'it does not fit the rest of what was entered with it');

/**
 * Why what a party or a member did could not have been entered with the corrected fact; empty where it could, and for steps
 * of officers, which fall instead (O5). The act may lead elsewhere by it: what chose its move is none of its conditions.
 */
export const unenterable = <Data>(
  courses: Courses<Data>,
  { held, sequence }: { readonly held: HeldInTime | undefined; readonly sequence: number },
): readonly Words[] => {
  const { procedure, was, now, facts } = heldThrough(courses, held);
  const place = was.findIndex(({ event }) => event.sequence === sequence);
  const [entered, corrected] = [was[place], now[place]];
  if (!entered || !corrected) return [];
  const { command, input } = corrected.event;
  if (recordSchemaOf(procedure, command)?.safeParse(input).success === false) return [unfit];
  if (!isTheirs(procedure, entered.event)) return [];
  const [then, seen] = [momentOf(entered, facts, entered.after.data), momentOf(corrected, facts, corrected.after.data)];
  const move = moveOf(procedure, entered, then);
  const act = procedure.acts?.[command];
  // On a case that rests it was decided as the state takes it that lies beneath.
  const asked = new Set([...(act?.requires ?? []), ...(move ? requiredBy(procedure, move, then) : [])]);
  const unmet = [...asked].flatMap((name) => {
    const guard = procedure.guards[name];
    return guard?.test(then) === true && !guard.test(seen) ? [guard.message(seen)] : [];
  });
  const bare = momentOf(corrected, facts);
  const elsewhere = act && !['own', 'notBegun'].includes(judge(procedure, { act, command, situation: bare }));
  const day = elsewhere && impossibleDay(act, bare);
  return day ? [...unmet, day] : unmet;
};

/** The steps of a log that would not have been lawful, had a fact been entered as it is corrected to. */
export const fallsBy = <Data>(courses: Courses<Data>, held: HeldInTime | undefined): readonly CaseEvent[] => {
  const through = heldThrough(courses, held);
  return through.was.flatMap((step, place) => {
    const other = through.now[place];
    return other && other !== courses.was[place] && fellAt(through, step, other) ? [step.event] : [];
  });
};

const holding = <Data>(subject: Step<Data>['before'], held: HeldInTime): Step<Data>['before'] => ({
  ...subject,
  data: { ...subject.data, heldInTime: [...((subject.data as { heldInTime?: HeldInTime[] }).heldInTime ?? []), held] },
});
