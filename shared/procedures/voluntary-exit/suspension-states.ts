import { practice } from '../../domain/basis.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { absorb } from '../parts/absorb-command.ts';
import { regainDays } from '../parts/holding.ts';
import { resume, suspended } from '../parts/suspension.ts';
import { withdraw } from './moves.ts';

/** One head proposes to let an application go on although a revocation is open; another decides by resuming it. */
const proposeRelease: Move = {
  to: 'same',
  by: ['agencyHead', 'officeHead'],
  requires: ['overrideReported'],
  despite: ['notHeld'],
  basis: practice('先行办理由两名负责人决定', 'two heads decide on the override'),
};

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
