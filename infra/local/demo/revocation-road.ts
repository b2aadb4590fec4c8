import { exampleUsccs } from '../personas.ts';
import { at, by, conclude, meetingOf, members, type Road, reply, sheetsOf } from './road.ts';

const [first, second] = [members(1, 5), members(6, 10)];
const certificateId = 'X-2020-0101';

const [agencyClerk, agencyHead, officeClerk, officeHead, organization] = [
  by('agency-clerk'),
  by('agency-head'),
  by('office-clerk'),
  by('office-head'),
  by('organization-b'),
];

const ground = {
  groundNo: 3,
  certificateIds: [certificateId],
  lastUpdatedOn: '2022-03-01',
  facts: '示例物流管理证书的标准和考核题库自2022年3月1日以来未作更新',
  evidence: ['标准备案记录', '题库更新日志'],
};

const report = {
  from: '2026-03-12',
  to: '2026-04-03',
  profile: '示例乙教育科技有限公司实施示例物流管理等2个职业技能等级证书。',
  findings: [{ issue: '两年内未更新证书标准和考核题库', fact: ground.facts, result: 'proved' }],
  outcome: 'proved',
  grounds: [ground],
  evidence: ['标准备案记录', '题库更新日志', '现场核查记录', '书面陈述意见'],
};

const opinion = {
  ...meetingOf(first, '2026-04-22'),
  items: [conclude(certificateId, 'revoke')],
  findings: ['两年内未开展更新标准、考核题库等工作的事实清楚（示例）。'],
};

const reconsidered = {
  ...meetingOf(second, '2026-06-02'),
  result: 'upheld',
  claims: '申诉单位请求撤销原评议意见，理由是题库正在修订（示例）。',
  findings: '经复核，修订工作始于调查核实之后，两年内未作更新的事实成立（示例）。',
  reasons: '原评议意见认定的事实清楚，证据充分，程序合规（示例）。',
};

const nothingOpen = {
  paidNotExamined: { people: 0, amountFen: 0 },
  examinedNotCertified: { people: 0 },
  otherItems: [],
};

const announcement = {
  settlementDeadline: '2026-08-31',
  activities: '示例物流管理职业技能等级证书的培训、考核、收费和宣传活动',
  liabilities: { ...nothingOpen, paidNotExamined: { people: 12, amountFen: 360_000 } },
};

const objection = {
  kind: 'person',
  name: '示例异议人',
  contact: '000-00000009',
  receivedOn: '2026-07-02',
  substance: '认为名单所列证书的批准实施日期有误（示例）。',
  evidence: ['批准文件复印件'],
};

const clue = (receivedOn: string, source: string, summary: string) => ({
  ...{ source, receivedOn, summary, uscc: exampleUsccs.b, certificateIds: [certificateId] },
  ...{ informantKind: 'person', informant: { name: '示例反映人', contact: '000-00000008' } },
});

/** A revocation with an appeal that is heard and upheld, and an objection during publicity (Art. 7). */
export const revocationRoad = {
  name: 'revocation',
  title: '取消（申诉、复核、公示异议）',
  subject: { procedure: 'revocation', uscc: exampleUsccs.b, certificateIds: [certificateId] },
  opening: [
    {
      at: at('2026-03-02'),
      as: 'agency-clerk',
      does: 'log',
      says: '登记问题线索',
      input: clue('2026-02-27', 'hotline', '反映证书标准多年未更新'),
    },
    {
      ...{ at: at('2026-03-05'), as: 'agency-clerk', does: 'open', says: '筛查立案' },
      input: {
        outcome: 'opened',
        reason: '反映问题具体，属于受理范围',
        scope: 'certificate',
        certificateIds: [certificateId],
      },
    },
    {
      at: at('2026-03-06'),
      as: 'agency-clerk',
      does: 'log',
      says: '登记第二条线索',
      input: clue('2026-03-05', 'biweeklyReport', '双周报反映题库陈旧'),
    },
    {
      at: at('2026-03-09'),
      as: 'agency-clerk',
      does: 'merge',
      says: '并入已有案件',
      input: { outcome: 'merged', reason: '同一单位、同一问题' },
    },
  ],
  steps: [
    officeHead(
      '2026-03-10',
      'directInvestigation',
      {
        team: [
          { name: '示例调查员甲', organization: '示例受托中心', declaredNoInterest: true },
          { name: '示例调查员乙', organization: '示例受托中心', declaredNoInterest: true },
        ],
        issues: ['两年内未更新证书标准和考核题库'],
        replyBy: '2026-03-24',
        materials: ['标准备案记录', '题库更新日志'],
      },
      '部署调查核实',
    ),
    organization(
      '2026-03-20',
      'recordStatement',
      { receivedOn: '2026-03-20', text: '题库正在修订，尚未完成（示例）。' },
      '提交书面陈述',
    ),
    agencyClerk(
      '2026-03-25',
      'recordVisit',
      {
        visitedOn: '2026-03-25',
        place: '示例办公地点',
        visitors: ['示例调查员甲', '示例调查员乙'],
        findings: '未见更新记录（示例）。',
        signedBy: '示例负责人',
      },
      '现场核查',
    ),
    agencyClerk('2026-03-26', 'recordEvidence', { title: '题库更新日志', obtainedOn: '2026-03-26' }, '登记证据'),
    officeClerk('2026-04-08', 'fileReport', report, '提交调查核实报告'),
    officeHead('2026-04-10', 'approveReport', {}, '批准报告，交专家评议'),
    agencyClerk(
      '2026-04-14',
      'formPanel',
      { members: first, chairId: 'expert-1', meeting: { on: '2026-04-22', place: '示例会议室' } },
      '组成五人专家组',
    ),
    agencyClerk('2026-04-22', 'fileSheets', sheetsOf(first, '建议取消（示例）'), '录入专家个人评议表'),
    { ...by('expert-1')('2026-04-22', 'adoptOpinion', opinion, '组长提交评议意见'), at: at('2026-04-22', '16:30') },
    officeHead('2026-04-24', 'serveOpinion', {}, '书面告知评议意见'),
    agencyClerk(
      '2026-04-28',
      'recordReceipt',
      { receivedOn: '2026-04-27', way: 'post' },
      '告知书4月27日送达，申诉期限起算',
    ),
    organization(
      '2026-05-15',
      'fileAppeal',
      {
        ...{
          filedOn: '2026-05-15',
          way: 'electronic',
          requests: '请求撤销评议意见（示例）。',
          reasons: '题库正在修订（示例）。',
        },
        materials: [{ name: '申诉书', copies: 1, pages: 6 }],
      },
      '在期限内提出申诉',
    ),
    agencyClerk('2026-05-19', 'acceptAppeal', {}, '受理申诉'),
    agencyClerk(
      '2026-05-21',
      'formReconsiderationPanel',
      { members: second, chairId: 'expert-6', meeting: { on: '2026-06-02', place: '示例会议室' } },
      '另行组成未参加原评议的专家组',
    ),
    agencyClerk('2026-06-02', 'fileSheets', sheetsOf(second, '维持（示例）'), '录入复核专家评议表'),
    {
      ...by('expert-6')('2026-06-02', 'adoptReconsideration', reconsidered, '形成复核意见'),
      at: at('2026-06-02', '16:30'),
    },
    agencyHead('2026-06-04', 'decideAppeal', {}, '复核决定：维持'),
    officeClerk('2026-06-08', 'route', {}, '列入拟取消名单'),
    officeHead('2026-06-09', 'consult', {}, '征求部门意见'),
    { ...reply('NDRC', '2026-06-16'), says: '发展改革部门同意' },
    { ...reply('SAMR', '2026-06-17'), says: '市场监管部门同意' },
    officeClerk('2026-06-23', 'reportToConference', {}, '向联席会议报告'),
    agencyHead('2026-06-29', 'publicise', {}, '公示五个工作日'),
    agencyClerk('2026-07-02', 'raiseObjection', objection, '收到实名异议，受理核查'),
    agencyHead(
      '2026-07-03',
      'resolveObjection',
      { objectionNo: 1, result: 'rejected', finding: '经核对，批准实施日期与目录一致（示例）' },
      '异议不成立，书面答复',
    ),
    officeHead('2026-07-14', 'announce', announcement, '公示期满无异议，发布取消公告，取消生效'),
    agencyClerk(
      '2026-08-20',
      'confirmSettlement',
      { evidence: '退费凭证（示例）', remaining: nothingOpen },
      '善后处理完毕，结案',
    ),
  ],
} as const satisfies Road;
