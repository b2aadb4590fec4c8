import { conclude, members } from '#infra/local/demo/road.ts';
import { actRefusals } from './acts.ts';
import { investigationRefusals } from './investigation.ts';
import { type Refused, refusedBefore } from './refused.ts';

const [clerk, head, office, chief, org] = [
  'agency-clerk',
  'agency-head',
  'office-clerk',
  'office-head',
  'organization-b',
];
const id = 'X-2020-0101';
const first = members(1, 5);
const investigator = [{ ...first[0], name: '示例调查员甲' }, ...first.slice(1)];
const unsigned = [{ ...first[0], declaredNoInterest: false }, ...first.slice(1)];

const asking = { number: 2, fields: ['示例领域'], replyBy: '2026-01-05' };
const meeting = (from: number, on: string) => ({
  ...{
    meetingOn: on,
    place: '示例',
    presentIds: members(from, from + 4).map(({ expertId }) => expertId),
    dissents: [],
  },
  ...{ findings: ['示例'], inFavour: '示例', against: '示例' },
});
const fewer = {
  ...{ members: members(6, 10), chairId: 'expert-6', reason: '示例' },
  meeting: { on: '2026-06-02', place: '示例' },
};

const review = refusedBefore([
  ['formPanel', head, 'askForExperts', 'namesDayLater', asking],
  [
    'adoptOpinion',
    'expert-1',
    'recordUndecided',
    'noTwoThirds',
    { ...meeting(1, '2026-04-22'), votes: { yes: 4, no: 1, abstain: 0 } },
  ],
  ['serveOpinion', chief, 'closeWithoutAction', 'closureTrue', { issue: '示例', result: 'undecided' }],
  ['formPanel', clerk, 'requestFile', 'opinionTold', { arrivedOn: '2026-04-01', wants: '示例' }],
  ['formPanel', clerk, 'formPanel', 'panelSized', { members: first.slice(0, 4) }],
  ['formPanel', clerk, 'formPanel', 'declarationsSigned', { members: unsigned }],
  ['formPanel', clerk, 'formPanel', 'chairOnPanel', { chairId: 'expert-9' }],
  ['formPanel', clerk, 'formPanel', 'panelIndependent', { members: investigator }],
  [
    'fileSheets',
    clerk,
    'fileSheets',
    'sheetsFromPanel',
    { sheets: [{ expertId: 'expert-9', view: '示例', reasons: '示例' }] },
  ],
  [
    'fileSheets',
    'expert-1',
    'fileSheets',
    'filesOwnSheet',
    { sheets: [{ expertId: 'expert-2', view: '示例', reasons: '示例' }] },
  ],
  ['fileSheets', 'expert-1', 'adoptOpinion', 'sheetsIn'],
  ['fileSheets', 'expert-2', 'requestRecusal', 'recusesItself', { expertId: 'expert-1', ground: '示例' }],
  ['fileSheets', org, 'requestRecusal', 'onPanel', { expertId: 'expert-9', ground: '示例' }],
  ['fileSheets', head, 'decideRecusal', 'recusalAwaited', { granted: false, reason: '示例' }],
  [
    'fileSheets',
    clerk,
    'replaceExpert',
    'replacementFits',
    { expertId: 'expert-1', reason: '示例', replacement: first[1], chairId: 'expert-2' },
  ],
  ['adoptOpinion', 'expert-2', 'adoptOpinion', 'chairAdopts'],
  ['adoptOpinion', 'expert-1', 'adoptOpinion', 'meetingHeld', { meetingOn: '2026-04-13' }],
  [
    'adoptOpinion',
    'expert-1',
    'adoptOpinion',
    'quorate',
    { presentIds: ['expert-1', 'expert-2', 'expert-3'], votes: { yes: 3, no: 0, abstain: 0 } },
  ],
  ['adoptOpinion', 'expert-1', 'adoptOpinion', 'votesCounted', { votes: { yes: 3, no: 2, abstain: 0 } }],
  ['adoptOpinion', 'expert-1', 'adoptOpinion', 'itemsCovered', { items: [conclude('X-2025-0102', 'revoke')] }],
  ['adoptOpinion', 'expert-1', 'adoptOpinion', 'scopeNotWidened', { scope: 'qualification' }],
  [
    'adoptOpinion',
    'expert-1',
    'adoptOpinion',
    'measuresProposed',
    { items: [{ ...conclude(id, 'revoke'), measures: '警告' }] },
  ],
  [
    'adoptOpinion',
    'expert-1',
    'adoptOpinion',
    'revokingReasoned',
    { items: [{ certificateId: id, conclusion: 'revoke' }] },
  ],
  ['serveOpinion', chief, 'closeWithoutAction', 'noActionProposed', { issue: '示例', result: 'unclear' }],
]);

const pendingRecusal: Refused = {
  ...{ before: 'adoptOpinion', as: 'expert-1', command: 'adoptOpinion', guard: 'noRecusalPending' },
  after: { as: org, command: 'requestRecusal', input: { expertId: 'expert-3', ground: '示例' } },
};
const decidedRecusal: Refused = {
  ...{
    before: 'adoptOpinion',
    as: head,
    command: 'decideRecusal',
    guard: 'recusalAwaited',
    change: { granted: false, reason: '示例' },
  },
  after: { as: head, command: 'decideRecusal', input: { granted: false, reason: '示例：没有利害关系' } },
};

const appeal = refusedBefore([
  ['recordReceipt', chief, 'extendAppealPeriod', 'extensionReasoned', { day: '2026-05-30', reason: '示例' }],
  ['fileAppeal', org, 'declareNoObjection', 'statementPossible', { letterDate: '2026-04-01' }],
  ['fileAppeal', clerk, 'fileAppeal', 'filingDayPossible', { filedOn: '2026-05-16', way: 'direct' }],
  ['fileAppeal', org, 'fileAppeal', 'filesToday', { filedOn: '2026-05-14' }],
  ['acceptAppeal', clerk, 'rejectAppeal', 'rejectionStands', { ground: 'late', reason: '示例' }],
  ['acceptAppeal', org, 'withdrawAppeal', 'appealWithdrawnInTime', { letterDate: '2026-05-20' }],
  [
    'formReconsiderationPanel',
    clerk,
    'formReconsiderationPanel',
    'freshPanel',
    { members: first, chairId: 'expert-1' },
  ],
  ['formReconsiderationPanel', head, 'formReducedPanel', 'namesAwaited', fewer],
  ['formReconsiderationPanel', head, 'formReducedPanel', 'poolShort', fewer],
  ['formReconsiderationPanel', head, 'formReducedPanel', 'reducedSized', fewer],
  [
    'adoptReconsideration',
    'expert-6',
    'recordUndecided',
    'claimsStated',
    { ...meeting(6, '2026-06-02'), votes: { yes: 3, no: 2, abstain: 0 } },
  ],
  ['formReconsiderationPanel', clerk, 'fileSheets', 'secondPanelSeated'],
  ['formReconsiderationPanel', org, 'requestRecusal', 'secondPanelSeated', { expertId: 'expert-1', ground: '示例' }],
  ['adoptReconsideration', head, 'decideAppeal', 'reconsidered'],
  ['adoptReconsideration', 'expert-6', 'adoptReconsideration', 'changeStated', { result: 'changed' }],
  [
    'adoptReconsideration',
    'expert-6',
    'adoptReconsideration',
    'changesSomething',
    { result: 'changed', items: [conclude(id, 'revoke')] },
  ],
  ['adoptReconsideration', head, 'extendReconsideration', 'extensionWithinTerm', { reason: '示例', to: '2026-09-30' }],
  ['route', clerk, 'fileAppeal', 'oneAppeal', { filedOn: '2026-06-08', way: 'direct' }],
]);

const consultation = refusedBefore([
  ['consult', chief, 'consult', 'departmentsKnown', { departments: ['ABCD'] }],
  ['consult', chief, 'consult', 'namedAsked', { departments: ['NDRC'] }],
  ['consult', chief, 'consult', 'replyDayPrintable', { replyBy: '2026-06-09' }],
  ['recordReply', office, 'recordReply', 'departmentConsulted', { department: 'ABCD' }],
  ['recordReply', 'department-samr', 'recordReply', 'speaksForItself', { department: 'NDRC' }],
  [
    'recordReply',
    'department-ndrc',
    'recordReply',
    'replyNotInFuture',
    { department: 'NDRC', repliedOn: '2026-06-20' },
  ],
  ['recordReply', office, 'remind', 'replyDayPassed'],
  ['recordReply', office, 'deemNoObjection', 'reminderExpired', { department: 'NDRC' }],
  ['recordReply', office, 'deemNoObjection', 'stillSilent', { department: 'ABCD' }],
  ['recordReply', chief, 'openDissent', 'allAnswered'],
  ['recordReply', chief, 'openDissent', 'dissentOnRecord'],
  ['recordReply', chief, 'suspend', 'groundStands', { ground: 'openRevocation', reason: '示例' }],
]);

const conclusion = refusedBefore([
  [
    'publicise',
    office,
    'recordInstruction',
    'instructionPossible',
    { tenor: 'agrees', form: 'oral', text: '示例', on: '2026-06-30' },
  ],
  ['publicise', head, 'publicise', 'publicityLongEnough', { days: 4 }],
  ['publicise', 'office-head', 'tellEffect', 'effectGrown'],
  ['raiseObjection', clerk, 'raiseObjection', 'withinPublicity', { receivedOn: '2026-06-28' }],
  ['raiseObjection', org, 'raiseObjection', 'ownObjectionToday', { receivedOn: '2026-07-01' }],
  ['raiseObjection', clerk, 'raiseObjection', 'objectorNamed', { contact: undefined }],
  ['resolveObjection', head, 'resolveObjection', 'objectionOpen', { objectionNo: 9 }],
  ['resolveObjection', head, 'resolveObjection', 'removalFits', { removed: [id] }],
  ['recordReply', chief, 'confirmReply', 'wordToConfirm', { department: 'NDRC', counts: true, note: '示例' }],
  ['adoptOpinion', clerk, 'fileSheets', 'sheetsStillOpen'],
  ['resolveObjection', chief, 'tellEnding', 'endingUntold', { reason: '示例' }],
  ['announce', chief, 'announce', 'settlementDayAhead', { settlementDeadline: '2026-07-14' }],
]);

/** What the road of a revocation refuses, step by step. */
export const revocationRefusals: readonly Refused[] = [
  ...[...investigationRefusals, ...review, pendingRecusal, decidedRecusal],
  ...[...appeal, ...consultation, ...conclusion, ...actRefusals('publicise')],
];
