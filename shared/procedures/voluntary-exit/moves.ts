import { practice } from '../../domain/basis.ts';
import type { Move } from '../../procedure/definition.ts';
import { absorb } from '../parts/absorb-command.ts';
import { actOfOthers, regainDays } from '../parts/holding.ts';
import { suspend } from '../parts/suspension.ts';

export const withdraw: Move = {
  to: 'withdrawn',
  by: ['organization', 'agencyClerk'],
  requires: ['withdrawalNotInFuture'],
  despite: actOfOthers,
  issues: ['terminationNotice'],
  basis: practice('申请人可以撤回', 'the applicant may withdraw'),
};

const forRevocation = { ...suspend, requires: ['forRevocation', 'groundStands'] };

/** The office suspends on any ground; at intake the agency's clerk, too, lets an application wait for a revocation (R3.4). */
export const suspendAtIntake: readonly Move[] = [suspend, { ...forRevocation, by: 'agencyClerk' }];

const basis = practice('先行办理由两名负责人决定', 'two heads decide on the override');

/** One head proposes to let an application go on although a revocation is open. */
export const proposeRelease: Move = {
  ...{ to: 'same', by: ['agencyHead', 'officeHead'], basis },
  ...{ requires: ['overrideReported'], despite: ['notHeld'] },
};

/** Another decides, where it is held without a letter: the days for which it was held are given back (O3.4). */
const release: Move = {
  ...{ to: 'same', by: 'officeHead', basis },
  ...{ requires: ['overrideReported', 'overrideSeconded'], despite: ['notHeld'], regains: true },
};

export const releasing = { proposeRelease, release };

/** What every state up to the feedback accepts. */
export const open = { withdraw, suspend, regainDays, absorb, ...releasing };
