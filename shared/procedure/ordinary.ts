import { type Move, movesOf, type State } from './definition.ts';

/** Whether a move is one of the way itself: neither an entrance of an act from elsewhere, nor what is done about one. */
const isOrdinary = ({ enters, beneath, beyond }: Move): boolean => !enters && !beneath && !beyond;

/** The moves of the way itself that a state has for a command. */
export const ordinaryMovesOf = (state: State | undefined, name: string): readonly Move[] =>
  movesOf(state, name).filter(isOrdinary);
