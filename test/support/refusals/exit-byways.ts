import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { meetingOf, members, sheetsOf } from '#infra/local/demo/road.ts';
import { officersAside, ownRecusal, papers, reply, standsAside, unfitWords } from './bysteps.ts';
import type { Bystep, Byway } from './byway.ts';
import { settingAside, staying } from './setting-aside.ts';

const [clerk, head, office, chief] = ['agency-clerk', 'agency-head', 'office-clerk', 'office-head'];
const first = members(1, 5);
const accepting = exitRoad.steps.find(({ command }) => command === 'accept');
export const acceptance: object = accepting?.input ?? {};

const exiting = { procedure: 'voluntaryExit', certificates: 2, about: 1, opensOn: '2026-07-01' } as const;
const receipt = (receivedOn: string) => ({ receivedOn, materials: papers });

const accepted: readonly Bystep[] = [
  ['2026-07-01', clerk, 'submitForm', {}],
  ['2026-07-02', clerk, 'recordPaperReceipt', receipt('2026-07-02')],
  ['2026-07-03', clerk, 'accept', acceptance],
  [
    '2026-07-06',
    clerk,
    'formPanel',
    { members: first, chairId: 'expert-1', meeting: { on: '2026-07-07', place: '示例' } },
  ],
];

const consolidated: readonly Bystep[] = [
  ...accepted,
  ['2026-07-07', clerk, 'fileSheets', sheetsOf(first, '示例')],
  [
    '2026-07-07',
    'expert-1',
    'adoptOpinion',
    { ...meetingOf(first, '2026-07-07'), conclusion: 'support', findings: ['示例'] },
  ],
  ['2026-07-08', head, 'reportOpinion', {}],
  ['2026-07-09', chief, 'consult', {}],
  reply('NDRC', '2026-07-10'),
  ['2026-12-28', office, 'remind', {}, 'reminderDayPrintable'],
  reply('SAMR', '2026-07-10'),
];

const matters = {
  liabilities: { paidNotExamined: { people: 3, amountFen: 900 }, examinedNotCertified: { people: 0 }, otherItems: [] },
};
const undeclared = { commitments: { answersForEarlierActs: false, acceptsBan: true } };
const visit = {
  ...{ visitOn: '2026-07-14', place: '示例', visitorIds: ['expert-1', 'expert-2'], leaderId: 'expert-1' },
  ...{ staff: '示例', materials: ['示例'], chairAgrees: true },
};
const visited = { visitedOn: '2026-07-14', findings: '示例', signedBy: '示例' };

/** Ways off the roads of a voluntary exit. */
export const exitByways: readonly Byway[] = [
  {
    ...{
      ...exiting,
      name: 'papers outside the window, and too early',
      opensOn: '2026-02-02',
      approvedOn: '2025-08-01',
    },
    steps: [
      ['2026-02-02', clerk, 'submitForm', {}],
      ['2026-02-03', clerk, 'recordPaperReceipt', receipt('2026-02-03')],
      ['2026-02-04', clerk, 'accept', acceptance, 'windowReached'],
      ['2026-07-01', clerk, 'accept', acceptance, 'oneYearElapsed'],
    ],
  },
  {
    ...{ ...exiting, name: 'a declaration that is not made', form: undeclared },
    steps: [
      ['2026-07-01', clerk, 'submitForm', {}],
      ['2026-07-02', clerk, 'recordPaperReceipt', receipt('2026-07-02')],
      ['2026-07-03', clerk, 'accept', acceptance, 'windUpDeclared'],
    ],
  },
  {
    ...{ ...exiting, name: 'a visit' },
    steps: [
      ...accepted,
      ['2026-07-07', 'expert-1', 'fileSheets', { sheets: sheetsOf(first, '示例').sheets.slice(0, 1) }],
      ['2026-07-07', clerk, 'fileSheets', sheetsOf(first, '示例'), 'othersSheetKept'],
      ['2026-07-07', clerk, 'orderSiteVisit', visit],
      ['2026-07-14', 'expert-3', 'fileVisitRecord', visited, 'visitorFiles'],
      ['2026-07-14', clerk, 'fileVisitRecord', { ...visited, visitedOn: '2026-07-13' }, 'visitTookPlace'],
      ['2026-07-14', clerk, 'fileVisitRecord', { ...visited, refusalWitness: '示例' }, 'visitRecordSigned'],
    ],
  },
  {
    ...{ ...exiting, name: 'an expert who stands aside comes back' },
    steps: [...accepted, ...standsAside('2026-07-07', first[2])],
  },
  {
    ...{ ...exiting, name: 'the last certificate with matters open', certificates: 1, form: matters },
    steps: [
      ...consolidated,
      ['2026-07-13', chief, 'approveExit', { settlementDeadline: '2026-08-31' }, 'qualificationEndConfirmed'],
      ['2026-07-13', chief, 'approveExit', { settlementDeadline: '2026-08-31', confirmsQualificationEnds: true }],
      ['2026-07-20', chief, 'publish', {}, 'mattersSettled'],
    ],
  },
  {
    ...{ ...exiting, name: 'a refusal that is set aside and stayed' },
    steps: [
      ...consolidated,
      ['2026-07-13', chief, 'refuseExit', { reasons: ['示例'], requirements: '示例' }],
      ...settingAside({ day: '2026-07-20', decision: 'refusal', never: 'exit' }),
      ...staying('2026-07-20'),
    ],
  },
  {
    ...{ ...exiting, name: 'officers, words of the conference and a row', certificates: 3, about: 2 },
    steps: [
      ...consolidated,
      ['2026-07-13', office, 'urgeConference', {}, 'conferenceAwaited'],
      ...unfitWords('2026-07-13'),
      ['2026-07-13', office, 'recordInstruction', { tenor: 'stop', form: 'oral', text: '示例', on: '2026-07-13' }],
      ['2026-07-13', chief, 'approveExit', {}, 'conferenceHeeded'],
      [
        ...(['2026-07-13', office, 'recordInstruction'] as const),
        { tenor: 'less', form: 'oral', text: '示例', on: '2026-07-13', certificateIds: ['$1'] },
      ],
      ['2026-07-13', chief, 'approveExit', {}, 'withinInstruction'],
      ...officersAside('2026-07-13', ['2026-07-13', chief, 'approveExit', {}, 'recusalsOfOfficersDecided']),
      [
        ...(['2026-07-14', chief, 'approveExit'] as const),
        { certificateIds: ['$2'], refusal: { reasons: ['示例'], requirements: '示例' } },
      ],
      [
        ...(['2026-07-14', chief, 'takeRowOff'] as const),
        { certificateIds: ['$2'], fault: '示例', objectionNos: [1] },
        'rowOnList',
      ],
      ...ownRecusal('2026-07-14'),
    ],
  },
];

/** An application on paper that a revocation overtakes. */
export const exitByway: Byway = {
  ...{ ...exiting, name: 'an application that waits' },
  steps: [
    ['2026-07-01', clerk, 'submitForm', {}],
    ['2026-07-02', clerk, 'recordPaperReceipt', receipt('2026-07-02')],
  ],
};

export const waiting = { ground: 'openRevocation', reason: '示例' };

/** Two exits of the last two certificates, each told that the other stays. */
export const lastTwo: Byway = {
  ...{ ...exiting, name: 'the last two certificates' },
  steps: [...consolidated, ['2026-07-13', chief, 'approveExit', {}]],
};
