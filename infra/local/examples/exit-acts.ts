import { exitRoad } from '../demo/exit-road.ts';
import { meetingOf, sheetsOf } from '../demo/road.ts';
import { type Act, type Application, chief, clerk, first, head, papers, place, reply } from './example.ts';

const acceptance: object = exitRoad.steps.find(({ command }) => command === 'accept')?.input ?? {};

export const apply = (day: string, application: Application = { about: [0] }): Act => [
  day,
  'organization',
  { apply: application },
];

/** An application whose papers come on a day. */
export const received = (day: string, application?: Application): readonly Act[] => [
  apply(day, application),
  [day, 'organization', 'submitForm'],
  [day, clerk, 'recordPaperReceipt', { receivedOn: day, materials: papers }],
];

export const accept = (day: string): Act => [day, clerk, 'accept', acceptance];

export const supplement = (day: string, item: string): Act => [
  day,
  clerk,
  'requestSupplement',
  { summary: '不齐全', items: [item] },
];

export const seating = (meeting: string) => ({
  ...{ members: first, chairId: 'expert-1', meeting: { on: meeting, place } },
});

export const seat = (day: string, meeting: string): Act => [day, clerk, 'formPanel', seating(meeting)];

/** The sheets of a meeting and the opinion that it forms. */
export const opine = (day: string): readonly Act[] => [
  [day, clerk, 'fileSheets', sheetsOf(first, '同意退出（示例）')],
  [
    ...([day, 'expert-1', 'adoptOpinion'] as const),
    { ...meetingOf(first, day), conclusion: 'support', findings: ['申请材料齐全，考核发证已经完成（示例）。'] },
  ],
];

/** From the papers to the panel, in January. */
export const seated = (application?: Application): readonly Act[] => [
  ...received('2026-01-07', application),
  accept('2026-01-12'),
  seat('2026-01-19', '2026-01-27'),
];

export const reported = (application?: Application): readonly Act[] => [
  ...seated(application),
  ...opine('2026-01-27'),
  ['2026-01-29', head, 'reportOpinion'],
];

/** On to the departments, which have answered all. */
export const consolidated = (application?: Application): readonly Act[] => [
  ...reported(application),
  ['2026-02-02', chief, 'consult'],
  reply('2026-02-10', 'NDRC'),
  reply('2026-02-11', 'SAMR'),
];

export const approve = (more: object = {}): Act => ['2026-02-12', chief, 'approveExit', more];

export const publish: readonly Act[] = [
  ['2026-02-25', clerk, 'recordService', { letter: 'exitApprovalReply', receivedOn: '2026-02-24' }],
  ['2026-02-26', chief, 'publish', {}],
];
