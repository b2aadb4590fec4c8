import { activeCertificates, type Cascade, cascadeOf } from '#shared/domain/directory.ts';
import { receivedOn } from '#shared/domain/paper-standing.ts';
import { itemsConcluded, type RevocationData, standingItems } from '#shared/procedures/revocation/data.ts';
import { poolShort } from '../expert-request-letter.ts';
import type { FactsOf } from '../holding.ts';
import { allHeard } from '../replies.ts';
import { meetingAhead, membersRecommended } from '../rounds.ts';
import { appealNow, appealsOf, decisionOn, isPending, isServed, meetingReported, satBefore } from './appeals.ts';
import { objectionAnswered, objectionRaised, sendsBack } from './objections.ts';
import { cascadeOfRevocation, type RevocationDrafting as Seen } from './parts.ts';

const dataOf = ({ subject }: Seen): RevocationData => subject.data;

const endingOf = (seen: Seen) => dataOf(seen).endingsTold?.at(-1);

const investigated = (seen: Seen): boolean => dataOf(seen).report?.approved !== undefined;
/** The panel met after the report that it was to review was approved. */
const reviewed = (seen: Seen): boolean => {
  const { opinion, report } = dataOf(seen);
  return opinion !== undefined && (report?.approved === undefined || opinion.meetingOn >= report.approved.on);
};
/** The panel itself proposed a revocation, and agreed on it. */
const proposedByPanel = (seen: Seen): boolean => {
  const { opinion } = dataOf(seen);
  return !opinion?.undecided && (opinion?.items ?? []).some(({ conclusion }) => conclusion === 'revoke');
};
const consulted = (seen: Seen): boolean => allHeard(dataOf(seen));
const reported = (seen: Seen): boolean => dataOf(seen).conference !== undefined;
const publicised = (seen: Seen): boolean => {
  const { publicity } = dataOf(seen);
  return publicity !== undefined && publicity.to < seen.today;
};

const served = ({ subject: { papers, data } }: Seen): boolean =>
  isServed(data, ({ letterId }) => receivedOn(papers, letterId) !== undefined);
const received = ({ subject: { papers, data } }: Seen): boolean =>
  receivedOn(papers, data.notice?.letterId) !== undefined;
const appeals = (seen: Seen) => appealsOf(dataOf(seen));
const decided = (seen: Seen) => decisionOn(dataOf(seen))?.result;

const appeal = {
  served,
  unproved: (seen: Seen) => dataOf(seen).notice !== undefined && !served(seen),
  notAppealed: (seen: Seen) => {
    const { notice } = dataOf(seen);
    return appeals(seen).length === 0 && notice?.expiredOn !== undefined;
  },
  noObjection: (seen: Seen) => dataOf(seen).notice?.noObjectionOn !== undefined && appeals(seen).length === 0,
  refused: (seen: Seen) => appeals(seen).some(({ rejected }) => rejected),
  withdrawn: (seen: Seen) => appeals(seen).some(({ withdrawnOn }) => withdrawnOn),
  pending: (seen: Seen) => isPending(dataOf(seen)),
  upheld: (seen: Seen) => decided(seen) === 'upheld',
  changed: (seen: Seen) => decided(seen) === 'changed',
};

/** What would end beside what the opinion proposes to revoke; nothing where it proposes no revocation. */
const cascadeProposed = ({ subject: { data }, entry }: Seen): Cascade | undefined => {
  const revoked = itemsConcluded(data, 'revoke').map(({ certificateId }) => certificateId);
  if (revoked.length === 0) return undefined;
  return cascadeOf(entry, { scope: data.scope, certificateIds: revoked });
};

const holdsCertificates = ({ entry }: Seen): boolean => activeCertificates(entry).length > 0;

const effectBy = (cascade: (seen: Seen) => Cascade | undefined) => ({
  qualificationToo: (seen: Seen) => cascade(seen) === 'qualificationEnds',
  certificatesToo: (seen: Seen) => cascade(seen) === 'certificatesEnd' && holdsCertificates(seen),
  othersUnaffected: (seen: Seen) => cascade(seen) === 'none',
});

/** An objection took something off the list since it was posted. */
const listShortened = (seen: Seen): boolean => {
  const { left = [], publicity } = dataOf(seen);
  return left.some(({ to, on }) => to === 'objection' && on >= (publicity?.postedOn ?? on));
};

const rectification = (seen: Seen) => dataOf(seen).measures?.rectification;

/** Every fixed sentence of fact in the letters of a revocation, with what must be so before it is said. */
export const revocationFacts = {
  investigationReport: { noStatement: (seen) => dataOf(seen).investigation?.statement === undefined },
  expertInvitation: {
    meetingAhead: (seen) => meetingAhead(dataOf(seen), seen.today),
    meetingPassed: (seen) => !meetingAhead(dataOf(seen), seen.today),
    fromPool: (seen) => membersRecommended(dataOf(seen)),
  },
  expertRequestLetter: { poolShort },
  reviewOpinion: { undecided: (seen) => meetingReported(dataOf(seen))?.undecided !== undefined },
  opinionNotification: { investigated, reviewed, ...effectBy(cascadeProposed) },
  supplementaryNotification: {
    toldUnaffected: (seen) => dataOf(seen).notice?.supplement?.toldBefore === 'none',
    nowQualification: (seen) => dataOf(seen).notice?.supplement?.cascade === 'qualificationEnds',
    moreCertificates: (seen) => {
      const { cascade, beyond = [] } = dataOf(seen).notice?.supplement ?? {};
      return cascade === 'certificatesEnd' && beyond.length > 0;
    },
  },
  appealAcceptanceNotice: {
    inTerm: (seen) => {
      const { notice } = dataOf(seen);
      return received(seen) && notice?.appeal?.acceptedOn !== undefined && !notice.extendedTo;
    },
    inExtendedTerm: (seen) => {
      const { notice } = dataOf(seen);
      return notice?.extendedTo !== undefined && (notice.appeal?.filedOn ?? seen.today) <= notice.extendedTo.day;
    },
  },
  appealNonAcceptanceNotice: {
    pastTerm: (seen) => isLate(seen) && dataOf(seen).notice?.extendedTo === undefined,
    pastExtendedTerm: (seen) => isLate(seen) && dataOf(seen).notice?.extendedTo !== undefined,
  },
  reconsiderationDecision: {
    othersOnly: (seen) => {
      const sat = satBefore(dataOf(seen));
      return (dataOf(seen).reconsideration?.opinion?.presentIds ?? []).every((id) => !sat.has(id));
    },
  },
  regulatoryInterviewNotice: { investigated },
  warningNotice: {
    investigated,
    reviewed,
    shortOfRevocation: (seen) => {
      const items = standingItems(dataOf(seen));
      return items.length > 0 && items.every(({ conclusion }) => conclusion !== 'revoke');
    },
  },
  circularOfCriticism: {
    proved: (seen) => investigated(seen) && dataOf(seen).report?.outcome === 'proved',
    rectificationOrdered: (seen) =>
      (dataOf(seen).measures?.orders ?? []).some(({ measure }) => measure === 'rectification'),
  },
  rectificationOrder: { investigated },
  reexaminationNotice: {
    reported: (seen) => rectification(seen)?.report !== undefined,
    notReported: (seen) => rectification(seen)?.overdueOn !== undefined && rectification(seen)?.report === undefined,
  },
  scaleRestrictionNotice: { investigated, reviewed },
  fundingReductionNotice: { investigated, reviewed },
  otherMeasureNotice: { investigated, reviewed },
  revocationConsultationLetter: { investigated, reviewed, ...appeal },
  revocationReport: { investigated, proposed: proposedByPanel, ...appeal },
  publicityNotice: { investigated, reviewed, consulted, reported },
  objectionReceipt: { withPapers: (seen) => objectionRaised(seen)?.substantive === true },
  objectionReply: {
    listKept: (seen) => objectionAnswered(seen)?.resolved.result === 'rejected' && !listShortened(seen),
    removed: (seen) => (objectionAnswered(seen)?.resolved.removed ?? []).length > 0,
    sentBack: (seen) => {
      const answered = objectionAnswered(seen);
      return answered !== undefined && sendsBack(answered.resolved);
    },
  },
  revocationAnnouncement: {
    ...{ investigated, reviewed, consulted, reported, publicised },
    qualificationEnds: (seen) => cascadeOfRevocation(seen) === 'certificatesEnd',
    bothEnd: (seen) => cascadeOfRevocation(seen) === 'qualificationEnds',
    certificatesEnd: (seen) => cascadeOfRevocation(seen) === 'none',
  },
  revocationNotice: {
    ...{ reviewed, consulted, reported, publicised },
    told: served,
    reconsidered: (seen) => decided(seen) === 'upheld' || decided(seen) === 'changed',
    ...effectBy(cascadeOfRevocation),
  },
  endingNotice: {
    absorbed: (seen) => endingOf(seen)?.certificateIds.length === 0 && dataOf(seen).absorbedBy !== undefined,
    removed: (seen) => (endingOf(seen)?.certificateIds.length ?? 0) > 0,
    carriedOut: (seen) => endingOf(seen)?.certificateIds.length === 0 && dataOf(seen).measures?.concluded !== undefined,
  },
  caseClosureNotice: { investigated, reviewed },
} as const satisfies FactsOf<RevocationData>;

/** The appeal that is refused was filed after the last day on record. */
const isLate = (seen: Seen): boolean => {
  const refused = appealNow(seen);
  const { lastDay, ground } = refused?.rejected ?? {};
  return ground === 'late' && lastDay !== undefined && refused !== undefined && refused.filedOn > lastDay;
};
