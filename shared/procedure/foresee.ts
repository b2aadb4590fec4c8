import { type Actor, hasRole, isStaff } from '../domain/actor.ts';
import type { Basis } from '../domain/basis.ts';
import type { CaseSnapshot } from '../domain/case.ts';
import { type Day, dayAt, type Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import { isSignedOff } from '../domain/document-kinds.ts';
import { own } from '../domain/own.ts';
import type { UnmetGuard } from '../domain/refusal.ts';
import { standingOf } from '../domain/roles.ts';
import { isIdle } from './acts.ts';
import type { Facts } from './decision-facts.ts';
import { type Command, type Move, movesOf, type Procedure, rolesOf, type Situation } from './definition.ts';
import { requirementsOf } from './guards.ts';
import { isSignedStep } from './review-list.ts';
import { signerFor, signersOf } from './sign-off.ts';
import { hidden, hiding, membersMade, overlooking, unentered } from './unentered.ts';

/** What can be said of a condition before anything is entered: it is met, it is not, or it depends on what is entered. */
export type Foreseen = 'met' | 'unmet' | 'open';

export type Condition = {
  readonly guard: string;
  readonly basis: Basis;
  readonly foreseen: Foreseen;
  /** Why it is not met, as the refusal says it. */
  readonly message?: UnmetGuard['message'];
};

/** One move that a step may take, and what it asks. */
export type Prospect = { readonly move: Move; readonly conditions: readonly Condition[] };

/** How somebody takes a step: at once, by a draft that a head signs, or from paper for the party whose act it is. */
export type Manner = 'give' | 'draft' | 'enter';

/** A step as somebody may take it; not `possible` where it is refused whatever is entered. */
export type ForeseenStep = {
  readonly command: string;
  readonly manner: Manner;
  readonly possible: boolean;
  readonly prospects: readonly Prospect[];
};

/**
 * Who asks, when, and what is on record besides. Without facts of what the case's own log says, without `now` whatever
 * the day, so that no other record and no day changes the answer.
 */
export type Asking = {
  readonly actor: Actor;
  readonly now?: { readonly at: Instant; readonly facts?: Facts } | undefined;
};

type Asked<Data> = Asking & {
  readonly procedure: Procedure<Data>;
  readonly subject: CaseSnapshot<Data>;
  readonly command: Command<Data>;
  readonly name: string;
};

/** What lies beside the case is read by the input. */
const factsOf = (facts: Facts): Facts => ({
  ...facts,
  get beside(): never {
    return hidden();
  },
});

/** The situation in which a command is tested, as far as it is known. */
const situationOf = <Data>({ subject, actor, now }: Asked<Data>, data: Data): Situation<Data> => {
  const facts = now?.facts && factsOf(now.facts);
  // Papers are issued and served without a command of the case.
  const before: CaseSnapshot<Data> = facts
    ? subject
    : {
        ...subject,
        get papers(): never {
          return hidden();
        },
      };
  const situation: Situation<Data> = {
    ...{ before, data, input: unentered, actor },
    get at(): Instant {
      return now?.at ?? hidden();
    },
    get today(): Day {
      return now ? dayAt(now.at) : hidden();
    },
    get facts(): Facts {
      return facts ?? hidden();
    },
  };
  // Who will sign, and what was reviewed by then, is not known either; copies of the situation leave it out.
  return Object.defineProperty(situation, 'signing', { get: hidden });
};

/** The case's data as they will be: of what the command records nothing is known, and of an act that enters elsewhere all. */
const dataAfter = <Data>(asked: Asked<Data>, { enters }: Move): Data => {
  const { subject, command, actor, now } = asked;
  if (enters || command.takesUp) return hiding(subject.data, 'all');
  const at = now?.at ?? subject.changedAt;
  const situation = situationOf(asked, subject.data);
  const made = membersMade((input) =>
    command.record({
      ...{ before: subject, data: subject.data, actor, input, at, today: dayAt(at) },
      get facts(): Facts {
        return situation.facts;
      },
    }),
  );
  return hiding(subject.data, made);
};

const conditionOf = <Data>({ procedure }: Asked<Data>, name: string, situation: Situation<Data>): Condition => {
  const guard = own(procedure.guards, name);
  if (!guard) throw new TypeError(`${procedure.name} names no guard ${name}`);
  const holds = overlooking(() => guard.test(situation));
  const told = holds === false ? overlooking(() => guard.message(situation)) : undefined;
  return {
    ...{ guard: name, basis: guard.basis },
    foreseen: holds === undefined ? 'open' : holds ? 'met' : 'unmet',
    ...defined({ message: told }),
  };
};

/** Of moves among which the first whose `when` holds is taken: those that may be it, with their conditions. */
const prospectsOf = <Data>(asked: Asked<Data>, moves: readonly Move[]): Prospect[] => {
  const found: Prospect[] = [];
  for (const move of moves) {
    const situation = situationOf(asked, dataAfter(asked, move));
    const told = (names: readonly string[] = []) => names.map((name) => conditionOf(asked, name, situation));
    const chosen = told(move.when);
    if (chosen.some(({ foreseen }) => foreseen === 'unmet')) continue;
    const required = [...told(move.asks), ...told(requirementsOf(asked.procedure, move, asked.actor))];
    found.push({ move, conditions: [...chosen.filter(({ foreseen }) => foreseen === 'open'), ...required] });
    if (chosen.every(({ foreseen }) => foreseen === 'met')) break;
  }
  return found;
};

const groupOf = ({ enters, beneath }: Move): string => (enters ? `${enters.act} ${enters.as}` : String(beneath ?? ''));

/** Acts enter where they are judged to, which their day decides; before the letter that allows one, only by moves of their own. */
const takenAmong = <Data>(asked: Asked<Data>, moves: readonly Move[]): Prospect[] => {
  const { procedure, subject, name, command } = asked;
  const act = procedure.acts?.[name];
  const begun = command.takesUp !== undefined || (act !== undefined && act.since(subject.data) !== undefined);
  const groups = Map.groupBy(
    moves.filter(({ enters }) => !enters || begun),
    groupOf,
  );
  return [...groups.values()].flatMap((group) =>
    group[0]?.beneath ? group.map((move) => ({ move, conditions: [] })) : prospectsOf(asked, group),
  );
};

const isPossible = ({ conditions }: Prospect): boolean => conditions.every(({ foreseen }) => foreseen !== 'unmet');

const isSigned = <Data>({ procedure, name }: Asked<Data>, { issues = [] }: Move): boolean =>
  issues.some(isSignedOff) || isSignedStep(procedure, name);

/** A party's own act, which staff only enter. */
const isOthers = ({ actor }: Asking, move: Move): boolean =>
  isStaff(actor) && rolesOf(move).some((role) => standingOf[role] === 'party');

/** Staff give at once what no head signs; what a head signs they draft. */
const mannersOf = <Data>(asked: Asked<Data>, here: readonly Move[]): readonly (readonly [Manner, Prospect[]])[] => {
  const signer = signerFor(asked.actor);
  const drafted = here.filter((move) => hasRole(signer, signersOf(move)));
  const given = here.filter((move) => hasRole(asked.actor, rolesOf(move)));
  const drafts = takenAmong({ ...asked, actor: signer }, drafted).filter(({ move }) => isSigned(asked, move));
  const gives = takenAmong(asked, given).filter(({ move }) => !isStaff(asked.actor) || !isSigned(asked, move));
  const entered = gives.some(({ move }) => isOthers(asked, move));
  return [
    ['draft', isStaff(asked.actor) ? drafts : []],
    [entered ? 'enter' : 'give', gives],
  ];
};

/**
 * The steps that somebody may give or draft in a case, asked of the conditions that will judge them: what is not
 * `possible` is refused whatever is entered, and whatever else is refused is refused for what was entered.
 */
export const foreseeSteps = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  asking: Asking,
): readonly ForeseenStep[] => {
  const state = procedure.states[subject.state];
  return Object.keys(state?.on ?? {}).flatMap((name): ForeseenStep[] => {
    const command = own(procedure.commands, name);
    if (!command || command.receives || isIdle(procedure, subject, name)) return [];
    const manners = mannersOf({ ...asking, procedure, subject, command, name }, movesOf(state, name));
    const open = manners.filter(([, prospects]) => prospects.length > 0);
    const [manner, prospects] = open.find(([, ways]) => ways.some(isPossible)) ?? open[0] ?? [];
    if (!manner || !prospects) return [];
    return [{ command: name, manner, possible: prospects.some(isPossible), prospects }];
  });
};
