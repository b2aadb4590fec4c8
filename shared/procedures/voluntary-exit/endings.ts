import { endingGuards, tellEndingCommand, type Untold } from '../parts/ending.ts';
import { urgeSettlement, urgingGuards } from '../parts/urging.ts';
import { liabilitiesOf, type VoluntaryExitData } from './data.ts';

/** An exit that another took with it ended without an answer of its own (O14); every other end has its letter. */
const untoldEnding = ({ absorbedBy, endingsTold = [] }: VoluntaryExitData): Untold | undefined =>
  absorbedBy && endingsTold.length === 0 ? { certificateIds: [] } : undefined;

/** What follows the end of a case: telling it, and urging what is left to settle (O14). */
export const endingCommands = {
  tellEnding: tellEndingCommand(untoldEnding),
  urgeSettlement: urgeSettlement<VoluntaryExitData>(),
};

export const endingConditions = {
  ...endingGuards(untoldEnding),
  ...urgingGuards<VoluntaryExitData>({ open: liabilitiesOf, by: ({ approval }) => approval?.settlementDeadline }),
};
