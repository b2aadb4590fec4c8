import type { Day } from '../../domain/day.ts';
import type { DocumentId } from '../../domain/ids.ts';
import type { OfficeSettings } from '../../domain/office.ts';

/** An expert as appointed: from the pool that departments recommend (Art. 6(2)), with the declaration made before. */
export type PanelMember = {
  readonly expertId: string;
  readonly name: string;
  readonly organization: string;
  readonly recommendedBy: string;
  readonly declaredNoInterest: boolean;
};

export type Panel = {
  readonly formedOn: Day;
  readonly members: readonly PanelMember[];
  readonly chairId: string;
  readonly meeting: { readonly on: Day; readonly place: string };
  /** The day a member was last replaced: only a meeting from then on forms an opinion, earlier sheets are void. */
  readonly completedOn?: Day;
  /** Why a head seated fewer, for a reconsideration alone (O2.2). */
  readonly reduced?: { readonly reason: string; readonly on: Day };
};

/** How many a panel has at least: fewer where a head said so for a reconsideration (O2.2). */
export const leastSize = (panel: Panel | undefined, { panel: sizes }: Pick<OfficeSettings, 'panel'>): number =>
  panel?.reduced ? sizes.reducedSize : sizes.minimumSize;

export type Recusal = {
  readonly expertId: string;
  readonly name: string;
  readonly by: 'expert' | 'organization';
  readonly ground: string;
  readonly requestedOn: Day;
  readonly decided?: { readonly granted: boolean; readonly reason: string; readonly on: Day };
};

export type Departure = { readonly expertId: string; readonly reason: string; readonly on: Day };

/** What one expert wrote before the opinion was formed (R6.3a). */
export type Sheet = {
  readonly expertId: string;
  readonly view: string;
  readonly reasons: string;
  readonly filedOn: Day;
  /** Who entered it from the signed paper; absent: its author handed it in. */
  readonly enteredBy?: string;
};

/** A conflict that was found once the opinion had been formed (O2.1). */
export type FoundConflict = { readonly expertId: string; readonly existedOn: Day; readonly on: Day };

/** A letter that asks the departments for more experts, and what the pool had when it was asked (O2.2). */
export type ExpertRequest = {
  readonly letterId: DocumentId;
  readonly on: Day;
  readonly number: number;
  readonly fields: readonly string[];
  readonly replyBy: Day;
  readonly toFill?: number;
  readonly fit?: number;
};

/** Both views of a panel in which neither has two thirds (O2.2). */
export type Views = { readonly inFavour: string; readonly against: string };

/** A meeting that ended without two thirds for anything. */
export type Undecided = Meeting & Views & { readonly findings: readonly string[] };

/** What a case records of its panel. */
export type HasPanel = {
  readonly panel?: Panel;
  readonly sheets?: readonly Sheet[];
  readonly recusals?: readonly Recusal[];
  readonly departures?: readonly Departure[];
  readonly conflictsFound?: readonly FoundConflict[];
  readonly expertRequests?: readonly ExpertRequest[];
  /** The meetings of this round that reached no two thirds. */
  readonly undecided?: readonly Undecided[];
};

/** A meeting of the panel and its vote on what it concluded (R6.3b). */
export type Meeting = {
  readonly meetingOn: Day;
  readonly place: string;
  readonly presentIds: readonly string[];
  readonly votes: { readonly yes: number; readonly no: number; readonly abstain: number };
  readonly dissents: readonly { readonly expertId: string; readonly reason: string }[];
};

/** The meeting that a command records, whichever command it is. */
export const meetingIn = ({ input }: { readonly input: unknown }): Meeting | undefined =>
  typeof input === 'object' && input !== null && 'meetingOn' in input ? (input as Meeting) : undefined;

export const memberIds = ({ panel }: HasPanel): readonly string[] =>
  panel?.members.map(({ expertId }) => expertId) ?? [];

/** Whether somebody declared to have no interest, and a department recommended them (Art. 6(2), (3)). */
export const declared = ({ declaredNoInterest, recommendedBy }: PanelMember): boolean =>
  declaredNoInterest && recommendedBy.trim() !== '';

/** Those whom a step seats, whichever step it is: members of the panel as it leaves it who were not on it before. */
export const newlySeated = (after: HasPanel, before: HasPanel): readonly PanelMember[] => {
  // A panel that is formed anew has a meeting of its own; a change of one keeps it.
  const known = new Set(after.panel?.meeting === before.panel?.meeting ? memberIds(before) : []);
  const same = after.panel === before.panel;
  return same ? [] : (after.panel?.members ?? []).filter(({ expertId }) => !known.has(expertId));
};

/** A round of review begins: nobody has written a sheet, and no meeting was held. */
export const newRound = ({ undecided }: HasPanel): Pick<HasPanel, 'sheets' | 'undecided'> => ({
  sheets: [],
  ...(undecided ? { undecided: [] } : {}),
});

/** The panel meets and writes anew: earlier sheets and an earlier meeting no longer carry an opinion. */
export const reviewedAnew = (data: HasPanel, today: Day): Pick<HasPanel, 'panel' | 'sheets' | 'undecided'> => ({
  ...newRound(data),
  ...(data.panel ? { panel: { ...data.panel, completedOn: today } } : {}),
});
