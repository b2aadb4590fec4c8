import type { Day } from '../../domain/day.ts';
import { endingGuards, tellEndingCommand, type Untold } from '../parts/ending.ts';
import { urgeSettlement, urgingGuards } from '../parts/urging.ts';
import { liabilitiesOf, type RevocationData } from './data.ts';

/** Why certificates leave the list without a decision of their own. */
const untoldLeavings = ['objection', 'conference'];

/**
 * What ended or left without a letter (O14). Before D21 nobody is told; what a panel or an appeal decided is told by its own
 * letters, a closing by D41, and a row that was put right goes on in a case of its own.
 */
const untoldEnding = (data: RevocationData): Untold | undefined => {
  if (!data.investigation) return undefined;
  const told = data.endingsTold ?? [];
  const named = new Set(told.flatMap(({ certificateIds }) => certificateIds));
  const certificateIds = (data.left ?? [])
    .filter(({ to }) => untoldLeavings.includes(to))
    .flatMap((left) => left.certificateIds)
    .filter((id) => !named.has(id));
  if (certificateIds.length > 0) return { certificateIds };
  const whole = told.some((ending) => ending.certificateIds.length === 0);
  return !whole && (data.absorbedBy || data.measures?.concluded) ? { certificateIds: [] } : undefined;
};

/** The day by which what Article 9 wants settled is settled. */
export const settleBy = ({ announcement }: RevocationData): Day | undefined => announcement?.settlementDeadline;

/** What follows the end of a case: telling it, and urging what is left to settle (O14). */
export const endingCommands = {
  tellEnding: tellEndingCommand(untoldEnding),
  urgeSettlement: urgeSettlement<RevocationData>(),
};

export const endingConditions = {
  ...endingGuards(untoldEnding),
  ...urgingGuards<RevocationData>({ open: liabilitiesOf, by: settleBy }),
};
