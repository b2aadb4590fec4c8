import { exampleUsccs } from '../personas.ts';
import { at, by, conclude, meetingOf, members, type Road, sheetsOf } from './road.ts';

const panel = members(1, 5);
const certificateId = 'X-2025-0102';
const tasks = ['补充完善考务档案管理制度（示例）', '完整公示收费项目和标准（示例）'];

const [agencyClerk, agencyHead, officeClerk, officeHead, organization] = [
  by('agency-clerk'),
  by('agency-head'),
  by('office-clerk'),
  by('office-head'),
  by('organization-b'),
];

const facts = '考务档案不完整、收费公示不完整（示例）';

const report = {
  from: '2026-08-26',
  to: '2026-09-01',
  profile: '示例乙教育科技有限公司实施示例跨境电商运营职业技能等级证书。',
  findings: [{ issue: '考务管理不规范', fact: facts, result: 'proved' }],
  outcome: 'proved',
  grounds: [{ groundNo: 1, itemNo: 2, facts, evidence: ['考务档案', '收费公示截图'] }],
  evidence: ['考务档案', '收费公示截图'],
};

const opinion = {
  ...meetingOf(panel, '2026-09-10'),
  items: [conclude(certificateId, 'lesser')],
  findings: ['问题属实，情节较轻，可以整改（示例）。'],
};

const measures = [
  {
    measure: 'rectification',
    problems: ['考务档案不完整', '收费公示不完整'],
    tasks,
    days: 30,
    consequence: 5,
  },
  {
    measure: 'warning',
    facts,
    rule: '职业技能等级证书考核管理有关规定（示例）',
    acts: '不规范组织考核和收费的行为',
    correctBy: '2026-11-30',
  },
];

/** A case that falls short of a revocation and ends with a rectification that passes (Art. 7(4)). */
export const rectificationRoad: Road = {
  name: 'rectification',
  title: '不构成取消：警告和责令限期整改，复查通过',
  subject: { procedure: 'revocation', uscc: exampleUsccs.b, certificateIds: [certificateId] },
  opening: [
    {
      ...{ at: at('2026-08-24'), as: 'agency-clerk', does: 'log', says: '登记问题线索（匿名）' },
      input: {
        ...{
          source: 'platform',
          receivedOn: '2026-08-21',
          summary: '反映考务管理和收费公示不规范',
          informantKind: 'anonymous',
        },
        ...{ uscc: exampleUsccs.b, certificateIds: [certificateId], groundNo: 1 },
      },
    },
    {
      ...{ at: at('2026-08-24'), as: 'agency-clerk', does: 'open', says: '筛查立案' },
      input: { outcome: 'opened', reason: '属于受理范围', scope: 'certificate', certificateIds: [certificateId] },
    },
  ],
  steps: [
    officeHead(
      '2026-08-25',
      'directInvestigation',
      {
        team: [
          { name: '示例调查员甲', organization: '示例受托中心', declaredNoInterest: true },
          { name: '示例调查员乙', organization: '示例受托中心', declaredNoInterest: true },
        ],
        issues: ['考务管理不规范', '收费公示不完整'],
        replyBy: '2026-09-01',
        materials: ['考务档案', '收费台账'],
      },
      '部署调查核实',
    ),
    officeClerk('2026-09-02', 'fileReport', report, '提交调查核实报告'),
    officeHead('2026-09-03', 'approveReport', {}, '批准报告，交专家评议'),
    agencyClerk(
      '2026-09-04',
      'formPanel',
      { members: panel, chairId: 'expert-2', meeting: { on: '2026-09-10', place: '示例会议室' } },
      '组成五人专家组',
    ),
    agencyClerk('2026-09-10', 'fileSheets', sheetsOf(panel, '建议责令整改（示例）'), '录入专家个人评议表'),
    { ...by('expert-2')('2026-09-10', 'adoptOpinion', opinion, '组长提交评议意见'), at: at('2026-09-10', '16:30') },
    officeHead('2026-09-11', 'serveOpinion', {}, '书面告知评议意见'),
    agencyClerk('2026-09-15', 'recordReceipt', { receivedOn: '2026-09-14', way: 'direct' }, '告知书送达'),
    organization('2026-09-16', 'declareNoObjection', { letterDate: '2026-09-16' }, '提交无异议声明'),
    officeClerk('2026-10-19', 'route', {}, '不构成取消，给予其他处理'),
    officeHead('2026-10-20', 'issueMeasures', { measures }, '警告并责令限期整改'),
    agencyClerk('2026-10-22', 'recordOrderReceipt', { receivedOn: '2026-10-22' }, '整改通知送达，整改期限起算'),
    organization('2026-11-10', 'requestExtension', { reason: '示例：制度报备需要时间' }, '申请延长整改期限'),
    agencyHead('2026-11-11', 'decideExtension', { granted: true, days: 10, reason: '理由成立' }, '同意延长十日'),
    organization(
      '2026-11-20',
      'submitRectificationReport',
      {
        receivedOn: '2026-11-20',
        summary: '已逐项完成整改（示例）。',
        materials: [{ name: '整改报告', copies: 2, pages: 9 }],
      },
      '提交整改报告',
    ),
    agencyHead(
      '2026-11-24',
      'reexamine',
      { examinedOn: '2026-11-23', examiners: ['示例复查员甲', '示例复查员乙'], items: tasks.map((item) => ({ item })) },
      '复查通过，结案',
    ),
  ],
};
