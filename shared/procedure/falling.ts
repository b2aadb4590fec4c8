import type { CaseEvent } from '../domain/case.ts';
import { standingOf } from '../domain/roles.ts';
import { momentOf, type Step } from './course.ts';
import type { Facts } from './decision-facts.ts';
import { type Move, movesOf, type Procedure, type Situation } from './definition.ts';
import type { HeldInTime } from './fact-change.ts';
import { requirementsOf } from './guards.ts';

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

/** Everything asked of a step: by the move that it took, and by what chose that one among several. */
const askedOf = <Data>(procedure: Procedure<Data>, seen: Situation<Data>, event: CaseEvent): readonly string[] => {
  const moves = movesOf(procedure.states[event.from], event.command).filter((move) => leadsTo(move, event));
  const holds = (name: string): boolean => procedure.guards[name]?.test(seen) === true;
  const move = moves.find(({ when = [] }) => when.every(holds));
  if (!move) return [];
  if (move.asks) return move.asks;
  return [...(move.when ?? []), ...requirementsOf(procedure, move, seen.actor)];
};

/** Whether a step was lawful as things were entered, and would not have been by the corrected fact. */
const fellAt = <Data>({ procedure, facts }: Courses<Data>, was: Step<Data>, now: Step<Data>): boolean => {
  if (isTheirs(procedure, was.event)) return false;
  const [then, corrected] = [momentOf(was, facts, was.after.data), momentOf(now, facts, now.after.data)];
  return askedOf(procedure, then, was.event).some((name) => {
    const guard = procedure.guards[name];
    return guard?.test(then) === true && guard.test(corrected) === false;
  });
};

/** The steps of a log that would not have been lawful, had a fact been entered as it is corrected to. */
export const fallsBy = <Data>(courses: Courses<Data>, held: HeldInTime | undefined): readonly CaseEvent[] => {
  const through = held
    ? {
        ...courses,
        now: courses.now.map((step) => ({
          ...step,
          before: holding(step.before, held),
          after: holding(step.after, held),
        })),
      }
    : courses;
  return through.was.flatMap((step, place) => {
    const other = through.now[place];
    return other && other !== courses.was[place] && fellAt(through, step, other) ? [step.event] : [];
  });
};

const holding = <Data>(subject: Step<Data>['before'], held: HeldInTime): Step<Data>['before'] => ({
  ...subject,
  data: { ...subject.data, heldInTime: [...((subject.data as { heldInTime?: HeldInTime[] }).heldInTime ?? []), held] },
});
