import { members } from '#infra/local/demo/road.ts';
import { actRefusals } from './acts.ts';
import { type Refused, refusedBefore } from './refused.ts';

const [clerk, head, office, chief, org] = [
  'agency-clerk',
  'agency-head',
  'office-clerk',
  'office-head',
  'organization-a',
];
const first = members(1, 5);
const unsigned = [{ ...first[0], declaredNoInterest: false }, ...first.slice(1)];
const visit = {
  ...{ visitOn: '2025-07-30', place: '示例', visitorIds: ['expert-1', 'expert-2'], leaderId: 'expert-1' },
  ...{ staff: '示例', materials: ['示例'], chairAgrees: true },
};
const papers = {
  ...{ application: true, licenceCopy: false, approvalBasis: true, resolution: true },
  ...{ windUpReport: true, commitmentLetter: true },
};

const intake = refusedBefore([
  ['recordPaperReceipt', clerk, 'recordPaperReceipt', 'receiptNotInFuture', { receivedOn: '2025-07-04' }],
  ['recordPaperReceipt', org, 'withdraw', 'withdrawalNotInFuture', { letterDate: '2025-07-04' }],
  ['requestSupplement', clerk, 'accept', 'papersComplete', { papers }],
  ['requestSupplement', clerk, 'suspend', 'forRevocation', { ground: 'litigation', reason: '示例' }],
  ['requestSupplement', clerk, 'suspend', 'groundStands', { ground: 'openRevocation', reason: '示例' }],
  ['supplySupplement', clerk, 'supplementExpired', 'supplementTermOver'],
  ['accept', clerk, 'requestSupplement', 'firstSupplement'],
  [
    ...(['accept', clerk, 'refuseAcceptance', 'refusalGroundTrue'] as const),
    { ground: 'yearNotElapsed', facts: '示例', returnsPapers: false },
  ],
]);

const review = refusedBefore([
  ['formPanel', clerk, 'formPanel', 'panelSized', { members: first.slice(0, 4) }],
  ['formPanel', clerk, 'formPanel', 'declarationsSigned', { members: unsigned }],
  ['formPanel', clerk, 'formPanel', 'chairOnPanel', { chairId: 'expert-9' }],
  ['openInquiry', clerk, 'openInquiry', 'chairAgrees', { chairAgrees: false }],
  ['openInquiry', clerk, 'orderSiteVisit', 'visitorsFit', { ...visit, visitorIds: ['expert-1'] }],
  ['openInquiry', clerk, 'orderSiteVisit', 'visitNoticed', { ...visit, visitOn: '2025-07-24' }],
  ['answerInquiry', clerk, 'closeInquiry', 'inquiryAnsweredOrOver'],
  ['answerInquiry', org, 'answerInquiry', 'answerInTime', { receivedOn: '2025-07-30' }],
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
  ['adoptOpinion', 'expert-1', 'adoptOpinion', 'meetingHeld', { meetingOn: '2025-07-20' }],
  [
    'adoptOpinion',
    'expert-1',
    'adoptOpinion',
    'quorate',
    { presentIds: ['expert-1'], votes: { yes: 1, no: 0, abstain: 0 } },
  ],
  [
    'fileSheets',
    'agency-head',
    'askForExperts',
    'namesDayLater',
    { number: 2, fields: ['示例领域'], replyBy: '2025-01-06' },
  ],
  [
    'adoptOpinion',
    'expert-1',
    'recordUndecided',
    'noTwoThirds',
    {
      ...{ meetingOn: '2025-08-05', place: '示例', presentIds: ['expert-1'], dissents: [], findings: ['示例'] },
      ...{ votes: { yes: 1, no: 0, abstain: 1 }, inFavour: '示例', against: '示例' },
    },
  ],
  ['recordReply', 'office-head', 'confirmReply', 'wordToConfirm', { department: 'NDRC', counts: true, note: '示例' }],
  ['adoptOpinion', clerk, 'fileSheets', 'sheetsStillOpen'],
  ['publish', 'office-head', 'tellEffect', 'effectGrown'],
  ['adoptOpinion', 'expert-1', 'adoptOpinion', 'votesCounted', { votes: { yes: 3, no: 2, abstain: 0 } }],
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

const consultation = refusedBefore([
  ['consult', chief, 'consult', 'departmentsKnown', { departments: ['ABCD'] }],
  ['consult', chief, 'consult', 'namedAsked', { departments: ['NDRC'] }],
  ['consult', chief, 'consult', 'replyDayPrintable', { replyBy: '2025-08-06' }],
  ['recordReply', office, 'recordReply', 'departmentConsulted', { department: 'ABCD' }],
  ['recordReply', 'department-samr', 'recordReply', 'speaksForItself', { department: 'NDRC' }],
  [
    'recordReply',
    'department-ndrc',
    'recordReply',
    'replyNotInFuture',
    { department: 'NDRC', repliedOn: '2025-08-30' },
  ],
  ['recordReply', office, 'remind', 'replyDayPassed'],
  ['recordReply', office, 'deemNoObjection', 'reminderExpired', { department: 'NDRC' }],
  ['recordReply', office, 'deemNoObjection', 'stillSilent', { department: 'ABCD' }],
  ['recordReply', chief, 'openDissent', 'allAnswered'],
  ['recordReply', chief, 'openDissent', 'dissentOnRecord'],
  ['resolveDissent', chief, 'resolveDissent', 'departmentDissents', { department: 'NDRC' }],
]);

const decision = refusedBefore([
  ['approveExit', chief, 'approveExit', 'approvedApplied', { certificateIds: ['X-2021-0001'] }],
  ['approveExit', chief, 'approveExit', 'refusedReasoned', { refusal: undefined }],
  ['approveExit', chief, 'approveExit', 'settlementPlanned', { settlementDeadline: '2025-08-01' }],
  ['recordService', chief, 'publish', 'feedbackServed'],
  ['publish', office, 'holdForSettlement', 'mattersOpen'],
  ['publish', chief, 'agreeWithdrawal', 'withdrawalNotInFuture', { letterDate: '2025-09-30' }],
]);

/** What the road of a voluntary exit with supplement, inquiry and dissent refuses, step by step. */
export const exitRefusals: readonly Refused[] = [
  ...[...intake, ...review, pendingRecusal, decidedRecusal],
  ...[...consultation, ...decision, ...actRefusals('approveExit')],
];
