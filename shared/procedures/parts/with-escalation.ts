import { type Move, movesOf, type Procedure, type State } from '../../procedure/definition.ts';
import { escalationBasis, extensionBasis } from './escalation.ts';

/** The steps by which a dissent is put to the conference, or after which nothing waits for it: its clocks begin or end. */
const turning = ['resolveDissent', 'recordInstruction', 'consult'];

const urge: Move = {
  ...{ to: 'same', by: 'officeClerk', issues: ['reminderLetter'], basis: escalationBasis },
  ...{ requires: ['conferenceAwaited', 'conferenceUrgeDue'], starts: ['conferenceWord'] },
};

const tell: Move = {
  ...{ to: 'same', by: 'officeHead', issues: ['suspensionNotice'], basis: extensionBasis },
  ...{ requires: ['conferenceAwaited', 'extensionNew', 'extensionPrintable'], starts: ['applicantTelling'] },
};

/**
 * A procedure in whose every state, the closed ones apart, a dissent that was put to the conference waits for its word (O9);
 * where there is an applicant, that one is told.
 */
export const withEscalation = <Data>(
  procedure: Procedure<Data>,
  { applicant = false }: { readonly applicant?: boolean } = {},
): Procedure<Data> => {
  const clocks = ['conferenceWord', ...(applicant ? ['applicantTelling'] : [])];
  const clocked = (move: Move): Move => ({ ...move, starts: [...(move.starts ?? []), ...clocks] });
  const through = (state: State): State => {
    if (state.final) return state;
    const each = Object.keys(state.on ?? {}).map((name) => [
      name,
      turning.includes(name) ? movesOf(state, name).map(clocked) : state.on?.[name],
    ]);
    const added = { urgeConference: urge, ...(applicant ? { tellExtension: tell } : {}) };
    return { ...state, on: { ...Object.fromEntries(each), ...added } };
  };
  const states = Object.entries(procedure.states).map(([name, state]) => [name, through(state)]);
  return { ...procedure, states: Object.fromEntries(states) };
};
