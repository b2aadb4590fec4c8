import type { State } from '../../procedure/definition.ts';
import { resume, suspended } from '../parts/suspension.ts';
import { absorb, withdraw } from './moves.ts';

/** Suspension of an application; the system itself takes up one that waited for a revocation (R3.4). */
export const suspensionStates: Record<string, State> = {
  suspended: suspended({
    resume: [resume, { ...resume, by: 'system', requires: ['heldForRevocation', 'groundGone'] }],
    withdraw,
    absorb,
  }),
};
