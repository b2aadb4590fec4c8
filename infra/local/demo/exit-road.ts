import { exampleUsccs } from '../personas.ts';
import { at, members, type Road, reply, sheetsOf } from './road.ts';

const panel = members(1, 5);

const opening = {
  at: at('2026-01-05'),
  as: 'organization-a',
  says: '填写退出申请（草稿）',
  input: {
    uscc: exampleUsccs.a,
    procedure: 'voluntaryExit',
    form: {
      applicationTitle: '关于退出示例云计算平台运维职业技能等级证书实施资格的申请',
      scope: 'certificate',
      certificateIds: ['X-2021-0001'],
      reasonCode: 'strategy',
      reason: '示例原因：业务方向调整，不再开展该证书的培训与考核。',
      contact: { name: '示例联系人丙', phone: '000-00000001' },
      completedWork: { examinationsHeld: true, dataUploaded: true, agreementsEnded: true },
      liabilities: {
        paidNotExamined: { people: 0, amountFen: 0 },
        examinedNotCertified: { people: 0 },
        otherItems: [],
      },
      commitments: { answersForEarlierActs: true, acceptsBan: true },
    },
  },
};

const receipt = {
  receivedOn: '2026-01-07',
  materials: [
    { name: '退出申请书（签字盖章）', copies: 2, pages: 12 },
    { name: '善后工作报告', copies: 1, pages: 8 },
    { name: '承诺书', copies: 1, pages: 1 },
  ],
};

const papers = {
  application: true,
  licenceCopy: true,
  approvalBasis: true,
  resolution: true,
  windUpReport: true,
  commitmentLetter: true,
};

const opinion = {
  meetingOn: '2026-01-27',
  place: '示例会议室',
  presentIds: panel.map(({ expertId }) => expertId),
  votes: { yes: 5, no: 0, abstain: 0 },
  conclusion: 'support',
  findings: ['申请材料齐全，反映的情况与平台记录一致（示例）。', '考核发证和数据上传已经完成，没有未了事项（示例）。'],
  dissents: [],
};

/** A voluntary exit from the first form to the report, in the weeks around the Spring Festival of 2026. */
export const exitRoad = {
  name: 'voluntary-exit',
  title: '依申请退出',
  subject: { procedure: 'voluntaryExit', uscc: exampleUsccs.a, certificateIds: ['X-2021-0001'] },
  opening,
  steps: [
    { at: at('2026-01-05', '10:00'), as: 'organization-a', command: 'submitForm', input: {}, says: '提交申请表' },
    { at: at('2026-01-07'), as: 'agency-clerk', command: 'recordPaperReceipt', input: receipt, says: '收到纸质材料' },
    { at: at('2026-01-12'), as: 'agency-clerk', command: 'accept', input: { papers }, says: '材料齐全，予以受理' },
    {
      at: at('2026-01-19'),
      as: 'agency-clerk',
      command: 'formPanel',
      input: { members: panel, chairId: 'expert-1', meeting: { on: '2026-01-27', place: '示例会议室' } },
      says: '组成五人专家组',
    },
    {
      at: at('2026-01-27', '16:00'),
      as: 'agency-clerk',
      command: 'fileSheets',
      input: sheetsOf(panel, '同意退出（示例）'),
      says: '录入专家个人评议表',
    },
    {
      at: at('2026-01-27', '16:30'),
      as: 'expert-1',
      command: 'adoptOpinion',
      input: opinion,
      says: '组长提交评议意见',
    },
    { at: at('2026-01-29'), as: 'agency-head', command: 'reportOpinion', input: {}, says: '向办公室报送评议意见' },
    { at: at('2026-02-02'), as: 'office-head', command: 'consult', input: {}, says: '征求部门意见' },
    { ...reply('NDRC', '2026-02-10'), says: '发展改革部门同意' },
    { ...reply('SAMR', '2026-02-11'), says: '市场监管部门同意' },
    { at: at('2026-02-13'), as: 'office-head', command: 'approveExit', input: {}, says: '准予退出，书面反馈' },
    {
      at: at('2026-02-25'),
      as: 'agency-clerk',
      command: 'recordService',
      input: { letter: 'exitApprovalReply', receivedOn: '2026-02-24' },
      says: '书面反馈2月24日送达，登记送达台账',
    },
    {
      at: at('2026-02-26'),
      as: 'office-head',
      command: 'publish',
      input: {},
      says: '反馈已送达，公告注销，退出生效',
    },
    {
      at: at('2026-03-03'),
      as: 'office-clerk',
      command: 'reportToConference',
      input: { acceptanceText: '示例：本批次受理退出申请一件，组织专家评议一次，征求部门意见两家。' },
      says: '向联席会议报告',
    },
  ],
} as const satisfies Road;
