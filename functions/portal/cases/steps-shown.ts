import { basisWords } from '#shared/domain/basis.ts';
import type { ProcedureName } from '#shared/domain/case.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { own } from '#shared/domain/own.ts';
import { rolesWords } from '#shared/domain/roles.ts';
import { type Move, type Procedure, rolesOf } from '#shared/procedure/definition.ts';
import type { Condition, ForeseenStep, Prospect } from '#shared/procedure/foresee.ts';
import { conditionWords as ofBoth } from '#shared/procedures/parts/condition-words.ts';
import { conditionWords as ofRevocations } from '#shared/procedures/revocation/condition-words.ts';
import { conditionWords as ofExits } from '#shared/procedures/voluntary-exit/condition-words.ts';
import type { ConditionShown, StepShown } from '#templates/pages/step-data.ts';
import { type Words, words } from '#templates/pages/words.ts';
import { commandWords, stateWords, timerWords } from '../labels.ts';

const named: Readonly<Record<ProcedureName, Readonly<Record<string, Words>>>> = {
  voluntaryExit: { ...ofBoth, ...ofExits },
  revocation: { ...ofBoth, ...ofRevocations },
};

/** What a condition is called; one that no table names is told by what it rests on. */
export const conditionWords = (
  { name }: Procedure<unknown>,
  { guard, basis }: Pick<Condition, 'guard' | 'basis'>,
): Words => own(named[name], guard) ?? basisWords(basis);

const shown = (procedure: Procedure<unknown>, condition: Condition): ConditionShown => ({
  standing: condition.foreseen,
  said: (condition.foreseen === 'unmet' ? condition.message : undefined) ?? conditionWords(procedure, condition),
  basis: basisWords(condition.basis),
});

const isOpen = ({ conditions }: Prospect): boolean => conditions.every(({ foreseen }) => foreseen !== 'unmet');

/** The ways of the state itself where there are any, and of them those that are open. */
const waysOf = ({ possible, prospects }: ForeseenStep): readonly Prospect[] => {
  const ways = possible ? prospects.filter(isOpen) : prospects;
  const own = ways.filter(({ move }) => !move.enters);
  return own.length > 0 ? own : ways;
};

/** The conditions of the first way, each once; what every step keeps is told where it is not kept. */
const conditionsOf = ({ invariants }: Procedure<unknown>, [first]: readonly Prospect[]): readonly Condition[] => [
  ...new Map(
    (first?.conditions ?? [])
      .filter(({ guard, foreseen }) => foreseen === 'unmet' || !invariants.includes(guard))
      .map((condition) => [condition.guard, condition]),
  ).values(),
];

const each = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const leadsOf = (procedure: Procedure<unknown>, { to }: Move): Words => {
  if (to === 'same') return words('状态不变', 'The state stays');
  if (to === 'stood') return words('回到终结前的状态', 'Back to where it stood');
  return to === 'resumed' ? words('回到中止前的状态', 'Back to the state before') : stateWords(procedure, to);
};

/** A step as its page and that of its case show it. */
export const stepShown = (procedure: Procedure<unknown>, caseId: string, step: ForeseenStep): StepShown => {
  const ways = waysOf(step);
  const moves = ways.map(({ move }) => move);
  const [first] = moves;
  const leads = new Map(moves.map((move) => [move.to, leadsOf(procedure, move)]));
  return {
    what: { href: `/cases/${caseId}/commands/${step.command}`, ...commandWords(procedure, step.command) },
    ...{ manner: step.manner, possible: step.possible },
    basis: first ? basisWords(first.basis) : words('', ''),
    by: rolesWords(moves.flatMap(rolesOf)),
    conditions: conditionsOf(procedure, ways).map((condition) => shown(procedure, condition)),
    leads: [...leads.values()],
    papers: each(moves.flatMap(({ issues = [] }) => issues)).map((kind) => documentKinds[kind].title),
    starts: each(moves.flatMap(({ starts = [] }) => starts)).map((name) => timerWords(procedure, name)),
    stops: each(moves.flatMap(({ stops = [] }) => stops)).map((name) => timerWords(procedure, name)),
  };
};

/** Whether whatever comes of a step closes the case on another way than the main one. */
const isEnd = ({ states }: Procedure<unknown>, { prospects }: ForeseenStep): boolean =>
  prospects.every(({ move }) => states[move.to]?.final);

/** What the reader may do, the main way first; what ends the case stands apart. What is not there to be done is left out. */
export const stepsInOrder = (procedure: Procedure<unknown>, state: string, steps: readonly ForeseenStep[]) => {
  const { next = [] } = procedure.states[state] ?? {};
  const offered = steps.filter(({ command }) => !procedure.commands[command]?.internal || command === 'raiseObjection');
  const rank = ({ command, possible }: ForeseenStep): number =>
    (possible ? 0 : 100) + (procedure.commands[command]?.follows ? -1 : next.indexOf(command));
  const isMain = ({ command }: ForeseenStep): boolean =>
    next.includes(command) || procedure.commands[command]?.follows !== undefined;
  const main = offered.filter((step) => isMain(step) && (step.possible || !procedure.commands[step.command]?.answers));
  const possible = main.filter((step) => step.possible && step.manner !== 'enter');
  const lead = possible.length > 0 ? possible : main.filter(({ manner }) => manner !== 'enter');
  const side = offered.filter((step) => !lead.includes(step));
  return {
    next: lead.toSorted((one, other) => rank(one) - rank(other)),
    others: side.filter((step) => !isEnd(procedure, step)),
    ends: side.filter((step) => isEnd(procedure, step)),
  };
};
