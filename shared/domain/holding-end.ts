import type { Day } from './day.ts';
import type { OpenCase } from './directory.ts';

type Paper = { readonly until: Day | undefined; readonly on: Day | undefined; readonly receivedOn: Day | undefined };

/** Until when each paper of a revocation is due that keeps its holding up, when it came, and when it was received. */
const papersOf = (open: OpenCase): readonly Paper[] => [
  // The notice of the investigation (D21): told by its receipt (O10).
  { until: open.quietUntil, on: open.noticeReceivedOn, receivedOn: open.noticeReceivedOn },
  // The opinion (D24): its own day counts, what follows from a late one its receipt (O3.4).
  { until: open.opinionUntil, on: open.opinionToldOn, receivedOn: open.opinionReceivedOn },
];

const isLate = ({ until, on }: Paper): boolean => until !== undefined && on !== undefined && on > until;

/**
 * Whether the holding of a revocation has ended by a day, because a paper that it was due by then had not come. One that
 * came late, and was received, holds an application again where a head decided so (`anew`).
 */
export const hasEnded = (open: OpenCase, { day, anew }: { readonly day: Day; readonly anew: boolean }): boolean =>
  papersOf(open).some((paper) => {
    if (paper.until === undefined || day <= paper.until) return false;
    if (paper.on === undefined) return true;
    return isLate(paper) && !(anew && paper.receivedOn !== undefined);
  });

/** Whether a paper of it came too late and has been received by a day: a head may hold anew, with reasons. */
export const cameLate = (open: OpenCase, day: Day): boolean =>
  papersOf(open).some((paper) => isLate(paper) && paper.receivedOn !== undefined && paper.receivedOn <= day);

/** Whether its holding may still end by time: a paper is due that has not come, or came late. */
export const mayEnd = (open: OpenCase): boolean =>
  papersOf(open).some((paper) => paper.until !== undefined && (paper.on === undefined || isLate(paper)));
