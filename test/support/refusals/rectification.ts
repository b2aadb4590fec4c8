import { type Refused, refusedBefore } from './refused.ts';

const [head, office, chief, org] = ['agency-head', 'office-clerk', 'office-head', 'organization-b'];
const warning = { measure: 'warning', facts: '示例', rule: '示例', acts: '示例', correctBy: '2026-11-30' };

/** What the road of a rectification refuses, step by step. */
export const rectificationRefusals: readonly Refused[] = refusedBefore([
  ['issueMeasures', chief, 'issueMeasures', 'measuresDistinct', { measures: [warning, warning] }],
  [
    'issueMeasures',
    chief,
    'issueMeasures',
    'measureDaysAhead',
    { measures: [{ ...warning, correctBy: '2026-10-19' }] },
  ],
  [
    'issueMeasures',
    chief,
    'issueMeasures',
    'measuresTold',
    { measures: [{ measure: 'circular', facts: '示例', since: '2026年3月' }] },
  ],
  ['requestExtension', org, 'submitRectificationReport', 'rectificationReportFits', { receivedOn: '2026-11-11' }],
  ['requestExtension', head, 'decideExtension', 'extensionPending'],
  ['requestExtension', office, 'concludeMeasures', 'noRectificationRunning', { note: '示例' }],
  ['requestExtension', office, 'concludeMeasures', 'measuresOver', { note: '示例' }],
  ['decideExtension', head, 'decideExtension', 'extensionAtMostHalf', { days: 16 }],
  ['decideExtension', org, 'requestExtension', 'extensionAskedInTime'],
  ['reexamine', head, 'reexamine', 'examinedByTwo', { examiners: ['示例'] }],
  ['reexamine', head, 'reexamine', 'everyTaskExamined', { items: [{ item: '示例' }] }],
]);
