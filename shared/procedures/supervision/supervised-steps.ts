import type { CaseEvent } from '../../domain/case.ts';
import type { HasConsultation } from '../parts/consultation.ts';
import { departmentsOf } from '../parts/consultation.ts';
import type { HasSuspension } from '../parts/suspension.ts';
import type { revocationCommands } from '../revocation/commands.ts';
import type { exitCommands } from '../voluntary-exit/commands.ts';
import type { LineKind } from './line-kinds.ts';

type Told = Pick<CaseEvent, 'input' | 'changes'>;

/** The kinds of line that a step yields: one, none, or as its event says. */
type Rule = LineKind | 'none' | ((event: Told) => readonly LineKind[]);

/** What a log names that is no command: how a case begins, and what is done to its papers. */
type Beside =
  | ('open' | 'split' | 'correctDocument' | 'reissueDocument' | 'voidPaper')
  | ('recordService' | 'strikeService' | 'recomputeDeadlines');

/** Every step that a log may name: one that is added does not compile until it is said what is told of it. */
export type StepName =
  | keyof ReturnType<typeof exitCommands>
  | keyof ReturnType<typeof revocationCommands>
  | 'reviewLegality'
  | Beside;

const said = ({ input }: Told, member: string): unknown =>
  typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[member] : undefined;

const where =
  (kind: LineKind, holds: (event: Told) => boolean) =>
  (event: Told): readonly LineKind[] =>
    holds(event) ? [kind] : [];

const changed = (member: string) => (event: Told) => event.changes[member] !== undefined;

/** An act of a term is told where it came once the case had gone on (O1). */
const act = where('lateAct', changed('acts'));

const notGranted = where('recusalRefused', (event) => said(event, 'granted') === false);

/** Certificates that left the case by this step. */
const leaving = where('rowOff', changed('left'));

/** A reply from sealed paper that says something else than the department's own (O9). */
const contradicts = (event: Told): boolean => {
  const department = departmentsOf(event.changes as HasConsultation).find(
    ({ code }) => code === said(event, 'department'),
  );
  return department?.contrary !== undefined || department?.reply?.overOwnWord === true;
};

const holdsAnew = ({ changes }: Told): boolean => (changes as HasSuspension).suspension?.anew === true;

/** Steps of which the same is told. */
const each = <Name extends string>(rule: LineKind | 'none', ...names: readonly Name[]): Readonly<Record<Name, Rule>> =>
  Object.fromEntries(names.map((name) => [name, rule])) as Record<Name, Rule>;

/** How a case begins, and what is done to papers, receipts and clocks. */
const besides = {
  open: where('quietHolding', changed('quietHolding')),
  ...each('correction', 'correctDocument', 'reissueDocument', 'voidPaper', 'strikeService'),
  ...each('none', 'split', 'recordService', 'recomputeDeadlines'),
};

/** What both procedures have. */
const shared = {
  ...each('none', 'consult', 'remind', 'deemNoObjection', 'openDissent', 'requestRecusal', 'replaceExpert', 'fillSeat'),
  ...each('none', 'formPanel', 'fileSheets', 'adoptOpinion', 'recordUndecided', 'askForExperts', 'returnForReview'),
  ...each('none', 'declareInterest', 'requestOfficerRecusal', 'proposeCorrection', 'refuseCorrection'),
  ...each('none', 'reviewLegality', 'recordHearing', 'confirmRefund', 'absorb', 'revive', 'tellEnding'),
  ...each('none', 'urgeConference', 'urgeSettlement', 'confirmSettlement', 'reportToConference', 'tellEffect'),
  recordReply: (event: Told) => [...act(event), ...where('againstOwnWord', contradicts)(event)],
  ...each('againstOwnWord', 'confirmReply'),
  resolveDissent: where('escalatedDissent', (event) => said(event, 'outcome') === 'escalated'),
  ...{ decideRecusal: notGranted, decideOfficerRecusal: notGranted, reportConflict: act },
  ...each('correction', 'confirmCorrection', 'mendPaper'),
  suspend: where('quietHolding', holdsAnew),
  resume: where('override', (event) => said(event, 'overrides') === true),
  ...each('lateAct', 'confirmAct', 'refuseAct', 'endAct'),
  ...each('extension', 'admitAct'),
  ...each('setAside', 'decideStay', 'openSetAside', 'dropSetAside', 'setAside', 'stayEffect', 'liftStay'),
  recordInstruction: leaving,
  ...each('rowOff', 'takeRowOff'),
};

/** Voluntary exits (Art. 6). */
const ofExits = {
  ...each('none', 'submitForm', 'recordPaperReceipt', 'openWindow', 'accept', 'requestSupplement'),
  ...each('none', 'recordSupplementService', 'supplementExpired', 'refuseAcceptance', 'withdraw', 'agreeWithdrawal'),
  ...each('none', 'reportOpinion', 'openInquiry', 'recordInquiryService', 'closeInquiry', 'orderSiteVisit'),
  ...each('none', 'fileVisitRecord', 'proposeRelease', 'regainDays', 'recordEffectReceipt', 'confirmEffect'),
  ...each('none', 'refuseExit', 'holdForSettlement', 'publish', 'effectExit'),
  ...{ supplySupplement: act, answerInquiry: act },
  ...each('override', 'release'),
  ...each('extension', 'tellExtension'),
  approveExit: where('rowOff', (event) => said(event, 'certificateIds') !== undefined),
};

/** Revocations (Arts. 5, 7). */
const ofRevocations = {
  ...each('none', 'mergeClues', 'dropCase', 'directInvestigation', 'joinTeam', 'recordEvidence', 'recordVisit'),
  ...each('none', 'recordRepresentative', 'fileReport', 'endorseReport', 'approveReport', 'returnReport'),
  ...each('none', 'serveOpinion', 'closeWithoutAction', 'recordReceipt', 'declareNoObjection', 'appealPeriodExpired'),
  ...each('none', 'acceptAppeal', 'withdrawAppeal', 'recordSupplementReceipt', 'formReconsiderationPanel'),
  ...each('none', 'formReducedPanel', 'adoptReconsideration', 'decideAppeal', 'route', 'issueMeasures'),
  ...each('none', 'recordOrderReceipt', 'rectificationOverdue', 'reexamine', 'openRevocation', 'concludeMeasures'),
  ...each('none', 'closeOnInstruction', 'publicise', 'publicityExpired', 'announce', 'effectRevocation'),
  ...each('none', 'requestFile', 'requestHearing'),
  answerRequest: where('extension', changed('notice')),
  ...each('quietHolding', 'prolongHolding', 'renewHolding'),
  ...each('correction', 'withdrawOpinion'),
  ...each('extension', 'extendAppealPeriod', 'extendReconsideration', 'extendOnce'),
  decideExtension: where('extension', (event) => said(event, 'granted') === true),
  rejectAppeal: where('lateAct', (event) => said(event, 'ground') === 'late'),
  ...{ recordStatement: act, fileAppeal: act, submitRectificationReport: act, requestExtension: act },
  ...{ raiseObjection: act, resolveObjection: leaving },
};

/** What the register for supervision tells of every step (O20.3). */
export const supervisedSteps: Readonly<Record<StepName, Rule>> = {
  ...besides,
  ...shared,
  ...ofExits,
  ...ofRevocations,
};
