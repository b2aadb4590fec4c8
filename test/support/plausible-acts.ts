import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import { awaitingHead } from '#shared/domain/standing-aside.ts';
import { openMends, pendingActs } from '#shared/procedure/acts.ts';
import { departmentsOf, type HasConsultation } from '#shared/procedures/parts/consultation.ts';
import { type HasPartyRequests, requestsWaiting } from '#shared/procedures/revocation/party-request-data.ts';
import { plausibleSetAside } from './plausible-set-aside.ts';

type Turn = { readonly subject: CaseSnapshot; readonly on: Day; readonly pick: number };

/** What is done about acts that came late, with inputs that fit those the case has noted. */
export const plausibleActs = ({ subject, on, pick }: Turn): Readonly<Record<string, unknown>> => {
  const waiting = pendingActs(subject.data);
  const actOf = (...verdicts: readonly string[]) => ({
    actNo: waiting.find(({ verdict }) => verdicts.includes(verdict))?.actNo ?? 1,
    reason: '示例',
  });
  const mends = openMends(subject.data);
  const asked = pick % 2 === 0 ? { by: 'withdrawn' } : { by: 'explained', oldSentence: '示例内容' };
  const undecided = waiting.find(({ verdict, stay }) => verdict === 'effect' && !stay)?.actNo;
  return {
    confirmAct: actOf('unconfirmed'),
    admitAct: { ...actOf('late'), obstacle: '示例', endedOn: addDays(on, -3), askedOn: addDays(on, -1) },
    refuseAct: actOf('late'),
    decideStay: { ...actOf('effect'), ...(undecided ? { actNo: undecided } : {}), granted: pick % 2 === 0 },
    endAct: { ...actOf('effect'), outcome: pick % 3 === 0 ? 'toSetAside' : 'answered' },
    ...plausibleSetAside({ subject, on, pick }),
    mendPaper: { documentId: mends[pick % Math.max(mends.length, 1)]?.documentId ?? 'none', newFact: '示例', ...asked },
  };
};

/** The day of an act that is entered from paper: mostly today, now and then its last one, a later or a far one. */
export const actDay = ({ subject, on, pick }: Turn, term: string): Day => {
  const clock = subject.over?.[term] ?? subject.deadlines.find(({ name }) => name === term);
  const chosen =
    [on, clock?.lastDay, clock && addDays(clock.lastDay, 1), addDays(on, -35), clock?.from][pick % 5] ?? on;
  return chosen <= on ? chosen : on;
};

/** Confirms a department's later word, of one that said another thing before, where there is one. */
export const plausibleConfirmation = (data: HasConsultation, pick: number): object => {
  const waiting = departmentsOf(data).filter(({ contrary }) => contrary !== undefined);
  return {
    department: waiting[pick % Math.max(waiting.length, 1)]?.code ?? 'NDRC',
    counts: pick % 3 > 0,
    note: '示例',
  };
};

/** A conflict of a member that is found later: mostly one that was there at the meeting. */
export const plausibleConflict = (expertId: string, { on, pick }: Pick<Turn, 'on' | 'pick'>): object => ({
  ...{ expertId, ground: '示例', source: pick % 2 === 0 ? 'organization' : 'office' },
  existedOn: pick % 3 === 0 ? on : addDays(on, -400),
  reportedOn: on,
});

/** Officers declare, are asked to stand aside, and a head decides: mostly about people who do nothing else in the case. */
export const plausibleOfficers = ({ subject, pick }: Turn): Readonly<Record<string, unknown>> => {
  const waiting = awaitingHead(subject.data);
  const found = waiting[pick % Math.max(waiting.length, 1)];
  const position = ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead', 'legalityReviewer', 'investigator'][
    pick % 6
  ];
  const officer = pick % 6 === 5 ? '示例调查员甲' : `示例旁人${pick % 9}`;
  return {
    declareInterest: pick % 4 === 0 ? { conflict: true, ground: '示例' } : { conflict: false },
    requestOfficerRecusal: { officer, position, ground: '示例' },
    // Whoever declared a conflict goes on once it is refused, so that the walk does.
    decideOfficerRecusal: {
      recusalNo: found?.recusalNo ?? 1,
      granted: found?.by === 'organization' && pick % 2 === 0,
      reason: '示例',
    },
  };
};

/** The conference's word, and a certificate taken off a list. */
export const plausibleWord = (
  { on, pick }: Pick<Turn, 'on' | 'pick'>,
  ids: readonly string[],
): Readonly<Record<string, unknown>> => {
  const word = { on, form: 'oral', text: '示例' };
  const less = pick % 2 === 0 && ids.length > 1 ? { certificateIds: ids.slice(0, 1) } : {};
  const words = [
    { ...word, tenor: 'agrees' },
    { ...word, tenor: 'agrees' },
    { ...word, tenor: 'stop' },
    { ...word, tenor: 'less', ...less },
    { ...word, tenor: 'more', leadsTo: 'clue' },
    { ...word, tenor: 'more', leadsTo: 'investigation' },
  ];
  return {
    recordInstruction: words[pick % words.length],
    takeRowOff: { certificateIds: ids.slice(0, 1), fault: '示例' },
  };
};

/** The organization asks to see the file or for a hearing, and one of its requests that wait is answered. */
export const plausibleRequests = ({ subject, on, pick }: Turn): Readonly<Record<string, unknown>> => {
  const waiting = requestsWaiting(subject.data as HasPartyRequests);
  const requestNo = waiting[pick % Math.max(waiting.length, 1)]?.requestNo ?? 1;
  const granted = pick % 3 > 0;
  const asked = { arrivedOn: on, wants: '示例' };
  return {
    ...{ requestFile: asked, requestHearing: asked },
    answerRequest: { requestNo, granted, reason: '示例', ...(granted ? { arrangement: '示例时间地点' } : {}) },
  };
};
