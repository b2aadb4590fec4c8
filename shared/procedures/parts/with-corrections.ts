import type { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import { staffRoles } from '../../domain/roles.ts';
import type { Move, Procedure } from '../../procedure/definition.ts';
import { fixedMembers } from './fixed-members.ts';

const basis = practice(
  '登记有误的，经两人核对后更正，原登记保留',
  'what was entered wrongly is corrected once two people have found it so; the first entry stays',
);

const anywhere = { to: 'same', by: staffRoles, beyond: true, basis } as const;

/** The way of a correction: proposed by one, decided on by another, a head where a party's right depends on it (O5). */
const moves: Readonly<Record<string, Move>> = {
  proposeCorrection: { ...anywhere, requires: ['factCorrectable', 'factDiffers', 'factEnterable', 'correctionsFew'] },
  confirmCorrection: {
    ...anywhere,
    requires: ['correctionAwaits', 'correctorDiffers', 'correctorIsHead', 'factEnterable', 'outcomeSeen'],
  },
  refuseCorrection: { ...anywhere, requires: ['correctionAwaits', 'correctorDiffers'] },
};

/** A procedure in whose every state, closed ones included, a recorded fact can be corrected (O5). */
export const withCorrections = <Data>(procedure: Procedure<Data>, opening: z.ZodType): Procedure<Data> => {
  const despite = procedure.invariants;
  const each = Object.fromEntries(Object.entries(moves).map(([name, move]) => [name, { ...move, despite }]));
  const states = Object.entries(procedure.states).map(([name, { on, ...state }]) => [
    name,
    { ...state, on: { ...on, ...each } },
  ]);
  return { ...procedure, states: Object.fromEntries(states), correctable: { opening, fixed: fixedMembers } };
};
