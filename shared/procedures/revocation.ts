import { practice } from '../domain/basis.ts';
import { defined } from '../domain/defined.ts';
import { words } from '../domain/words.ts';
import type { Move, Procedure } from '../procedure/definition.ts';
import { withEntrances } from '../procedure/entrances.ts';
import { membersOf } from '../procedure/make-commands.ts';
import { revivalGuards } from './parts/absorb-command.ts';
import { actGuards } from './parts/act-guards.ts';
import { actClocks, followingActs } from './parts/act-moves.ts';
import { instructionGuards, instructionOutcomes } from './parts/conference.ts';
import { conflictGuards } from './parts/conflict-act.ts';
import { consultationGuards } from './parts/consultation-guards.ts';
import { correctionGuards } from './parts/correction-guards.ts';
import { escalationGuards } from './parts/escalation.ts';
import { fileRoom } from './parts/file-room.ts';
import { holdingGuards } from './parts/holding.ts';
import { sittersOf } from './parts/list-guards.ts';
import { officerGuards } from './parts/officer-guards.ts';
import { conflictMarks, recusalGuards } from './parts/recusal-guards.ts';
import { rowGuards } from './parts/row-off.ts';
import { setAsideGuards } from './parts/set-aside-guards.ts';
import { withConference } from './parts/with-conference.ts';
import { withCorrections } from './parts/with-corrections.ts';
import { withEscalation } from './parts/with-escalation.ts';
import { withOfficers } from './parts/with-officers.ts';
import { withReview } from './parts/with-review.ts';
import { judged, withSetAside } from './parts/with-set-aside.ts';
import { acts } from './revocation/acts.ts';
import { addressees, references } from './revocation/addressees.ts';
import { announcementGuards } from './revocation/announcement-guards.ts';
import { revocationCommands } from './revocation/commands.ts';
import { conclusionGuards } from './revocation/conclusion-guards.ts';
import { conclusionStates } from './revocation/conclusion-states.ts';
import { type RevocationData, rowOf, subjectOf } from './revocation/data.ts';
import { decisions } from './revocation/decisions.ts';
import { endingConditions } from './revocation/endings.ts';
import { investigationGuards } from './revocation/investigation-guards.ts';
import { investigationStates } from './revocation/investigation-states.ts';
import { listGuards, sat } from './revocation/list-guards.ts';
import { measuresGuards } from './revocation/measures-guards.ts';
import { measuresStates } from './revocation/measures-states.ts';
import { noticeGuards } from './revocation/notice-guards.ts';
import { noticeStates } from './revocation/notice-states.ts';
import { opening } from './revocation/open.ts';
import { openedFile } from './revocation/opened-file.ts';
import { opinionHoldingGuards, opinionHoldingKept } from './revocation/opinion-holding.ts';
import { partyRequestGuards } from './revocation/party-request-guards.ts';
import { postings } from './revocation/postings.ts';
import { heardCount } from './revocation/publicity-data.ts';
import { quietHoldingGuards } from './revocation/quiet-holding.ts';
import { lesserSibling } from './revocation/reconsideration-commands.ts';
import { reconsiderationGuards } from './revocation/reconsideration-guards.ts';
import { reconsiderationStates } from './revocation/reconsideration-states.ts';
import { reviewGuards } from './revocation/review-guards.ts';
import { lines } from './revocation/review-list.ts';
import { reviewStates } from './revocation/review-states.ts';
import { rowSibling } from './revocation/row-off.ts';
import { supplementGuards } from './revocation/supplement.ts';
import { suspensionGuards, suspensionStates } from './revocation/suspension.ts';
import { timers } from './revocation/timers.ts';
import { withPartyRequests } from './revocation/with-party-requests.ts';

const reads = membersOf<RevocationData>();

/** Revocation of a qualification or of authorizations (取消), Articles 5 and 7, in order. */
const straight: Procedure<RevocationData> = {
  name: 'revocation',
  version: '1',
  label: words('取消资质', 'Revocation'),
  initial: 'caseOpened',
  way: 'revocation',
  commands: revocationCommands(() => revocation),
  guards: {
    ...investigationGuards,
    ...quietHoldingGuards,
    ...opinionHoldingGuards,
    ...reviewGuards,
    ...noticeGuards,
    ...supplementGuards,
    ...partyRequestGuards,
    ...reconsiderationGuards,
    ...recusalGuards,
    ...measuresGuards,
    ...consultationGuards,
    ...escalationGuards,
    ...conclusionGuards,
    ...announcementGuards,
    ...suspensionGuards,
    ...holdingGuards,
    ...actGuards,
    ...revivalGuards,
    ...setAsideGuards(decisions),
    ...listGuards,
    ...conflictGuards,
    ...instructionOutcomes,
    ...instructionGuards<RevocationData>((data) => subjectOf(data).certificateIds, {
      thoughtOver: ['investigating', 'panelPending', 'underReview'],
    }),
    ...rowGuards<RevocationData>((data) => subjectOf(data).certificateIds),
    ...officerGuards,
    ...correctionGuards(() => revocation),
    ...fileRoom,
    ...endingConditions,
  },
  invariants: [
    'notHeld',
    'notAbsorbed',
    'notListed',
    'declarationsSigned',
    'noConflictOnRecord',
    'panelIndependent',
    'freshPanel',
    'namedAsked',
  ],
  timers,
  addressees,
  references,
  participants: ({ panel, consultation }) => ({
    experts: panel?.members.map(({ expertId }) => expertId) ?? [],
    departments: consultation?.departments.map(({ code }) => code) ?? [],
  }),
  expertsAsked: (data) => sittersOf(sat, data),
  subjectOf: rowOf,
  ...{ acts, lines, postings },
  partyReads: reads(
    ...([
      'scope',
      'certificates',
      'left',
      'splitFrom',
      'notice',
      'formerNotices',
      'measures',
      'closure',
      'announcement',
    ] as const),
    ...([
      'settlement',
      'effect',
      'suspension',
      'representative',
      'absorbedBy',
      'absorbedOn',
      'effectStays',
      'partyRequests',
    ] as const),
  ),
  expertReads: reads('scope', 'certificates', 'clues', 'investigation', 'report', 'notice', 'panel'),
  // Told from the day the investigation is (D21): a clue in hand is the offices' own.
  openToParty: ({ investigation }) => investigation !== undefined,
  fileOf: openedFile,
  toldBy: 'investigationNotice',
  // What has parted stays apart, and objections that were filed stay filed (O8).
  stays: (now, then) => {
    const { certificates, left, representative, publicity, quietHolding, partyRequests } = now;
    return {
      ...{ certificates, ...opinionHoldingKept(now, then) },
      ...defined({ quietHolding, left, representative, partyRequests }),
      ...(publicity && heardCount(publicity) > 0 ? { publicity } : {}),
    };
  },
  sibling: (seen) => (seen.data.rowsOff === seen.before.data.rowsOff ? lesserSibling(seen) : rowSibling(seen)),
  // A report in time undoes the failure that rested on its absence (O1.2).
  marks: (seen) => {
    const { before, data, today, facts } = seen;
    const { entry } = facts;
    const found = conflictMarks(seen);
    if (found) return found;
    const known = entry.failedRectifications ?? [];
    const failed = { caseId: before.caseId, certificateIds: [...subjectOf(data).certificateIds], on: today };
    if (data.measures?.rectification?.examination) return { failedRectifications: [...known, failed] };
    if (!before.data.measures?.rectification?.examination) return {};
    const undone = known.findLastIndex(({ caseId }) => caseId === before.caseId);
    return { failedRectifications: known.filter((_, at) => at !== undone) };
  },
  states: {
    ...investigationStates,
    ...reviewStates,
    ...noticeStates,
    ...reconsiderationStates,
    ...measuresStates,
    ...conclusionStates,
    ...suspensionStates,
  },
};

/** The same moves without their letter, which would go to nobody. */
const unlettered = (moves: readonly Move[] = [], when: readonly string[]): readonly Move[] =>
  moves.flatMap(({ issues, ...move }) => (issues ? [{ ...move, when: [...(move.when ?? []), ...when] }] : []));

/** A late appeal is refused by its own letter, which the agency makes (D26). */
const refuseAct: readonly Move[] = [
  ...(followingActs.refuseAct ?? []).map((move) => ({
    ...move,
    ...{ by: 'agencyClerk' as const, when: ['actIsAppeal'], issues: ['appealNonAcceptanceNotice' as const] },
  })),
  ...unlettered(followingActs.refuseAct, ['actNameless']),
  ...(followingActs.refuseAct ?? []).map((move) => ({
    ...move,
    requires: [...(move.requires ?? []), 'actIsNoAppeal'],
  })),
];

const endAct: readonly Move[] = [...unlettered(followingActs.endAct, ['actNameless']), ...(followingActs.endAct ?? [])];

const correctable = withPartyRequests(withOfficers(withCorrections(straight, opening)));

/** The same with an entrance for each act that its terms allow, in every state to which the case may have gone on (O1). */
export const revocation: Procedure<RevocationData> = withEscalation(
  withConference(
    withEntrances(withReview(withSetAside(correctable, decisions), { discussed: ['announce'], bound: judged }), {
      follow: { ...followingActs, refuseAct, endAct },
      clocks: actClocks,
    }),
    {
      yields: [
        ...['suspend', 'resume', 'absorb', 'dropCase', 'returnForReview', 'returnReport', 'withdrawOpinion'],
        ...['closeWithoutAction', 'recordRepresentative', 'mergeClues', 'takeRowOff', 'joinTeam'],
        ...['decideRecusal', 'confirmAct', 'admitAct', 'refuseAct', 'decideStay', 'endAct', 'mendPaper'],
        ...['raiseObjection', 'resolveObjection', 'resolveDissent', 'reviewLegality'],
      ],
      // Once the opinion is told a word to do more is a clue of its own (O11).
      returns: {
        from: ['panelPending', 'underReview', 'opinionFormed'],
        move: { to: 'investigating', starts: ['investigation'], stops: ['panelForming', 'review', 'opinionNotice'] },
      },
      closes: {
        ...{ to: 'closedNoAction', by: 'officeHead', requires: ['stopOrdered'], issues: ['caseClosureNotice'] },
        basis: practice('联席会议要求停止办理的，结案', 'a case that the conference stops is closed'),
      },
      closedOtherwise: ['caseOpened'],
    },
  ),
);
