import { exampleUsccs } from '../personas.ts';
import { at, by, conclude, meetingOf, members, type Road, reply, sheetsOf } from './road.ts';

const [first, second] = [members(1, 5), members(6, 10)];
const certificateId = 'X-2024-0003';

const [agencyClerk, agencyHead, officeClerk, officeHead] = [
  by('agency-clerk'),
  by('agency-head'),
  by('office-clerk'),
  by('office-head'),
];

const facts = '示例智能制造单元运维证书自批准之日起一年内未启动相关工作';

const report = {
  from: '2025-09-15',
  to: '2025-09-22',
  profile: '示例甲培训评价组织有限公司实施示例智能制造单元运维职业技能等级证书。',
  findings: [{ issue: '批准后一年内未启动工作', fact: facts, result: 'proved' }],
  outcome: 'proved',
  grounds: [{ groundNo: 2, certificateIds: [certificateId], facts, evidence: ['平台业务记录'] }],
  evidence: ['平台业务记录'],
};

const opinion = {
  ...meetingOf(first, '2025-09-28'),
  items: [conclude(certificateId, 'revoke')],
  findings: ['自批准之日起一年内未启动相关工作（示例）。'],
};

const appeal = {
  ...{ filedOn: '2025-10-28', way: 'post', dayProof: 'postmark', handedTo: 'office' },
  requests: '请求撤销评议意见（示例）。',
  reasons: '首期考核已于2025年1月组织，平台记录因系统迁移缺失（示例）。',
  materials: [
    { name: '申诉书', copies: 1, pages: 5 },
    { name: '考核档案', copies: 1, pages: 40 },
  ],
};

const reconsidered = {
  ...meetingOf(second, '2025-11-25'),
  result: 'changed',
  items: [conclude(certificateId, 'noAction')],
  claims: '申诉单位请求撤销原评议意见，理由是首期考核已经组织（示例）。',
  findings: '经复核，考核档案证明首期考核于批准之日起一年内组织（示例）。',
  reasons: '原评议意见认定的事实与考核档案不符（示例）。',
};

/** A revocation that goes on for want of an appeal, and that an appeal posted on its last day brings back (O1.2). */
export const postedAppealRoad: Road = {
  name: 'posted-appeal',
  title: '期限内寄出的申诉在征求意见时到达：案件退回复核，不予取消',
  subject: { procedure: 'revocation', uscc: exampleUsccs.a, certificateIds: [certificateId] },
  opening: [
    {
      ...{ at: at('2025-09-11'), as: 'agency-clerk', does: 'log', says: '登记问题线索（匿名）' },
      input: {
        ...{ source: 'platform', receivedOn: '2025-09-10', summary: '平台没有该证书的业务记录' },
        ...{ informantKind: 'anonymous', uscc: exampleUsccs.a, certificateIds: [certificateId], groundNo: 2 },
      },
    },
    {
      ...{ at: at('2025-09-11', '11:00'), as: 'agency-clerk', does: 'open', says: '筛查立案' },
      input: { outcome: 'opened', reason: '属于受理范围', scope: 'certificate', certificateIds: [certificateId] },
    },
  ],
  steps: [
    officeHead(
      '2025-09-12',
      'directInvestigation',
      {
        team: ['甲', '乙'].map((mark) => ({
          ...{ name: `示例调查员${mark}`, organization: '示例受托中心', declaredNoInterest: true },
        })),
        ...{ issues: ['批准后一年内未启动工作'], replyBy: '2025-09-20', materials: ['平台业务记录'] },
      },
      '部署调查核实',
    ),
    officeClerk('2025-09-23', 'fileReport', report, '提交调查核实报告'),
    officeHead('2025-09-24', 'approveReport', {}, '批准报告，交专家评议'),
    agencyClerk(
      '2025-09-25',
      'formPanel',
      { members: first, chairId: 'expert-1', meeting: { on: '2025-09-28', place: '示例会议室' } },
      '组成五人专家组',
    ),
    agencyClerk('2025-09-28', 'fileSheets', sheetsOf(first, '建议取消（示例）'), '录入专家个人评议表'),
    { ...by('expert-1')('2025-09-28', 'adoptOpinion', opinion, '组长提交评议意见'), at: at('2025-09-28', '16:30') },
    officeHead('2025-09-29', 'serveOpinion', {}, '书面告知评议意见'),
    agencyClerk('2025-09-30', 'recordReceipt', { receivedOn: '2025-09-30' }, '告知书送达，申诉期限至10月28日'),
    officeClerk('2025-11-06', 'route', {}, '期限和在途时间届满，未收到申诉，列入拟取消名单'),
    officeHead('2025-11-07', 'consult', {}, '征求部门意见'),
    agencyClerk('2025-11-11', 'fileAppeal', appeal, '收到办公室转来、邮戳为10月28日的申诉：在期限内，案件退回申诉环节'),
    {
      ...officeHead(
        '2025-11-12',
        'mendPaper',
        {
          by: 'explained',
          oldSentence: '其在规定期限内未提出申诉',
          newFact: '该单位于规定期限内的2025年10月28日寄出申诉，已进入复核',
          request: '请暂不反馈意见，复核后另行致函',
        },
        '函告各部门：征求意见函所述不再属实',
      ),
      about: 'revocationConsultationLetter',
    },
    agencyClerk('2025-11-13', 'acceptAppeal', {}, '受理申诉'),
    agencyClerk(
      '2025-11-14',
      'formReconsiderationPanel',
      { members: second, chairId: 'expert-6', meeting: { on: '2025-11-25', place: '示例会议室' } },
      '另行组成未参加原评议的专家组',
    ),
    { ...reply('NDRC', '2025-11-17'), says: '发展改革部门的复函仍然登记在案' },
    agencyClerk('2025-11-25', 'fileSheets', sheetsOf(second, '变更（示例）'), '录入复核专家评议表'),
    {
      ...by('expert-6')('2025-11-25', 'adoptReconsideration', reconsidered, '形成复核意见'),
      at: at('2025-11-25', '16:30'),
    },
    agencyHead('2025-11-27', 'decideAppeal', {}, '复核决定：变更为不予处理'),
    officeClerk(
      '2025-11-28',
      'route',
      { closure: { issue: '批准后一年内未启动工作', result: 'unproved' } },
      '不予取消，结案',
    ),
  ],
};
