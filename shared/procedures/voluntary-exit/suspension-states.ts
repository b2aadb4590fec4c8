import type { State } from '../../procedure/definition.ts';
import { absorb } from '../parts/absorb-command.ts';
import { regainDays } from '../parts/holding.ts';
import { resume, suspended } from '../parts/suspension.ts';
import { proposeRelease, withdraw } from './moves.ts';

/** Suspension of an application; the system itself takes up one that waited for a revocation (R3.4). */
export const suspensionStates: Record<string, State> = {
  suspended: suspended({
    proposeRelease,
    resume: [
      { ...resume, requires: ['groundGone', 'overrideReported', 'overrideSeconded'] },
      { ...resume, by: 'system', requires: ['heldForRevocation', 'groundGone'] },
    ],
    // One that waited with a letter from before the entry kept it goes on as well, with its letter.
    regainDays: [
      { ...resume, by: 'system', when: ['heldForRevocation'], requires: ['groundGone'] },
      { ...regainDays, to: 'same' },
    ],
    withdraw,
    absorb,
  }),
};
