import type { Actor } from '../domain/actor.ts';
import type { CaseEvent, CorrectedFact } from '../domain/case.ts';
import type { Day } from '../domain/day.ts';
import { standingOf } from '../domain/roles.ts';
import type { Words } from '../domain/words.ts';
import type { Procedure } from './definition.ts';
import { factsIn, type TypedFact, withFact } from './facts.ts';

/** A correction that one person proposed and another one decides on (O5). */
export type ProposedCorrection = CorrectedFact & {
  /** The event by which it was proposed. */
  readonly correctionNo: number;
  readonly was?: unknown;
  readonly reason: string;
  readonly proof: string;
  readonly by: string;
  readonly byName: string;
  /** The heads for whom the proposer held the role. */
  readonly onBehalfOf?: string;
  readonly on: Day;
};

/** An act of a term that was in time as it was told: no correction makes it late (O5). */
export type HeldInTime = { readonly command: string; readonly doneOn: Day };

export type HasCorrections = {
  readonly corrections?: readonly ProposedCorrection[];
  readonly heldInTime?: readonly HeldInTime[];
};

export const correctionsOf = (data: unknown): readonly ProposedCorrection[] =>
  (data as HasCorrections).corrections ?? [];
export const heldInTimeOf = (data: unknown): readonly HeldInTime[] => (data as HasCorrections).heldInTime ?? [];

/** Whether an act of that day counts as in time whatever the term. */
export const isHeldInTime = (data: unknown, command: string, doneOn: Day | undefined): boolean =>
  heldInTimeOf(data).some((held) => held.command === command && held.doneOn === doneOn);

/** The name under which the first event of a case is logged. */
export const openingCommand = 'open';

const schemaOf = <Data>({ commands, correctable }: Procedure<Data>, command: string) =>
  command === openingCommand ? correctable?.opening : commands[command]?.input;

/** Why a member is no fact to be corrected; undefined for one that can be. */
export const fixedWhy = <Data>(
  { correctable }: Procedure<Data>,
  { command, member }: { readonly command: string; readonly member: string },
): Words | undefined =>
  correctable?.fixed.find(
    (each) =>
      (each.commands?.includes(command) ?? true) &&
      (each.member === undefined || member === each.member || member.startsWith(`${each.member}/`)),
  )?.why;

/** A record as it stands after the corrections that a log holds. */
export const inputOf = (log: readonly CaseEvent[], { sequence, input }: CaseEvent): unknown =>
  log
    .flatMap(({ corrected }) => (corrected?.sequence === sequence ? [corrected] : []))
    .reduce((held, { at, value }) => withFact(held, at, value), input);

/** The facts of an event that an officer entered: what parties and members filed themselves is theirs (O9). */
export const correctableIn = <Data>(
  procedure: Procedure<Data>,
  log: readonly CaseEvent[],
  event: CaseEvent,
): readonly TypedFact[] => {
  const { command, actor } = event;
  const schema = schemaOf(procedure, command);
  const officer = standingOf[actor.role] === 'staff' || actor.role === 'legalityReviewer';
  if (!schema || !officer || procedure.commands[command]?.receives) return [];
  return factsIn(schema, inputOf(log, event)).filter(
    ({ member }) => fixedWhy(procedure, { command, member }) === undefined,
  );
};

/** The schema by which a corrected record is read again. */
export const recordSchemaOf = schemaOf;

/** Who typed what an event records: the drafter where it was signed off, with those for whom they acted. */
const enteredBy = ({ actor, draftedBy }: CaseEvent): readonly string[] =>
  draftedBy && draftedBy.length > 0
    ? draftedBy.map(({ id }) => id)
    : [actor.id, ...(actor.onBehalfOf ? [actor.onBehalfOf.id] : [])];

/** Whether somebody neither entered a fact nor proposed its correction, and stands in for nobody who did. */
export const standsApartFrom = (
  { id, delegated = [] }: Pick<Actor, 'id' | 'delegated'>,
  { by, onBehalfOf }: ProposedCorrection,
  entered: CaseEvent,
): boolean => {
  const first = new Set([...enteredBy(entered), by, ...(onBehalfOf ? [onBehalfOf] : [])]);
  return ![id, ...delegated.map((each) => each.by.id)].some((person) => first.has(person));
};
