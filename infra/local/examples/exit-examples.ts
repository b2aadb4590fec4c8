import { type Act, chief, clerk, dissent, type Example, leave, matters, office, papers, reply } from './example.ts';
import * as exit from './exit-acts.ts';
import { direct, openOn, report } from './revocation-acts.ts';

const exiting = (...acts: readonly Act[]): Example => ({ holds: 2, acts });

const visit = {
  ...{ visitOn: '2026-03-10', place: '示例考点', visitorIds: ['expert-1', 'expert-2'], leaderId: 'expert-1' },
  ...{ staff: '示例工作人员', materials: ['考务档案（示例）'], chairAgrees: true },
};
const questions = { questions: ['已报名考生如何安排？（示例）', '合作院校协议如何终止？（示例）'], chairAgrees: true };
const served = (day: string): Act => [day, clerk, 'recordSupplementService', { receivedOn: day }];

/** Applications at intake: some wait for their organization, some for the clerk, one of them too long. */
const intake: readonly Example[] = [
  exiting(exit.apply('2026-03-02')),
  exiting(exit.apply('2026-03-03'), ['2026-03-03', 'organization', 'submitForm']),
  exiting(...exit.received('2026-03-02')),
  exiting(...exit.received('2026-01-30')),
  exiting(
    ...exit.received('2026-01-28'),
    exit.supplement('2026-02-03', '补充善后工作报告（示例）'),
    served('2026-02-05'),
    ['2026-03-02', clerk, 'supplySupplement', { receivedOn: '2026-03-02', materials: papers }],
    leave(clerk, 'accept', exit.accept('2026-03-04')[3]),
  ),
  exiting(
    ...exit.received('2026-01-30'),
    exit.supplement('2026-02-09', '补充决策机构决议（示例）'),
    served('2026-02-12'),
  ),
  exiting(
    ...exit.received('2025-07-03'),
    exit.supplement('2025-07-07', '补充善后工作报告（示例）'),
    served('2025-07-08'),
    ['2025-08-12', clerk, 'supplementExpired'],
  ),
  exiting(...exit.received('2026-01-08'), [
    ...(['2026-01-13', clerk, 'refuseAcceptance'] as const),
    { ground: 'noStanding', facts: '申请人不具备主体资格（示例）', returnsPapers: true },
  ]),
  exiting(...exit.received('2026-01-09'), ['2026-01-12', 'organization', 'withdraw', { letterDate: '2026-01-12' }]),
];

/** Applications before the panel and the departments. */
const review: readonly Example[] = [
  exiting(
    ...exit.received('2026-01-30'),
    exit.accept('2026-02-05'),
    leave(clerk, 'formPanel', exit.seating('2026-03-12')),
    ['2026-03-04', 'agency-head', { sendBack: '请核对会议日期（示例）' }],
  ),
  exiting(...exit.received('2026-01-29'), exit.accept('2026-02-04'), exit.seat('2026-03-02', '2026-03-10')),
  {
    ...{ holds: 3, persona: 'organization-a' },
    acts: [
      ...exit.seated({ about: [1] }),
      ['2026-02-26', clerk, 'openInquiry', questions],
      ['2026-02-27', clerk, 'recordInquiryService', { receivedOn: '2026-02-27' }],
    ],
  },
  exiting(...exit.seated(), ['2026-03-02', clerk, 'orderSiteVisit', visit]),
  exiting(
    ...exit.received('2026-01-27'),
    exit.accept('2026-02-02'),
    exit.seat('2026-02-24', '2026-03-03'),
    ...exit.opine('2026-03-03'),
  ),
  exiting(...exit.reported(), leave(office, 'consult')),
  exiting(
    ...exit.reported(),
    ['2026-03-02', chief, 'consult'],
    reply('2026-03-04', 'NDRC'),
    ['2026-03-04', chief, 'declareInterest', { conflict: true, ground: '早年曾在该单位兼职（示例）' }],
    [
      '2026-03-05',
      'superior-head',
      'decideOfficerRecusal',
      { recusalNo: 1, granted: false, reason: '离职已久（示例）' },
    ],
  ),
  exiting(
    ...exit.reported(),
    ['2026-02-02', chief, 'consult'],
    reply('2026-02-10', 'NDRC'),
    reply('2026-02-11', 'SAMR', dissent),
    ['2026-03-03', chief, 'openDissent'],
  ),
];

/** Applications that are answered, and what became of them. */
const answered: readonly Example[] = [
  exiting(...exit.consolidated(), leave(office, 'approveExit')),
  exiting(...exit.consolidated(), exit.approve()),
  exiting(
    ...exit.consolidated({ about: [0], form: { liabilities: matters } }),
    exit.approve({ settlementDeadline: '2026-06-30' }),
    ['2026-02-26', office, 'holdForSettlement'],
  ),
  exiting(...exit.consolidated(), exit.approve(), ...exit.publish),
  {
    ...{ holds: 3, persona: 'organization-a' },
    acts: [
      ...exit.consolidated(),
      exit.approve(),
      ...exit.publish,
      ['2026-03-03', office, 'reportToConference', { acceptanceText: '本批次受理退出申请若干件（示例）。' }],
    ],
  },
  exiting(...exit.consolidated(), [
    ...(['2026-02-12', chief, 'refuseExit'] as const),
    { reasons: ['尚有在训学生（示例）'], requirements: '完成考核发证（示例）' },
  ]),
  exiting(...exit.seated(), [
    ...(['2026-02-09', chief, 'suspend'] as const),
    { ground: 'litigation', reason: '有关仲裁未结（示例）' },
  ]),
];

/** The exit of a qualification, which ends with it a draft about one certificate and a revocation that holds it no more. */
const whole: Example = {
  holds: 2,
  acts: [
    exit.apply('2026-01-05', { about: [0] }),
    ...exit.seated({ about: [] }),
    openOn('2026-01-20', { about: [1] }),
    direct('2026-01-20', '2026-01-26'),
    report('2026-01-26', '2026-01-20'),
    ['2026-01-27', clerk, { turnTo: '2' }],
    ['2026-01-27', chief, 'suspend', { ground: 'litigation', reason: '有关仲裁未结（示例）' }],
    ['2026-01-27', 'agency-head', 'proposeRelease', { reason: '退出资质即可达到取消证书的效果（示例）' }],
    ['2026-01-28', chief, 'resume', { reason: '同意先行办理申请（示例）', overrides: true }],
    ...exit.opine('2026-01-29'),
    ['2026-01-30', 'agency-head', 'reportOpinion'],
    ['2026-02-02', chief, 'consult'],
    reply('2026-02-10', 'NDRC'),
    reply('2026-02-11', 'SAMR'),
    exit.approve({ confirmsQualificationEnds: true }),
    ...exit.publish,
    ['2026-03-04', clerk, { turnTo: '1' }],
    ['2026-03-04', chief, 'tellEnding', { reason: '资质退出已经公告（示例）' }],
  ],
};

/** Two exits of one organization: once the second has taken effect the first would end more than its approval said. */
const grown: Example = {
  holds: 2,
  acts: [
    ...exit.consolidated({ about: [0] }),
    exit.approve(),
    ...exit.consolidated({ about: [1] }),
    exit.approve(),
    ...exit.publish,
    ['2026-03-02', clerk, { turnTo: '1' }],
    ['2026-03-02', chief, 'tellEffect'],
    ['2026-03-04', clerk, 'recordEffectReceipt', { receivedOn: '2026-03-03', way: 'direct' }],
  ],
};

export const exitExamples: readonly Example[] = [...intake, ...review, ...answered, whole, grown];
