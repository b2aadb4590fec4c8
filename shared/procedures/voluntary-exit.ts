import { defined } from '../domain/defined.ts';
import { words } from '../domain/words.ts';
import type { Procedure } from '../procedure/definition.ts';
import { withEntrances } from '../procedure/entrances.ts';
import { membersOf } from '../procedure/make-commands.ts';
import { revivalGuards } from './parts/absorb-command.ts';
import { actGuards } from './parts/act-guards.ts';
import { actClocks, followingActs } from './parts/act-moves.ts';
import { instructionGuards } from './parts/conference.ts';
import { conflictGuards } from './parts/conflict-act.ts';
import { consultationGuards } from './parts/consultation-guards.ts';
import { correctionGuards } from './parts/correction-guards.ts';
import { escalationGuards, extensionGuards } from './parts/escalation.ts';
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
import { acts } from './voluntary-exit/acts.ts';
import { addressees, references } from './voluntary-exit/addressees.ts';
import { exitCommands } from './voluntary-exit/commands.ts';
import { approvedCertificates, subjectOf, type VoluntaryExitData } from './voluntary-exit/data.ts';
import { decisionGuards } from './voluntary-exit/decision-guards.ts';
import { decisionStates } from './voluntary-exit/decision-states.ts';
import { decisions } from './voluntary-exit/decisions.ts';
import { endingConditions } from './voluntary-exit/endings.ts';
import { inquiryGuards } from './voluntary-exit/inquiry-guards.ts';
import { inquiryStates } from './voluntary-exit/inquiry-states.ts';
import { intakeGuards } from './voluntary-exit/intake-guards.ts';
import { intakeStates } from './voluntary-exit/intake-states.ts';
import { opening } from './voluntary-exit/open.ts';
import { partialGuards } from './voluntary-exit/partial-guards.ts';
import { reviewGuards } from './voluntary-exit/review-guards.ts';
import { lines, listGuards, sat } from './voluntary-exit/review-list.ts';
import { reviewStates } from './voluntary-exit/review-states.ts';
import { rowSibling } from './voluntary-exit/row-off.ts';
import { suspensionGuards } from './voluntary-exit/suspension-guards.ts';
import { suspensionStates } from './voluntary-exit/suspension-states.ts';
import { timers } from './voluntary-exit/timers.ts';

const reads = membersOf<VoluntaryExitData>();

/** Exit on the organization's own application (依申请退出), Article 6, in order. */
const straight: Procedure<VoluntaryExitData> = {
  name: 'voluntaryExit',
  version: '1',
  label: words('依申请退出', 'Voluntary exit'),
  initial: 'draft',
  way: 'voluntaryExit',
  commands: exitCommands(() => voluntaryExit),
  guards: {
    ...intakeGuards,
    ...reviewGuards,
    ...consultationGuards,
    ...{ ...escalationGuards, ...extensionGuards },
    ...recusalGuards,
    ...inquiryGuards,
    ...suspensionGuards,
    ...holdingGuards,
    ...fileRoom,
    ...endingConditions,
    ...decisionGuards,
    ...partialGuards,
    ...actGuards,
    ...revivalGuards,
    ...setAsideGuards(decisions),
    ...listGuards,
    ...conflictGuards,
    ...instructionGuards<VoluntaryExitData>(({ form }) => form.certificateIds, {
      thoughtOver: ['accepted', 'underReview'],
    }),
    ...rowGuards<VoluntaryExitData>((data) =>
      data.form.scope === 'qualification' ? [] : approvedCertificates(data).map(({ certificateId }) => certificateId),
    ),
    ...officerGuards,
    ...correctionGuards(() => voluntaryExit),
  },
  invariants: ['notHeld', 'notAbsorbed', 'notListed', 'declarationsSigned', 'noConflictOnRecord', 'namedAsked'],
  timers,
  addressees,
  references,
  participants: ({ panel, consultation }) => ({
    experts: panel?.members.map(({ expertId }) => expertId) ?? [],
    departments: consultation?.departments.map(({ code }) => code) ?? [],
  }),
  expertsAsked: (data) => sittersOf(sat, data),
  subjectOf,
  acts,
  lines,
  partyReads: reads(
    ...(['form', 'certificates', 'receipt', 'window', 'supplement', 'acceptedOn', 'nonAcceptance'] as const),
    ...([
      'inquiries',
      'siteVisits',
      'approval',
      'effectTold',
      'refusal',
      'settlement',
      'publication',
      'effect',
    ] as const),
    ...(['suspension', 'withdrawal', 'absorbedBy', 'absorbedOn', 'effectStays'] as const),
  ),
  expertReads: reads('form', 'certificates', 'receipt', 'supplement', 'inquiries', 'siteVisits', 'panel'),
  openToParty: () => true,
  marks: (seen) => conflictMarks(seen) ?? {},
  sibling: rowSibling,
  // Whether it rests for a revocation is that one's matter (O8).
  stays: ({ suspension, releasedAt, rowsOff, certificates }) => ({
    ...(rowsOff ? { rowsOff, certificates } : {}),
    ...defined({ suspension, releasedAt }),
  }),
  states: { ...intakeStates, ...reviewStates, ...inquiryStates, ...suspensionStates, ...decisionStates },
};

/** The same with an entrance for each act that its terms allow, in every state to which the case may have gone on (O1). */
export const voluntaryExit: Procedure<VoluntaryExitData> = withEscalation(
  withConference(
    withEntrances(
      withReview(withSetAside(withOfficers(withCorrections(straight, opening)), decisions), { bound: judged }),
      {
        follow: followingActs,
        clocks: actClocks,
      },
    ),
    {
      yields: [
        ...[
          'suspend',
          'resume',
          'absorb',
          'regainDays',
          'withdraw',
          'agreeWithdrawal',
          'refuseAcceptance',
          'refuseExit',
        ],
        ...['returnForReview', 'takeRowOff', 'decideRecusal', 'resolveDissent', 'reviewLegality', 'holdForSettlement'],
        ...['confirmSettlement', 'confirmAct', 'admitAct', 'refuseAct', 'decideStay', 'endAct', 'mendPaper'],
      ],
    },
  ),
  { applicant: true },
);
