import { practice } from '../../domain/basis.ts';
import { bodies } from '../../domain/heads.ts';
import { words } from '../../domain/words.ts';
import type { Move, Procedure, State, Timer } from '../../procedure/definition.ts';
import type { RevocationData } from './data.ts';
import { requestsWaiting } from './party-request-data.ts';

const basis = practice(
  '书面告知后，当事组织可以申请查阅案卷、申请听证，书面答复并说明理由',
  'once the opinion is told the organization may ask to see the file and for a hearing, and is answered with reasons',
);

const anywhere = { to: 'same', beyond: true, basis } as const;

const ask: Move = {
  ...{ ...anywhere, by: ['organization', 'agencyClerk', 'officeClerk'], starts: ['partyRequest'] },
  requires: ['opinionTold', 'requestDayPossible', 'requestsFew'],
};

const answer: Move = {
  ...{ ...anywhere, by: ['officeClerk', 'officeHead'], issues: ['answerLetter'] },
  requires: ['requestAwaited', 'answerArranged'],
};

/** An answer that is late lengthens the term of appeal where it runs: its clock is counted again, and shown so. */
const lengthening: Move = { ...answer, when: ['answerLengthens'], starts: ['partyRequest', 'appealPeriod'] };

const movesIn = ({ on = {} }: State): Readonly<Record<string, readonly Move[]>> => ({
  ...{ requestFile: [ask], requestHearing: [ask] },
  answerRequest: [...('appealPeriodExpired' in on ? [lengthening] : []), { ...answer, starts: ['partyRequest'] }],
});

/** The clock by which the office answers; several requests share it, and it counts from the first that still waits. */
export const partyRequestTimers = {
  partyRequest: {
    label: words('阅卷、听证申请答复期限', 'Term for answering a request'),
    basis,
    binds: bodies.office,
    term: ({ terms }) => ({ workingDays: terms.partyRequest }),
    from: ({ data, today }) =>
      requestsWaiting(data)
        .map(({ arrivedOn }) => arrivedOn)
        .toSorted()[0] ?? today,
    needless: ({ data }) => requestsWaiting(data).length === 0,
    beyond: true,
  },
} satisfies Record<string, Timer<RevocationData>>;

/** A revocation in whose every state, closed ones included, the organization may ask once it was told (O20.2). */
export const withPartyRequests = (procedure: Procedure<RevocationData>): Procedure<RevocationData> => {
  const despite = procedure.invariants;
  const added = (state: State): State['on'] =>
    Object.fromEntries(
      Object.entries(movesIn(state)).map(([name, all]) => [name, all.map((move) => ({ ...move, despite }))]),
    );
  const states = Object.entries(procedure.states).map(([name, state]) => [
    name,
    { ...state, on: { ...state.on, ...added(state) } },
  ]);
  return { ...procedure, states: Object.fromEntries(states) };
};
