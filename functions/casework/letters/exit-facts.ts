import { activeCertificates } from '#shared/domain/directory.ts';
import { receivedOn } from '#shared/domain/paper-standing.ts';
import { filingDay, refusedCertificates, type VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import { earliestFilingDay } from '#shared/procedures/voluntary-exit/intake-guards.ts';
import { cascadeOfExit, type Drafting } from './drafting.ts';
import { poolShort } from './expert-request-letter.ts';
import type { FactsOf } from './holding.ts';
import { allHeard } from './replies.ts';
import { meetingAhead, membersRecommended, roundBegan } from './rounds.ts';

type Seen = Drafting<VoluntaryExitData>;

const dataOf = ({ subject }: Seen): VoluntaryExitData => subject.data;

const reviewed = (seen: Seen): boolean => dataOf(seen).opinion !== undefined;
const consulted = (seen: Seen): boolean => allHeard(dataOf(seen));
const concluded =
  (conclusion: NonNullable<VoluntaryExitData['opinion']>['conclusion']) =>
  (seen: Seen): boolean =>
    dataOf(seen).opinion?.conclusion === conclusion;

const undecided = concluded('undecided');

const filedOn = (seen: Seen) => {
  const { receipt } = dataOf(seen);
  return receipt ? filingDay(receipt) : undefined;
};

const yearElapsed = (seen: Seen): boolean => {
  const on = filedOn(seen);
  return on !== undefined && on >= earliestFilingDay(dataOf(seen));
};

const withdrawn = (seen: Seen): boolean => dataOf(seen).withdrawal !== undefined;
const holdsCertificates = ({ entry }: Seen): boolean => activeCertificates(entry).length > 0;
const began = (seen: Seen) => roundBegan(dataOf(seen)) ?? '';

/** Effects of an exit that does, or does not, name the qualification. */
const effect = {
  othersUnaffected: (seen: Seen) => cascadeOfExit(seen) === 'none',
  qualificationToo: (seen: Seen) => cascadeOfExit(seen) === 'qualificationEnds',
  certificatesToo: (seen: Seen) => cascadeOfExit(seen) === 'certificatesEnd' && holdsCertificates(seen),
};

const overridden = (seen: Seen): boolean => (dataOf(seen).released?.revocations ?? []).length > 0;

/** Every fixed sentence of fact in the letters of a voluntary exit, with what must be so before it is said. */
export const exitFacts = {
  acceptanceNotice: {
    papersComplete: (seen) => dataOf(seen).receipt !== undefined && dataOf(seen).supplement === undefined,
    papersSupplemented: (seen) => dataOf(seen).supplement?.supplied !== undefined,
    yearElapsed,
  },
  nonAcceptanceNotice: {
    tooEarly: (seen) => dataOf(seen).nonAcceptance?.ground === 'yearNotElapsed' && !yearElapsed(seen),
    papersReturned: (seen) => dataOf(seen).nonAcceptance?.returnsPapers === true,
  },
  terminationNotice: {
    withdrawn,
    notSupplemented: (seen) => {
      const { supplement } = dataOf(seen);
      return !withdrawn(seen) && supplement !== undefined && supplement.supplied === undefined;
    },
    unchanged: ({ subject: { data }, entry }) => data.effect === undefined && entry.status === 'active',
    mayApplyAgain: (seen) => seen.entry.status === 'active' && holdsCertificates(seen),
  },
  expertInvitation: {
    meetingAhead: (seen) => meetingAhead(dataOf(seen), seen.today),
    meetingPassed: (seen) => !meetingAhead(dataOf(seen), seen.today),
    fromPool: (seen) => membersRecommended(dataOf(seen)),
  },
  reviewOpinion: {
    inquired: (seen) =>
      (dataOf(seen).inquiries ?? []).some(
        ({ letterId, openedOn, reply }) =>
          openedOn >= began(seen) && (receivedOn(seen.subject.papers, letterId) ?? reply) !== undefined,
      ),
    visited: (seen) =>
      (dataOf(seen).siteVisits ?? []).some(({ orderedOn, record }) => orderedOn >= began(seen) && record !== undefined),
    undecided,
  },
  expertRequestLetter: { poolShort },
  opinionSubmission: {
    supported: (seen) => reviewed(seen) && !concluded('notSupport')(seen) && !undecided(seen),
    formed: (seen) => reviewed(seen) && !undecided(seen),
    undecided,
  },
  exitConsultationLetter: {
    accepted: (seen) => dataOf(seen).acceptedOn !== undefined,
    reviewed,
    supported: concluded('support'),
    conditional: concluded('conditional'),
    opposed: concluded('notSupport'),
    undecided,
    overridden,
  },
  exitReport: {
    published: (seen) => dataOf(seen).publication !== undefined,
    refusedSome: (seen) => refusedCertificates(dataOf(seen)).length > 0,
    overridden,
  },
  exitApprovalReply: { reviewed, consulted, ...effect },
  exitRefusalReply: { reviewed, consulted },
  endingNotice: { absorbed: (seen) => dataOf(seen).absorbedBy !== undefined },
  effectNotice: {
    toldUnaffected: (seen) => dataOf(seen).approval?.cascade === 'none',
    nowQualification: (seen) => dataOf(seen).effectTold?.cascade === 'qualificationEnds',
    moreCertificates: (seen) =>
      dataOf(seen).effectTold?.cascade === 'certificatesEnd' && (dataOf(seen).effectTold?.beyond ?? []).length > 0,
  },
  deregistrationAnnouncement: {
    applied: (seen) => dataOf(seen).receipt !== undefined,
    reviewed,
    consulted,
    qualificationEnds: (seen) => cascadeOfExit(seen) === 'certificatesEnd',
    bothEnd: (seen) => cascadeOfExit(seen) === 'qualificationEnds',
    certificatesEnd: (seen) => cascadeOfExit(seen) === 'none',
  },
} as const satisfies FactsOf<VoluntaryExitData>;
