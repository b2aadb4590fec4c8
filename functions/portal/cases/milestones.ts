import type { ProcedureName } from '#shared/domain/case.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import type { Milestone } from '#templates/pages/case-data.ts';
import { type Words, words } from '#templates/pages/words.ts';
import type { CaseView } from './case-facts.ts';

/** A station of the way: what it is called, and the member of the record that has its day. */
type Station = readonly [label: Words, ...path: readonly string[]];

const stations: Readonly<Record<ProcedureName, readonly Station[]>> = {
  voluntaryExit: [
    [words('收件', 'Papers'), 'receipt', 'receivedOn'],
    [words('受理', 'Acceptance'), 'acceptedOn'],
    [words('评议', 'Review'), 'opinion', 'meetingOn'],
    [words('征求意见', 'Consultation'), 'consultation', 'sentOn'],
    [words('反馈', 'Feedback'), 'approval', 'approvedOn'],
    [words('公告', 'Announcement'), 'publication', 'publishedOn'],
    [words('报告', 'Report'), 'conferenceReport', 'reportedOn'],
  ],
  revocation: [
    [words('立案', 'Opening')],
    [words('调查', 'Investigation'), 'investigation', 'directedOn'],
    [words('评议', 'Review'), 'opinion', 'meetingOn'],
    [words('告知', 'Notice'), 'notice', 'servedOn'],
    [words('征求意见', 'Consultation'), 'consultation', 'sentOn'],
    [words('报告', 'Report'), 'conference', 'reportedOn'],
    [words('公示', 'Posting'), 'publicity', 'postedOn'],
    [words('公告', 'Announcement'), 'announcement', 'on'],
  ],
};

const memberAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (held, name) => (typeof held === 'object' && held !== null ? (held as Record<string, unknown>)[name] : undefined),
    data,
  );

/** The way of a case with the days on which its stations were reached, as far as its reader may see them. */
export const milestonesOf = ({ procedure, data, openedAt }: CaseView, closed: boolean): Milestone[] => {
  const days = stations[procedure].map(([, ...path]) => {
    const day = Day.safeParse(path.length === 0 ? dayAt(openedAt) : memberAt(data, path));
    return day.success ? day.data : undefined;
  });
  const last = days.findLastIndex((day) => day !== undefined);
  return stations[procedure].map(([label], at) => {
    const standing = at < last || (closed && at === last) ? 'done' : at === last ? 'now' : 'ahead';
    const on = days[at];
    return { label, standing, ...defined({ on }) };
  });
};
