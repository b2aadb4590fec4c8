import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { type Appeal, type Notice, noticesOf } from '#shared/procedures/revocation/notice-data.ts';
import type { RevocationDrafting } from './parts.ts';

/** Every appeal against the opinion that stands, in the order of their filing. */
export const appealsOf = (data: RevocationData): readonly Appeal[] => noticesOf(data).flatMap(appealsAgainst);

const appealsAgainst = ({ lateAppeals = [], appeal }: Notice): readonly Appeal[] => [
  ...lateAppeals,
  ...(appeal ? [appeal] : []),
];

/** How the appeal against the opinion was last decided. */
export const decisionOn = (data: RevocationData) => noticesOf(data).findLast(({ decided }) => decided)?.decided;

/** Whether an appeal waits for its decision. */
export const isPending = (data: RevocationData): boolean =>
  noticesOf(data).some(
    (notice) =>
      !notice.decided && appealsAgainst(notice).some(({ rejected, withdrawnOn }) => !rejected && !withdrawnOn),
  );

/** Whether every notice reached the organization: by proof of service, or because the organization answered to it. */
export const isServed = (data: RevocationData, isReceived: (notice: Notice) => boolean): boolean =>
  data.notice !== undefined &&
  noticesOf(data).every(
    (notice) => isReceived(notice) || notice.noObjectionOn !== undefined || appealsAgainst(notice).length > 0,
  );

/** The appeal that a step is about: the one it refuses today, otherwise the one that was filed. */
export const appealNow = ({ subject: { data, state }, today }: RevocationDrafting): Appeal | undefined => {
  const { appeal, lateAppeals } = data.notice ?? {};
  const late = lateAppeals?.at(-1);
  const both = appeal?.rejected?.on === today && state === 'appealClosed';
  return late?.rejected?.on === today && !both ? late : appeal;
};

/** Who sat, was recused or left before the reconsideration, by id. */
export const satBefore = ({ formerPanels = [], departures = [], recusals = [] }: RevocationData): ReadonlySet<string> =>
  new Set([
    ...formerPanels.flatMap(({ members }) => members.map(({ expertId }) => expertId)),
    ...[...departures, ...recusals.filter(({ decided }) => decided?.granted)].map(({ expertId }) => expertId),
  ]);

/** The opinion that the panel reports (D10): of a reconsideration that is open, otherwise of the first review. */
export const meetingReported = ({ reconsideration, opinion }: RevocationData) =>
  reconsideration?.opinion && !reconsideration.closed ? reconsideration.opinion : opinion;

/** The panel whose meeting formed the opinion: the last one that everybody present belonged to. */
export const panelOfOpinion = ({ panel, formerPanels = [], opinion }: RevocationData) =>
  [...formerPanels, ...(panel ? [panel] : [])].findLast(({ members }) =>
    (opinion?.presentIds ?? []).every((id) => members.some(({ expertId }) => expertId === id)),
  );
