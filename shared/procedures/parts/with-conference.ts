import { practice } from '../../domain/basis.ts';
import { isEffective } from '../../procedure/acts.ts';
import { type Move, movesOf, type Procedure, type State } from '../../procedure/definition.ts';
import { restsIn } from '../../procedure/entrances.ts';

const basis = practice('联席会议有意见的，登记在案', 'the word of the conference is put on record');

const record: Move = {
  ...{ to: 'same', by: ['officeClerk', 'officeHead'], basis },
  requires: ['instructionPossible', 'instructionFits', 'clueOnly'],
};

type Bound = {
  /** The commands that a binding word leaves open: they end, rest or return a case, or only record. */
  readonly yields: readonly string[];
  /** The states from which a word to do more returns the case to the investigation, and the move that does. */
  readonly returns?: { readonly from: readonly string[]; readonly move: Pick<Move, 'to' | 'starts' | 'stops'> };
  /** How an office closes the case where it was told to stop; absent where its own ways do. */
  readonly closes?: Move;
  /** States in which it is closed by ways of their own. */
  readonly closedOtherwise?: readonly string[];
};

/** Whether nothing that holds a case keeps the move: it records somebody's act, or serves what is guarded. */
const heldByNothing = ({ despite = [] }: Move): boolean => despite.includes('notHeld');

/**
 * A procedure in whose every state before the effect the conference's word is recorded; one to stop or to do less binds
 * every step of the offices from then on (O1.5).
 */
export const withConference = <Data>(procedure: Procedure<Data>, bound: Bound): Procedure<Data> => {
  const { yields, returns, closes, closedOtherwise = [] } = bound;
  const freed = (name: string, move: Move): Move =>
    yields.includes(name) || heldByNothing(move)
      ? { ...move, despite: [...new Set([...(move.despite ?? []), 'conferenceHeeded'])] }
      : move;
  const all = [...procedure.invariants, 'conferenceHeeded'];
  const added = (name: string, { final, effect }: State): State['on'] => {
    if (final || effect || isEffective(procedure, name)) return {};
    const back = returns?.from.includes(name)
      ? [
          {
            ...{ ...record, ...returns.move, when: ['backToInvestigation'], despite: all },
            requires: ['instructionPossible', 'instructionFits'],
          },
        ]
      : [];
    const closing = closes && !restsIn(procedure, name) && !closedOtherwise.includes(name);
    return {
      recordInstruction: [...back, { ...record, despite: all }],
      ...(closing ? { closeOnInstruction: { ...closes, despite: ['conferenceHeeded'] } } : {}),
    };
  };
  const states = Object.entries(procedure.states).map(([name, state]) => {
    const each = Object.entries(state.on ?? {}).map(([command, moves]) => [
      command,
      Array.isArray(moves)
        ? movesOf(state, command).map((move) => freed(command, move))
        : freed(command, moves as Move),
    ]);
    return [name, { ...state, on: { ...Object.fromEntries(each), ...added(name, state) } }];
  });
  return { ...procedure, invariants: all, states: Object.fromEntries(states) };
};
