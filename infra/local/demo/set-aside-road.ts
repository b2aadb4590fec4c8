import { Uscc } from '#shared/domain/uscc.ts';
import { at, by, conclude, meetingOf, members, type Road, type RoadStep, reply, sheetsOf } from './road.ts';

const panel = members(1, 5);
const uscc = Uscc.parse('91440000MA0000003B');
const [first, second] = [
  { certificateId: 'X-2020-0201', name: '示例数据标注' },
  { certificateId: 'X-2020-0202', name: '示例仓储机器人运维' },
] as const;

const [agencyClerk, agencyHead, officeClerk, officeHead] = [
  by('agency-clerk'),
  by('agency-head'),
  by('office-clerk'),
  by('office-head'),
];

const nothingOpen = {
  paidNotExamined: { people: 0, amountFen: 0 },
  examinedNotCertified: { people: 0 },
  otherItems: [],
};

type Certificate = typeof first | typeof second;

/** The days of a revocation that nobody appeals against and nobody objects to, in their order. */
type Days = {
  readonly logged: string;
  readonly opened: string;
  readonly directed: string;
  readonly replyBy: string;
  readonly investigated: string;
  readonly reported: string;
  readonly panelFormed: string;
  readonly met: string;
  readonly told: string;
  readonly received: string;
  readonly routed: string;
  readonly consulted: string;
  readonly replied: string;
  readonly toConference: string;
  readonly posted: string;
  readonly announced: string;
  readonly settled: string;
};

const clue = ({ certificateId, name }: Certificate, days: Days): Road['opening'] => [
  {
    ...{ at: at(days.logged), as: 'agency-clerk', does: 'log', says: `登记问题线索（${name}，匿名）` },
    input: {
      ...{ source: 'platform', receivedOn: days.logged, summary: '平台记录显示证书标准多年未更新' },
      ...{ informantKind: 'anonymous', uscc, certificateIds: [certificateId] },
    },
  },
  {
    ...{ at: at(days.opened), as: 'agency-clerk', does: 'open', says: '筛查立案' },
    input: { outcome: 'opened', reason: '属于受理范围', scope: 'certificate', certificateIds: [certificateId] },
  },
];

const investigating = ({ certificateId, name }: Certificate, days: Days): readonly RoadStep[] => {
  const facts = `${name}证书的标准和考核题库自2021年3月1日以来未作更新`;
  const evidence = ['标准备案记录', '题库更新日志'];
  const report = {
    ...{ from: days.directed, to: days.investigated },
    profile: `示例丙培训评价组织有限公司实施${name}职业技能等级证书。`,
    findings: [{ issue: '两年内未更新证书标准和考核题库', fact: facts, result: 'proved' }],
    outcome: 'proved',
    grounds: [{ groundNo: 3, certificateIds: [certificateId], lastUpdatedOn: '2021-03-01', facts, evidence }],
    evidence,
  };
  const team = ['示例调查员甲', '示例调查员乙'].map((one) => ({
    ...{ name: one, organization: '示例受托中心', declaredNoInterest: true },
  }));
  return [
    officeHead(
      days.directed,
      'directInvestigation',
      { team, issues: ['两年内未更新证书标准和考核题库'], replyBy: days.replyBy, materials: ['标准备案记录'] },
      '部署调查核实',
    ),
    officeClerk(days.reported, 'fileReport', report, '提交调查核实报告'),
    { ...officeHead(days.reported, 'approveReport', {}, '批准报告，交专家评议'), at: at(days.reported, '15:30') },
  ];
};

const opining = ({ certificateId }: Certificate, days: Days): readonly RoadStep[] => [
  agencyClerk(
    days.panelFormed,
    'formPanel',
    { members: panel, chairId: 'expert-1', meeting: { on: days.met, place: '示例会议室' } },
    '组成五人专家组',
  ),
  agencyClerk(days.met, 'fileSheets', sheetsOf(panel, '建议取消（示例）'), '录入专家个人评议表'),
  {
    ...by('expert-1')(
      days.met,
      'adoptOpinion',
      {
        ...meetingOf(panel, days.met),
        items: [conclude(certificateId, 'revoke')],
        findings: ['两年内未开展更新标准、考核题库等工作的事实清楚（示例）。'],
      },
      '组长提交评议意见',
    ),
    at: at(days.met, '16:30'),
  },
  officeHead(days.told, 'serveOpinion', {}, '书面告知评议意见'),
  agencyClerk(days.received, 'recordReceipt', { receivedOn: days.received, way: 'direct' }, '告知书送达，申诉期限起算'),
];

const concluding = (days: Days, more: object): readonly RoadStep[] => [
  officeClerk(days.routed, 'route', {}, '申诉期限届满无申诉，列入拟取消名单'),
  officeHead(days.consulted, 'consult', {}, '征求部门意见'),
  { ...reply('NDRC', days.replied), says: '发展改革部门同意' },
  { ...reply('SAMR', days.replied), says: '市场监管部门同意', at: at(days.replied, '15:30') },
  officeClerk(days.toConference, 'reportToConference', {}, '向联席会议报告'),
  agencyHead(days.posted, 'publicise', {}, '公示五个工作日'),
  officeHead(
    days.announced,
    'announce',
    {
      settlementDeadline: days.settled,
      activities: '上述职业技能等级证书的培训、考核、收费和宣传活动',
      liabilities: nothingOpen,
      ...more,
    },
    '公示期满无异议，发布取消公告，取消生效',
  ),
  agencyClerk(
    days.settled,
    'confirmSettlement',
    { evidence: '无善后事项（示例）', remaining: nothingOpen },
    '善后处理完毕，结案',
  ),
];

const revoking = (certificate: Certificate, days: Days, more: object = {}): readonly RoadStep[] => [
  ...investigating(certificate, days),
  ...opining(certificate, days),
  ...concluding(days, more),
];

const spring: Days = {
  ...{ logged: '2024-03-01', opened: '2024-03-04', directed: '2024-03-05', replyBy: '2024-03-19' },
  ...{ investigated: '2024-03-28', reported: '2024-04-08', panelFormed: '2024-04-09', met: '2024-04-16' },
  ...{ told: '2024-04-18', received: '2024-04-22', routed: '2024-05-27', consulted: '2024-05-28' },
  ...{ replied: '2024-06-04', toConference: '2024-06-11', posted: '2024-06-13', announced: '2024-07-02' },
  settled: '2024-07-12',
};

const autumn: Days = {
  ...{ logged: '2024-07-15', opened: '2024-07-16', directed: '2024-07-17', replyBy: '2024-07-31' },
  ...{ investigated: '2024-08-06', reported: '2024-08-14', panelFormed: '2024-08-15', met: '2024-08-22' },
  ...{ told: '2024-08-26', received: '2024-08-28', routed: '2024-10-10', consulted: '2024-10-11' },
  ...{ replied: '2024-10-18', toConference: '2024-10-22', posted: '2024-10-24', announced: '2024-11-12' },
  settled: '2024-11-25',
};

const revocationOf = (certificateId: string): Road['subject'] => ({
  procedure: 'revocation',
  uscc,
  certificateIds: [certificateId],
});

const secondRoad: Road = {
  name: 'set-aside-second',
  title: '第二个证书被取消，资质随之取消',
  subject: revocationOf(second.certificateId),
  opening: clue(second, autumn),
  steps: revoking(second, autumn, { confirmsQualificationEnds: true }),
};

const judgment = '示例人民法院（2024）示01行初1号行政判决';

/** Two certificates are revoked one after the other, and a judgment sets the first revocation aside (O4). */
export const setAsideRoad: Road = {
  name: 'set-aside',
  title: '先后取消两个证书，判决撤销其一：资质和第一个证书恢复，第二个取消及其禁入期不变',
  subject: revocationOf(first.certificateId),
  organization: {
    ...{ uscc, name: '示例丙培训评价组织有限公司', address: '示例市示例区丙路3号' },
    contact: { name: '示例联系人戊', phone: '000-00000003' },
    certificates: [first, second].map((each) => ({ ...each, approvedOn: '2020-09-01' })),
  },
  opening: clue(first, spring),
  steps: [
    ...revoking(first, spring),
    officeHead(
      '2024-12-10',
      'stayEffect',
      { ordered: '示例人民法院（2024）示01行初1号停止执行裁定' },
      '法院裁定停止执行第一个取消决定',
    ),
    officeClerk(
      '2025-03-03',
      'openSetAside',
      {
        ...{ decision: 'revocation', ground: 'judgment', basis: judgment, inForceOn: '2025-02-20' },
        ...{ foundOn: '2025-02-28', outcome: 'annulled', reason: '判决认定主要证据不足（示例）。' },
      },
      '登记生效判决，启动撤销',
    ),
    officeHead('2025-03-10', 'setAside', {}, '执行判决，撤销第一个取消决定'),
  ],
  interlude: { before: 'stayEffect', road: secondRoad },
};
