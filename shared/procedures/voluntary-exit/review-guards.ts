import { expertRequestGuards } from '../parts/expert-request.ts';
import { memberIds } from '../parts/panel.ts';
import { meetingGuards, panelGuards } from '../parts/panel-guards.ts';
import { sheetGuards } from '../parts/sheets.ts';
import { undecidedGuards } from '../parts/undecided.ts';
import type { VoluntaryExitData } from './data.ts';

/** Votes in favour of what was concluded: an opinion against the exit is carried by the votes against it. */
const winning = ({ opinion }: VoluntaryExitData): number =>
  (opinion?.conclusion === 'notSupport' ? opinion.votes.no : opinion?.votes.yes) ?? 0;

/** Who has a seat, and who left one, of which there is only one panel. */
export const seating = {
  seated: (data: VoluntaryExitData) => memberIds(data),
  barred: ({ recusals = [], departures = [] }: VoluntaryExitData) => ({
    ids: [...recusals.filter(({ decided }) => decided?.granted), ...departures].map(({ expertId }) => expertId),
    names: [],
  }),
};

/** A reduced panel is for a reconsideration alone: whether the pool is short is only told in the letter here. */
const { namesDayLater } = expertRequestGuards(seating);

/** Conditions of expert review. */
export const reviewGuards = {
  ...panelGuards,
  ...sheetGuards,
  ...meetingGuards<VoluntaryExitData>(winning),
  ...undecidedGuards,
  namesDayLater,
};
