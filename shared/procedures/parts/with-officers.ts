import { practice } from '../../domain/basis.ts';
import { bodies } from '../../domain/heads.ts';
import { staffRoles } from '../../domain/roles.ts';
import { awaitingHead, type HasOfficers } from '../../domain/standing-aside.ts';
import { words } from '../../domain/words.ts';
import type { Move, Procedure, Timer } from '../../procedure/definition.ts';

const basis = practice(
  '办理人员有利害关系的，应当回避；当事组织可以申请',
  'officers with an interest stand aside; the organization may ask for it',
);

const anywhere = { to: 'same', beyond: true, basis } as const;
const begins = { starts: ['officerRecusal'] } as const;
const decide = {
  ...{ ...anywhere, ...begins },
  requires: ['officerRecusalAwaited', 'decidesAbove', 'decidesOnAnother'],
} as const;

const moves: Readonly<Record<string, readonly Move[]>> = {
  declareInterest: [
    { ...{ ...anywhere, ...begins }, by: [...staffRoles, 'legalityReviewer'], requires: ['conflictStated'] },
  ],
  requestOfficerRecusal: [
    {
      ...{ ...anywhere, ...begins },
      ...{ by: ['organization', 'agencyClerk', 'officeClerk'], requires: ['officerNotAsked', 'officerAskedFew'] },
    },
  ],
  decideOfficerRecusal: [
    {
      ...{ ...decide, by: 'agencyHead' },
      ...{ when: ['officerAskedFor', 'decidesForAgency'], issues: ['recusalDecision'] },
    },
    {
      ...{ ...decide, by: ['officeHead', 'superiorHead'] },
      ...{ when: ['officerAskedFor', 'decidesForOffice'], issues: ['answerLetter'] },
    },
    {
      ...{ ...decide, by: ['agencyHead', 'officeHead', 'superiorHead'] },
      requires: [...decide.requires, 'officerDeclaredIt'],
    },
  ],
};

/** The clock by which a head decides; several share it, and it counts from the first that still waits. */
export const officerTimers = {
  officerRecusal: {
    label: words('办理人员回避决定期限', 'Term for deciding whether an officer stands aside'),
    basis: practice('回避申请的决定', 'the decision on standing aside'),
    term: ({ terms }) => ({ workingDays: terms.recusalDecision }),
    from: ({ data, today }) =>
      awaitingHead(data)
        .map(({ requestedOn }) => requestedOn)
        .toSorted()[0] ?? today,
    needless: ({ data }) => awaitingHead(data).length === 0,
    binds: [...bodies.agency, ...bodies.office, 'superiorHead'],
    beyond: true,
  },
} satisfies Record<string, Timer<HasOfficers>>;

/** A procedure in whose every state, closed ones included, officers declare their interests and stand aside (O20.1). */
export const withOfficers = <Data>(procedure: Procedure<Data>): Procedure<Data> => {
  const despite = procedure.invariants;
  const each = Object.fromEntries(
    Object.entries(moves).map(([name, all]) => [name, all.map((move) => ({ ...move, despite }))]),
  );
  const states = Object.entries(procedure.states).map(([name, { on, ...state }]) => [
    name,
    { ...state, on: { ...on, ...each } },
  ]);
  return { ...procedure, states: Object.fromEntries(states) };
};
