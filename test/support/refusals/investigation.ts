import { type Refused, refusedBefore } from './refused.ts';

const [clerk, head, office, chief, org] = [
  'agency-clerk',
  'agency-head',
  'office-clerk',
  'office-head',
  'organization-b',
];
const id = 'X-2020-0101';
const facts = { facts: '示例', evidence: ['示例'] };
const visit = { visitedOn: '2026-03-25', place: '示例', findings: '示例' };
const pair = ['示例调查员甲', '示例调查员乙'];

const investigation = refusedBefore([
  [
    'directInvestigation',
    chief,
    'directInvestigation',
    'teamFits',
    { team: [{ name: '示例', organization: '示例', declaredNoInterest: true }] },
  ],
  ['directInvestigation', chief, 'directInvestigation', 'statementDayLater', { replyBy: '2026-03-10' }],
  ['recordStatement', org, 'recordStatement', 'recordedInTime', { receivedOn: '2026-03-21' }],
  ['recordVisit', clerk, 'recordVisit', 'visitByTwo', { ...visit, visitors: ['示例'], signedBy: '示例' }],
  ['recordVisit', clerk, 'recordVisit', 'visitSigned', { ...visit, visitors: pair, refusalWitness: '示例' }],
  ['fileReport', office, 'fileReport', 'reportPeriod', { from: '2026-03-01' }],
  ['fileReport', office, 'fileReport', 'groundsStated', { grounds: [] }],
  [
    'fileReport',
    office,
    'fileReport',
    'groundsWithinCase',
    { grounds: [{ groundNo: 2, certificateIds: ['X-2025-0102'], ...facts }] },
  ],
  [
    'fileReport',
    office,
    'fileReport',
    'groundsHold',
    { grounds: [{ groundNo: 3, certificateIds: [id], lastUpdatedOn: '2025-01-01', ...facts }] },
  ],
  [
    'fileReport',
    office,
    'fileReport',
    'rectificationFailedBefore',
    { grounds: [{ groundNo: 5, reports: 9, ...facts }] },
  ],
  ['fileReport', chief, 'approveReport', 'reportFiled'],
  ['fileReport', chief, 'renewHolding', 'holdingRenewable', { reason: '示例' }],
]);

const prolonged: Refused = {
  ...{ before: 'directInvestigation', as: chief, command: 'prolongHolding', guard: 'holdingProlongable' },
  change: { reason: '示例' },
  after: { as: head, command: 'prolongHolding', input: { reason: '示例' } },
};

const catchAll: Refused = {
  ...{ before: 'fileReport', as: chief, command: 'approveReport', guard: 'catchAllEndorsed' },
  after: {
    ...{ as: office, command: 'fileReport' },
    input: {
      ...{ from: '2026-03-12', to: '2026-04-03', profile: '示例', evidence: ['示例'], outcome: 'proved' },
      findings: [{ issue: '示例', fact: '示例', result: 'proved' }],
      grounds: [{ groundNo: 9, ...facts }],
    },
  },
};

/** What the road of a revocation refuses up to the approved report. */
export const investigationRefusals: readonly Refused[] = [prolonged, ...investigation, catchAll];
