import { z } from 'zod';
import { fault } from './fault.ts';
import { named } from './label.ts';
import { law } from './law.ts';
import { inFigures } from './law-words.ts';

/** A term in days; nobody counts further than the calendar of a year or two reaches. */
const Days = z
  .int(fault('天数应为整数', 'a whole number of days'))
  .min(1, fault('天数至少为1', 'at least one day'))
  .max(366, fault('天数不能超过366', 'at most 366 days'));

/** The terms in which an office works, each in working days. */
export const OfficeTerms = z.strictObject({
  acceptanceDecision: named('受理或者补正决定', 'Deciding on acceptance or a supplement', Days),
  supplement: named('补正', 'Supplement', Days),
  panelForming: named('组成专家组', 'Forming the panel', Days),
  inquiryReply: named('问询答复', 'Answering an inquiry', Days),
  recusalDecision: named('回避决定', 'Deciding on standing aside', Days),
  siteVisitNotice: named('实地考察提前通知', 'Notice ahead of a site visit', Days),
  review: named('专家评议', 'Review by the panel', Days),
  opinionReport: named('报送评议意见', 'Reporting the opinion', Days),
  consultationReply: named('部门反馈意见', 'Replies of departments', Days),
  consultationReminder: named('催办后反馈', 'Replies after a reminder', Days),
  dissentCoordination: named('分歧协调', 'Talking a dissent over', Days),
  feedback: named('书面反馈', 'Feedback in writing', Days),
  publication: named('公开发布', 'Publication', Days),
  conferenceReport: named('向联席会议报告', 'Report to the conference', Days),
  investigation: named('调查核实', 'Investigation', Days),
  opinionNotice: named('评议意见书面告知', 'Serving the opinion', Days),
  serviceProof: named('取得送达证明', 'Obtaining the proof of service', Days),
  appealDecision: named('申诉受理决定', 'Deciding whether to take an appeal', Days),
  reconsideration: named('复核', 'Reconsideration', Days),
  reconsiderationExtension: named('复核延长', 'Extension of the reconsideration', Days),
  measures: named('作出处理', 'Ordering measures', Days),
  reexamination: named('整改复查', 'Examining a rectification', Days),
  publicityPreparation: named('公示准备', 'Preparing publicity', Days),
  /** Working days of publicity; the office may lengthen it for a case, never go below the practice. */
  publicity: named(
    '公示',
    'Publicity',
    Days.min(
      law.publicity.value,
      fault(`公示不少于${inFigures(law.publicity).zh}`, `at least ${inFigures(law.publicity).en}`),
    ),
  ),
  objectionReply: named('公示异议答复', 'Answering an objection', Days),
  announcement: named('发布取消公告', 'Announcing a revocation', Days),
  screening: named('线索筛查', 'Screening a clue', Days),
  effectConfirmation: named(
    '确认继续退出或者撤回',
    'Confirming an exit that ends more than was told',
    Days.default(10),
  ),
  quietHolding: named(
    '调查核实通知送达前暂停相关申请',
    'Holding an application before the notice of an investigation',
    Days.default(20),
  ),
  opinionHolding: named(
    '未告知评议意见时暂停相关申请',
    'Holding an application without an opinion told',
    Days.default(80),
  ),
  holdingRenewal: named(
    '负责人重新决定继续暂停相关申请',
    'Holding an application for as long as a head decides anew',
    Days.default(20),
  ),
  conferenceWord: named('提请联席会议研究部门分歧', 'Reminding the conference of a dissent', Days.default(20)),
  applicantTelling: named(
    '分歧提交联席会议后告知申请人延期（提前拟稿）',
    'Telling the applicant that a dissent delays the matter (drafted ahead)',
    Days.default(50),
  ),
  applicantExtension: named('因联席会议研究延期', 'Delay while the conference considers', Days.default(60)),
  partyRequest: named('阅卷、听证申请答复', 'Answering a request to see the file, or for a hearing', Days.default(5)),
  settlementUrging: named('督促善后处理后再次督促', 'Urging an overdue settlement again', Days.default(10)),
  lateActDecision: named('逾期行为的处理决定', 'Deciding on a late act', Days.default(5)),
  lateActStay: named('生效后收到的行为：是否停止执行', 'Act after the effect: whether it is stayed', Days.default(5)),
  lateActMatter: named('生效后收到的行为：办结', 'Act after the effect: ending the matter', Days.default(20)),
  setAsideExecution: named('执行生效判决、复议决定', 'Carrying out a judgment', Days.default(15)),
  setAsideHearing: named(
    '自行撤销前当事组织陈述意见',
    'Being heard before an own decision is set aside',
    Days.default(10),
  ),
});
