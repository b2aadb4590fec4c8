import type { State } from '../../procedure/definition.ts';
import { absorb } from '../parts/absorb-command.ts';
import { regainDays } from '../parts/holding.ts';
import { resume, suspended } from '../parts/suspension.ts';
import { proposeRelease, withdraw } from './moves.ts';

/** Suspension of an application; one that waited for a revocation is owed its resumption, which a head signs (R3.4, O10). */
export const suspensionStates: Record<string, State> = {
  suspended: suspended({
    proposeRelease,
    resume: { ...resume, requires: ['groundGone', 'overrideReported', 'overrideSeconded'] },
    regainDays,
    withdraw,
    absorb,
  }),
};
