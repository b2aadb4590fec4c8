import type { Given } from './walk.ts';
import { somebody } from './walk.ts';

/** Five made-up experts; the first presides. */
export const panelMembers = [1, 2, 3, 4, 5].map((ordinal) => ({
  expertId: `EXPERT-${ordinal}`,
  name: `示例专家${ordinal}`,
  organization: '示例大学',
  recommendedBy: ['教育部', '国家发展改革委', '市场监管总局'][ordinal % 3] as string,
  declaredNoInterest: true,
}));

export const materials = [{ name: '退出申请书（示例）', copies: 2, pages: 10 }];

export const completePapers = {
  application: true,
  licenceCopy: true,
  approvalBasis: true,
  resolution: true,
  windUpReport: true,
  commitmentLetter: true,
};

export const opinion = {
  meetingOn: '2026-01-27',
  place: '示例会议室',
  presentIds: panelMembers.map(({ expertId }) => expertId),
  votes: { yes: 5, no: 0, abstain: 0 },
  conclusion: 'support',
  findings: ['申请材料齐全、真实（示例）。'],
  dissents: [],
};

const reply = (department: string) => ({
  by: somebody('department', { id: `示例-${department}`, department }),
  on: '2026-02-05',
  name: 'recordReply',
  input: { department, position: 'agree', repliedOn: '2026-02-05' },
});

/** The straight road of Article 6, from the draft to the report, on days of early 2026. */
export const straightRoad: readonly Given[] = [
  { by: 'organization', on: '2026-01-05', name: 'submitForm' },
  { by: 'agencyClerk', on: '2026-01-07', name: 'recordPaperReceipt', input: { receivedOn: '2026-01-07', materials } },
  { by: 'agencyClerk', on: '2026-01-12', name: 'accept', input: { papers: completePapers } },
  {
    by: 'agencyClerk',
    on: '2026-01-19',
    name: 'formPanel',
    input: { members: panelMembers, chairId: 'EXPERT-1', meeting: { on: '2026-01-27', place: '示例会议室' } },
  },
  { by: somebody('expert', { expertId: 'EXPERT-1' }), on: '2026-01-27', name: 'adoptOpinion', input: opinion },
  { by: 'agencyClerk', on: '2026-01-29', name: 'reportOpinion' },
  { by: 'officeHead', on: '2026-02-02', name: 'consult' },
  reply('NDRC'),
  reply('SAMR'),
  { by: 'officeHead', on: '2026-02-09', name: 'approveExit', input: { confirmsQualificationEnds: true } },
  { by: 'officeHead', on: '2026-02-12', name: 'publish', input: { feedbackReceivedOn: '2026-02-11' } },
  {
    by: 'officeClerk',
    on: '2026-02-13',
    name: 'reportToConference',
    input: { acceptanceText: '示例：受理1件，组织评议1次。' },
  },
];

export const step = (name: string): Given => {
  const found = straightRoad.find((given) => given.name === name);
  if (!found) throw new Error(`the road has no ${name}`);
  return found;
};
