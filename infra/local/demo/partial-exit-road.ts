import { exampleUsccs } from '../personas.ts';
import { exitRoad } from './exit-road.ts';
import { at, by, meetingOf, members, type Road, reply, sheetsOf } from './road.ts';

const panel = members(1, 5);
const certificateIds = ['X-2021-0002', 'X-2024-0003'];
const papers = [{ name: '退出申请书（签字盖章）', copies: 2, pages: 14 }];
const missing = [{ name: '善后工作报告', copies: 1, pages: 8 }];

const acceptance = exitRoad.steps.find(({ command }) => command === 'accept')?.input;
const [clerk, head] = [by('agency-clerk'), by('office-head')];

/** A voluntary exit with supplement, inquiry, dissent and an answer that grants one certificate and refuses another. */
export const partialExitRoad: Road = {
  name: 'partial-exit',
  title: '依申请退出（补正、问询、部门不同意见、部分准予）',
  subject: { procedure: 'voluntaryExit', uscc: exampleUsccs.a, certificateIds },
  opening: {
    at: at('2025-07-01'),
    as: 'organization-a',
    says: '填写退出申请（草稿），涉及两个证书',
    input: {
      ...exitRoad.opening.input,
      form: {
        ...exitRoad.opening.input.form,
        applicationTitle: '关于退出示例网络安全评估等2个职业技能等级证书实施资格的申请',
        certificateIds,
      },
    },
  },
  steps: [
    { ...clerk('2025-07-01', 'submitForm', {}, '提交申请表'), at: at('2025-07-01', '10:00'), as: 'organization-a' },
    clerk('2025-07-03', 'recordPaperReceipt', { receivedOn: '2025-07-03', materials: papers }, '收到纸质材料'),
    clerk('2025-07-07', 'requestSupplement', { summary: '不齐全', items: ['补充善后工作报告'] }, '一次性告知补正'),
    clerk('2025-07-09', 'recordSupplementService', { receivedOn: '2025-07-08' }, '补正通知书已送达，补正期限起算'),
    clerk('2025-07-14', 'supplySupplement', { receivedOn: '2025-07-14', materials: missing }, '收到补正材料'),
    clerk('2025-07-16', 'accept', acceptance, '材料齐全，予以受理'),
    clerk(
      '2025-07-21',
      'formPanel',
      { members: panel, chairId: 'expert-1', meeting: { on: '2025-07-31', place: '示例会议室' } },
      '组成五人专家组',
    ),
    clerk(
      '2025-07-23',
      'openInquiry',
      { questions: ['已报名考生如何安排？', '合作院校协议如何终止？'], chairAgrees: true },
      '经组长同意，书面问询',
    ),
    clerk('2025-07-24', 'recordInquiryService', { receivedOn: '2025-07-24' }, '问询函已送达'),
    {
      ...clerk(
        '2025-07-29',
        'answerInquiry',
        { receivedOn: '2025-07-29', text: '示例答复：考生已全部考核发证。' },
        '书面答复',
      ),
      as: 'organization-a',
    },
    clerk('2025-07-30', 'closeInquiry', {}, '问询结束，继续评议'),
    clerk('2025-07-31', 'fileSheets', sheetsOf(panel, '同意退出（示例）'), '录入专家个人评议表'),
    {
      at: at('2025-07-31', '16:30'),
      as: 'expert-1',
      command: 'adoptOpinion',
      input: { ...meetingOf(panel, '2025-07-31'), conclusion: 'support', findings: ['示例：申请符合规定的条件。'] },
      says: '组长提交评议意见',
    },
    { ...clerk('2025-08-04', 'reportOpinion', {}, '向办公室报送评议意见'), as: 'agency-head' },
    head('2025-08-06', 'consult', {}, '征求部门意见'),
    { ...reply('NDRC', '2025-08-14'), says: '发展改革部门同意' },
    {
      ...reply('SAMR', '2025-08-15', {
        position: 'dissent',
        comment: '示例智能制造单元运维证书尚有在训学生，建议暂缓',
      }),
      says: '市场监管部门提出不同意见',
    },
    head('2025-08-18', 'openDissent', {}, '启动分歧协调'),
    head(
      '2025-08-25',
      'resolveDissent',
      { department: 'SAMR', outcome: 'withdrawn', note: '经协调，对暂缓的证书不予退出，市场监管部门书面撤回不同意见' },
      '不同意见经协调撤回',
    ),
    head(
      '2025-08-28',
      'approveExit',
      {
        certificateIds: ['X-2021-0002'],
        refusal: {
          reasons: ['示例智能制造单元运维证书尚有在训学生未完成考核'],
          requirements: '妥善完成在训学生的考核发证工作',
        },
      },
      '准予一个证书退出，一个不予退出，书面反馈',
    ),
    clerk(
      '2025-09-02',
      'recordService',
      { letter: 'exitApprovalReply', receivedOn: '2025-09-02' },
      '书面反馈送达，登记送达台账',
    ),
    head('2025-09-03', 'publish', {}, '反馈已送达，公告注销，退出生效'),
    {
      ...head(
        '2025-09-10',
        'reportToConference',
        { acceptanceText: '示例：本批次受理退出申请一件。' },
        '向联席会议报告',
      ),
      as: 'office-clerk',
    },
  ],
};
