import type { Untold } from '../parts/ending.ts';
import type { RevocationData } from './data.ts';

/** Why certificates leave the list without a decision of their own. */
const untoldLeavings = ['objection', 'conference'];

/**
 * What ended or left without a letter (O14). Before D21 nobody is told; what a panel or an appeal decided is told by its own
 * letters, a closing by D41, and a row that was put right goes on in a case of its own.
 */
export const untoldEnding = (data: RevocationData): Untold | undefined => {
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
