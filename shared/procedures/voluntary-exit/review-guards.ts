import { meetingGuards, panelGuards } from '../parts/panel-guards.ts';
import { sheetGuards, sheetsInFor } from '../parts/sheets.ts';
import type { VoluntaryExitData } from './data.ts';

/** Votes in favour of what was concluded: an opinion against the exit is carried by the votes against it. */
const winning = ({ opinion }: VoluntaryExitData): number =>
  (opinion?.conclusion === 'notSupport' ? opinion.votes.no : opinion?.votes.yes) ?? 0;

/** Conditions of expert review. */
export const reviewGuards = {
  ...panelGuards,
  ...sheetGuards,
  sheetsIn: sheetsInFor<VoluntaryExitData>(({ opinion }) => opinion),
  ...meetingGuards<VoluntaryExitData>({ meetingOf: ({ opinion }) => opinion, winning }),
};
