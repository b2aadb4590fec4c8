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

/** The office suspends on any ground, the system once the organization has been told of a revocation (R3.4). */
export const suspendOrWait: readonly Move[] = [suspend, { ...forRevocation, by: 'system' }];

/** At intake the agency's clerk, too, lets an application wait for a revocation. */
export const suspendAtIntake: readonly Move[] = [...suspendOrWait, { ...forRevocation, by: 'agencyClerk' }];

/** What every state up to the feedback accepts. */
export const open = { withdraw, suspend: suspendOrWait, regainDays, absorb };
