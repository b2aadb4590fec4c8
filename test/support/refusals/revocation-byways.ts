import { conclude, meetingOf, members, sheetsOf } from '#infra/local/demo/road.ts';
import { fileAsked, officersAside, ownRecusal, papers, reply, standsAside, unfitWords } from './bysteps.ts';
import type { Bystep, Byway } from './byway.ts';
import { settingAside, staying } from './setting-aside.ts';

const [clerk, head, office, chief] = ['agency-clerk', 'agency-head', 'office-clerk', 'office-head'];
const [first, second] = [members(1, 5), members(6, 10)];
const facts = { facts: '示例', evidence: ['示例'] };
const team = ['甲', '乙'].map((mark) => ({
  name: `示例调查员${mark}`,
  organization: '示例',
  declaredNoInterest: true,
}));

/** `$1`, `$2`: the certificates of the byway's organization. */
const concludeOn = (...conclusions: readonly string[]) =>
  conclusions.map((conclusion, index) => conclude(`$${index + 1}`, conclusion));

/** From the opened case to the panel that has written its sheets. */
const reviewed: readonly Bystep[] = [
  ['2026-03-10', chief, 'directInvestigation', { team, issues: ['示例'], replyBy: '2026-03-20', materials: ['示例'] }],
  [
    ...(['2026-03-16', office, 'fileReport'] as const),
    {
      ...{ from: '2026-03-11', to: '2026-03-13', profile: '示例', evidence: ['示例'], outcome: 'proved' },
      findings: [{ issue: '示例', fact: '示例', result: 'proved' }],
      grounds: [{ groundNo: 7, decision: '示例', ...facts }],
    },
  ],
  ['2026-03-17', chief, 'approveReport', {}],
  [
    '2026-03-18',
    clerk,
    'formPanel',
    { members: first, chairId: 'expert-1', meeting: { on: '2026-03-19', place: '示例' } },
  ],
  ['2026-03-19', clerk, 'fileSheets', sheetsOf(first, '示例')],
];

const opinion = (items: readonly object[]) => ({ ...meetingOf(first, '2026-03-19'), items, findings: ['示例'] });

/** On to the notification received on 24 March: appeals until 15 April. */
const served = (...conclusions: readonly string[]): readonly Bystep[] => [
  ...reviewed,
  ['2026-03-19', 'expert-1', 'adoptOpinion', opinion(concludeOn(...conclusions))],
  ['2026-03-23', chief, 'serveOpinion', {}],
  ['2026-03-24', clerk, 'recordReceipt', { receivedOn: '2026-03-24', way: 'direct' }],
];

const appeal = (filedOn: string) => ({ filedOn, way: 'direct', requests: '示例', reasons: '示例', materials: papers });

const reconsidering = (...conclusions: readonly string[]): readonly Bystep[] => [
  ...served(...conclusions),
  ['2026-03-30', clerk, 'fileAppeal', appeal('2026-03-30')],
  ['2026-03-31', clerk, 'acceptAppeal', {}],
  [
    '2026-04-01',
    clerk,
    'formReconsiderationPanel',
    { members: second, chairId: 'expert-6', meeting: { on: '2026-04-02', place: '示例' } },
  ],
  ['2026-04-02', clerk, 'fileSheets', sheetsOf(second, '示例')],
];

const second$ = (items: readonly object[]) => ({
  ...{ ...meetingOf(second, '2026-04-02'), result: 'changed', items },
  ...{ claims: '示例', findings: '示例', reasons: '示例' },
});

/** Nobody appeals until 15 April, and what was posted in time has not arrived by the 22nd. */
const silent: readonly Bystep[] = [
  ['2026-03-25', clerk, 'declareNoObjection', { letterDate: '2026-03-25' }],
  ['2026-04-23', office, 'route', {}],
];

const order = { problems: ['示例'], tasks: ['示例整改'], days: 10 };
const failing = (day: string): readonly Bystep[] => [
  [day, clerk, 'recordOrderReceipt', { receivedOn: day }],
  [day, clerk, 'submitRectificationReport', { receivedOn: day, summary: '示例', materials: papers }],
  [
    day,
    head,
    'reexamine',
    { examinedOn: day, examiners: ['示例甲', '示例乙'], items: [{ item: '示例整改', failure: '示例' }] },
  ],
];

const revoking = { procedure: 'revocation', certificates: 2, about: 1, opensOn: '2026-03-05' } as const;

/** Ways off the roads of a revocation on which the remaining guards say no. */
export const revocationByways: readonly Byway[] = [
  {
    ...{ ...revoking, name: 'a sheet that its author handed in' },
    steps: [
      ...reviewed.slice(0, -1),
      ['2026-03-19', 'expert-1', 'fileSheets', { sheets: sheetsOf(first, '示例').sheets.slice(0, 1) }],
      ['2026-03-19', clerk, 'fileSheets', sheetsOf(first, '示例'), 'othersSheetKept'],
    ],
  },
  {
    ...{ ...revoking, name: 'an opinion on the qualification in two voices', about: 0 },
    steps: [
      ...reviewed,
      ['2026-03-19', 'expert-1', 'adoptOpinion', opinion(concludeOn('revoke', 'lesser')), 'qualificationOneOpinion'],
    ],
  },
  {
    ...{ ...revoking, name: 'an expert who stands aside comes back' },
    steps: [...reviewed, ...standsAside('2026-03-19', first[2])],
  },
  {
    ...{ ...revoking, name: 'an opinion that proposes nothing' },
    steps: [
      ...reviewed,
      ['2026-03-19', 'expert-1', 'adoptOpinion', opinion(concludeOn('noAction'))],
      ['2026-03-23', chief, 'serveOpinion', {}, 'actionProposed'],
    ],
  },
  {
    ...{ ...revoking, name: 'appeals that are not heard' },
    steps: [
      ...served('revoke'),
      ['2026-03-30', clerk, 'fileAppeal', appeal('2026-03-30')],
      ['2026-03-31', clerk, 'rejectAppeal', { ground: 'noStanding', reason: '示例' }],
      ['2026-03-31', office, 'route', {}, 'appealConcluded'],
      ['2026-04-17', clerk, 'fileAppeal', appeal('2026-04-16')],
      ['2026-04-17', clerk, 'acceptAppeal', {}, 'appealInTime'],
    ],
  },
  {
    ...{ ...revoking, name: 'an appeal that spares' },
    steps: [
      ...reconsidering('lesser'),
      ['2026-04-02', 'expert-6', 'adoptReconsideration', second$(concludeOn('revoke')), 'notWorse'],
      ['2026-04-02', 'expert-6', 'adoptReconsideration', second$(concludeOn('noAction'))],
      ['2026-04-03', head, 'decideAppeal', {}],
      ['2026-04-07', office, 'route', {}, 'closureStated'],
    ],
  },
  {
    ...{ ...revoking, name: 'a rectification that fails twice' },
    steps: [
      ...served('lesser'),
      ...silent,
      ['2026-04-24', chief, 'issueMeasures', { measures: [{ measure: 'rectification', ...order, consequence: 5 }] }],
      ...failing('2026-04-27'),
      [
        '2026-04-28',
        chief,
        'openRevocation',
        { ground: { groundNo: 6, gradedOn: '2026-03-01', ...facts } },
        'groundOfFailure',
      ],
      ['2026-04-28', chief, 'extendOnce', order],
      ...failing('2026-04-29'),
      ['2026-04-30', chief, 'extendOnce', order, 'firstFailure'],
      [
        '2026-04-30',
        chief,
        'issueMeasures',
        { measures: [{ measure: 'other', facts: '示例', rule: '示例', text: '示例' }] },
      ],
      [
        ...(['2026-05-01', clerk, 'submitRectificationReport'] as const),
        { receivedOn: '2026-05-01', summary: '示例', materials: papers },
        'rectificationOrdered',
      ],
    ],
  },
  {
    ...{ ...revoking, name: 'measures that are set aside and stayed' },
    steps: [
      ...served('lesser'),
      ...silent,
      [
        '2026-04-24',
        chief,
        'issueMeasures',
        { measures: [{ measure: 'other', facts: '示例', rule: '示例', text: '示例' }] },
      ],
      ...settingAside({ day: '2026-04-27', decision: 'measures', never: 'revocation' }),
      ...staying('2026-04-27'),
    ],
  },
  {
    ...{ ...revoking, name: 'dissent, a contrary word and the last certificate', certificates: 1 },
    steps: [
      ...served('revoke'),
      ...silent,
      ['2026-04-24', chief, 'consult', {}],
      ['2026-04-24', chief, 'stayEffect', { ordered: '示例' }, 'effectStands'],
      reply('NDRC', '2026-04-27'),
      // Another's clock: the reminder would name a day of a year that has no holiday notice.
      ['2026-12-28', office, 'remind', {}, 'reminderDayPrintable'],
      reply('SAMR', '2026-04-27', 'dissent'),
      ['2026-04-28', chief, 'openDissent', {}],
      [
        '2026-04-28',
        chief,
        'resolveDissent',
        { department: 'NDRC', outcome: 'withdrawn', note: '示例' },
        'departmentDissents',
      ],
      ['2026-04-28', chief, 'resolveDissent', { department: 'SAMR', outcome: 'escalated', note: '示例' }],
      ['2026-04-29', office, 'urgeConference', {}, 'conferenceUrgeDue'],
      ['2026-04-29', office, 'reportToConference', {}],
      ['2026-04-29', head, 'publicise', {}, 'conferenceSpoke'],
      ['2026-04-30', office, 'recordInstruction', { tenor: 'stop', form: 'oral', text: '示例', on: '2026-04-30' }],
      ['2026-04-30', head, 'publicise', {}, 'conferenceHeeded'],
      ['2026-05-01', office, 'recordInstruction', { tenor: 'agrees', form: 'oral', text: '示例', on: '2026-05-01' }],
      ['2026-05-01', office, 'urgeConference', {}, 'conferenceAwaited'],
      ...unfitWords('2026-05-01'),
      ['2026-05-01', chief, 'closeOnInstruction', { issue: '示例' }, 'stopOrdered'],
      ...officersAside('2026-05-04', ['2026-05-04', head, 'publicise', {}, 'recusalsOfOfficersDecided']),
      ...fileAsked('2026-05-04', ['2026-05-04', head, 'publicise', {}, 'requestsAnswered']),
      ['2026-12-28', head, 'publicise', {}, 'publicityDayPrintable'],
      ['2026-05-05', head, 'publicise', {}],
      [
        ...(['2026-05-06', head, 'takeRowOff'] as const),
        { certificateIds: ['$1'], fault: '示例', objectionNos: [3] },
        'rowOnList',
      ],
      [
        ...(['2026-05-20', chief, 'announce'] as const),
        {
          ...{ settlementDeadline: '2026-06-30', activities: '示例' },
          liabilities: {
            ...{ paidNotExamined: { people: 0, amountFen: 0 }, examinedNotCertified: { people: 0 }, otherItems: [] },
          },
        },
        'qualificationEndConfirmed',
      ],
      ...ownRecusal('2026-05-20'),
    ],
  },
];
