import { practice } from '../../domain/basis.ts';
import type { Move } from '../../procedure/definition.ts';
import { actOfOthers } from './holding.ts';

const decide = {
  to: 'same',
  by: 'agencyHead',
  stops: ['recusalDecision'],
  basis: practice('回避由具体受托单位负责人决定', 'the head of the agency decides on standing aside'),
} as const;

const requestRecusal: Move = {
  to: 'same',
  by: ['expert', 'organization', 'agencyClerk'],
  requires: ['onPanel', 'recusesItself', 'noRecusalPending'],
  despite: actOfOthers,
  starts: ['recusalDecision'],
  basis: practice('评议意见形成前可以申请回避', 'standing aside is asked for before the opinion is formed'),
};

const replaceExpert: Move = {
  to: 'same',
  by: 'agencyClerk',
  requires: ['onPanel', 'noRecusalPending', 'replacementFits'],
  issues: ['expertInvitation'],
  basis: practice('专家不能履职的，更换后重新开会', 'an expert who cannot serve is replaced, and the panel meets anew'),
};

/** Recusal of a panel's members, decided while no opinion is formed. */
export const recusal: Record<string, Move | readonly Move[]> = {
  requestRecusal,
  decideRecusal: [
    {
      ...{ ...decide, effect: 'mark' },
      when: ['recusalGranted', 'replacementNamed'],
      requires: ['recusalAwaited', 'replacementFits'],
      issues: ['recusalDecision', 'expertInvitation'],
    },
    // Taking somebody away is never refused: the panel is incomplete until the seat is filled (O2.1).
    {
      ...{ ...decide, effect: 'mark' },
      ...{ when: ['recusalGranted'], requires: ['recusalAwaited'], issues: ['recusalDecision'] },
    },
    { ...decide, requires: ['recusalAwaited'], issues: ['recusalDecision'] },
  ],
  replaceExpert,
  fillSeat: {
    ...{ to: 'same', by: 'agencyClerk', requires: ['seatFree', 'noRecusalPending', 'replacementFits'] },
    issues: ['expertInvitation'],
    basis: practice('专家组缺员的，补足后方可评议', 'a panel that lacks a member is filled before it reviews'),
  },
};
