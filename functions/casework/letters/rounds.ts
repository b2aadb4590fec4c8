import type { Day } from '#shared/domain/day.ts';
import { departmentsOf, type HasConsultation } from '#shared/procedures/parts/consultation.ts';
import type { HasPanel, Panel, Recusal } from '#shared/procedures/parts/panel.ts';

type Reviewed = HasPanel & HasConsultation & { readonly returned?: { readonly on: Day } };

/** The day on which the review that now runs began: when the panel was formed, or the case last came back to it. */
export const roundBegan = (data: Reviewed, ...others: readonly Day[]): Day | undefined => {
  const adopted = departmentsOf(data).flatMap(({ dissentResolved }) =>
    dissentResolved?.outcome === 'adopted' ? [dissentResolved.on] : [],
  );
  return [data.panel?.formedOn, data.returned?.on, ...adopted, ...others]
    .filter((on) => on !== undefined)
    .toSorted()
    .at(-1);
};

/** Who stood aside from this very panel. */
export const recusalsOf = ({ panel, recusals = [] }: HasPanel): readonly Recusal[] =>
  recusals.filter(({ requestedOn, decided }) => decided?.granted && requestedOn >= (panel?.formedOn ?? requestedOn));

/** Names of people by their ids, of whatever panel or recusal the case holds. */
export const nameOfExpert = ({ panel, recusals }: HasPanel, earlier: readonly Panel[], id: string): string => {
  const seated = [panel, ...earlier].flatMap((each) => each?.members ?? []);
  const known = [...seated, ...(recusals ?? [])].find(({ expertId }) => expertId === id);
  return known?.name ?? id;
};

type Undecidedly = { readonly inFavour?: string | undefined; readonly against?: string | undefined };

/** Both views of a panel that agreed on nothing, with the first of its two meetings (O2.2). */
export const viewsOf = ({ inFavour, against }: Undecidedly, { undecided = [] }: HasPanel) => {
  const [first] = undecided;
  return inFavour !== undefined && against !== undefined && first
    ? { views: { inFavour, against, first: { meetingOn: first.meetingOn, votes: first.votes } } }
    : {};
};

export const meetingAhead = ({ panel }: HasPanel, today: Day): boolean =>
  panel !== undefined && panel.meeting.on >= today;

export const membersRecommended = ({ panel }: HasPanel): boolean =>
  panel?.members.every(({ recommendedBy }) => recommendedBy.trim() !== '') === true;

/** The departments that recommended the members, each once. */
export const recommenders = (members: Panel['members']): string[] => [
  ...new Set(members.flatMap(({ recommendedBy }) => (recommendedBy.trim() === '' ? [] : [recommendedBy]))),
];
