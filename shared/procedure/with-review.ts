import { type Move, movesOf, type Procedure, type State } from './definition.ts';
import { gatesOf, listedSteps } from './review-list.ts';

/** The move with the guards of its step's lines: guard and line are one (O3.1). */
const gated = <Data>(procedure: Procedure<Data>, move: Move, gates: readonly string[]): Move => {
  const asked = gates.filter((name) => !procedure.invariants.includes(name) || move.despite?.includes(name));
  return { ...move, requires: [...new Set([...(move.requires ?? []), ...asked])] };
};

/** A procedure in which each step that cannot be taken back asks every line of its list. */
export const withReview = <Data>(procedure: Procedure<Data>): Procedure<Data> => {
  const steps = listedSteps(procedure);
  const through = (state: State): State => {
    const listed = Object.keys(state.on ?? {}).filter((name) => steps.has(name));
    if (listed.length === 0) return state;
    const each = listed.map((name) => {
      const gates = gatesOf(procedure, name);
      return [name, movesOf(state, name).map((move) => gated(procedure, move, gates))] as const;
    });
    return { ...state, on: { ...state.on, ...Object.fromEntries(each) } };
  };
  const states = Object.entries(procedure.states).map(([name, state]) => [name, through(state)] as const);
  return { ...procedure, states: Object.fromEntries(states) };
};
