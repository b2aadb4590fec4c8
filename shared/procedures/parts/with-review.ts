import type { Procedure, State } from '../../procedure/definition.ts';
import { type Move, movesOf } from '../../procedure/definition.ts';
import { gatesOf, listedSteps } from '../../procedure/review-list.ts';
import { askedOfSigners, type Reviewing, reviewCommand, reviewGuards, reviewMove } from './legality.ts';

/** The move with the guards of its step's lines: guard and line are one (O3.1). */
const gated = <Data>(procedure: Procedure<Data>, move: Move, gates: readonly string[]): Move => {
  const asked = gates.filter((name) => !procedure.invariants.includes(name) || move.despite?.includes(name));
  return { ...move, requires: [...new Set([...(move.requires ?? []), ...asked, ...askedOfSigners])] };
};

/**
 * A procedure in which each step that cannot be taken back asks every line of its list, and the opinion of a reviewer;
 * those `discussed` besides the record of a collective discussion. What is `bound` is carried out whatever that opinion is.
 */
export const withReview = <Data>(
  procedure: Procedure<Data>,
  { discussed = [], bound = () => false }: Partial<Reviewing> = {},
): Procedure<Data> => {
  const steps = listedSteps(procedure);
  const through = (state: State): State => {
    const listed = Object.keys(state.on ?? {}).filter((name) => steps.has(name));
    if (listed.length === 0) return state;
    const each = listed.map((name) => {
      const gates = gatesOf(procedure, name);
      return [name, movesOf(state, name).map((move) => gated(procedure, move, gates))] as const;
    });
    return { ...state, on: { ...state.on, ...Object.fromEntries(each), reviewLegality: reviewMove(procedure) } };
  };
  const states = Object.entries(procedure.states).map(([name, state]) => [name, through(state)] as const);
  return {
    ...procedure,
    commands: { ...procedure.commands, reviewLegality: reviewCommand(procedure) },
    guards: { ...procedure.guards, ...reviewGuards(procedure, { discussed, bound }) },
    states: Object.fromEntries(states),
  };
};
