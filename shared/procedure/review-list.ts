import type { CaseSnapshot } from '../domain/case.ts';
import { dayAt, type Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import { own } from '../domain/own.ts';
import type { UnmetGuard } from '../domain/refusal.ts';
import { accept, type Result } from '../domain/result.ts';
import { digested, type ListedLine, type ListLine, type ReviewList } from '../domain/review-list.ts';
import type { Facts } from './decision-facts.ts';
import { movesOf, type Procedure, type Situation } from './definition.ts';
import { parseInput } from './input.ts';
import type { ReviewLine } from './review-line.ts';
import { signersOf } from './sign-off.ts';

const linesOf = <Data>({ lines = {} }: Procedure<Data>) =>
  Object.entries(lines) as [ListLine, ReviewLine<Situation<Data>>][];

/** The steps that cannot be taken back: those that some line names. */
export const listedSteps = <Data>(procedure: Procedure<Data>): ReadonlySet<string> =>
  new Set(linesOf(procedure).flatMap(([, { gates }]) => Object.keys(gates)));

/** Whether a head signs a step whatever it issues: it cannot be taken back, or two people give it. */
export const isSignedStep = <Data>(procedure: Procedure<Data>, name: string): boolean =>
  listedSteps(procedure).has(name) || procedure.commands[name]?.signed === true;

/** Every guard that the lines ask of a step. */
export const gatesOf = <Data>(procedure: Procedure<Data>, step: string): readonly string[] => [
  ...new Set(linesOf(procedure).flatMap(([, { gates }]) => own(gates, step) ?? [])),
];

/**
 * The list of a step (O3.1) as the case and its facts stand, of whoever signs: each line by the very guards that the
 * step requires. `situation` holds what the step would record.
 */
export const reviewListOf = <Data>(
  procedure: Procedure<Data>,
  situation: Situation<Data>,
  step: string,
): ReviewList => {
  const { before } = situation;
  const roles = movesOf(procedure.states[before.state], step).flatMap(signersOf);
  const { signing: _whoever, ...seen } = { ...situation, actor: { id: '', name: '', roles } };
  const unmetOf = (name: string): readonly UnmetGuard[] => {
    const guard = procedure.guards[name];
    if (!guard) throw new TypeError(`${procedure.name} names no guard ${name}`);
    return guard.test(seen) ? [] : [{ guard: name, basis: guard.basis, message: guard.message(seen) }];
  };
  const lineOf = ([line, { basis, gates, evidence, remark }]: [
    ListLine,
    ReviewLine<Situation<Data>>,
  ]): ListedLine[] => {
    const asked = own(gates, step);
    if (!asked) return [];
    const unmet = asked.flatMap(unmetOf);
    const weighed = remark?.(seen, step);
    const finding = unmet.length > 0 ? 'red' : weighed ? 'note' : 'green';
    return [{ line, basis, finding, evidence: evidence(seen, step), unmet, ...defined({ remark: weighed }) }];
  };
  return digested(step, linesOf(procedure).flatMap(lineOf));
};

type Proposed = { readonly step: string; readonly input: unknown; readonly at: Instant; readonly facts: Facts };

/** The list of a step that is only proposed, with its input; refuses an input that the step does not take. */
export const proposedList = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  { step, input, at, facts }: Proposed,
): Result<ReviewList> => {
  const command = own(procedure.commands, step);
  if (!command) throw new TypeError(`${procedure.name} names no command ${step}`);
  const parsed = parseInput(command.input, input);
  if (!parsed.ok) return parsed;
  const actor = { id: '', name: '', roles: [] };
  const bare = { before: subject, data: subject.data, input: parsed.value, actor, at, today: dayAt(at), facts };
  const situation = { ...bare, data: { ...subject.data, ...command.record(bare) } };
  return accept(reviewListOf(procedure, situation, step));
};
