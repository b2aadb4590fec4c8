import { law } from '#shared/domain/law.ts';
import { inFigures } from '#shared/domain/law-words.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { type Words, words } from '#templates/pages/words.ts';

const practice = (zh: string, en: string): Words => words(`惯例：${zh}`, `Practice: ${en}`);

/** From where each term of the settings counts and what it rests on; the rules themselves give days only for appeals. */
export const termBases: Readonly<Record<keyof OfficeSettings['terms'], Words>> = {
  acceptanceDecision: words(
    '第四条“及时”，未定天数：自收到材料或者集中受理期开始起',
    'Art. 4, "promptly", no days given: from receipt, or the opening of the window',
  ),
  supplement: practice('自收到补正通知书起', 'from receipt of the notice'),
  panelForming: practice('自受理或者提交调查核实报告起', 'from acceptance, or from the report of the investigation'),
  inquiryReply: practice('自收到问询函起', 'from receipt of the letter'),
  recusalDecision: practice('自提出回避申请起', 'from the request'),
  siteVisitNotice: practice('考察日之前', 'ahead of the day of the visit'),
  review: practice('自组成专家组起', 'from the forming of the panel'),
  opinionReport: practice('自形成评议意见起', 'from the opinion'),
  consultationReply: practice('征求意见函未另定日期的', 'where the letter names no day'),
  consultationReminder: practice('自催办起', 'from the reminder'),
  dissentCoordination: practice('自开始协调起', 'from its beginning'),
  feedback: words('第四条“及时”，未定天数：自汇总意见起', 'Art. 4, "promptly", no days given: from consolidation'),
  publication: words(
    '第六条第（五）项“适时公开发布”，未定天数：自作出书面反馈起',
    'Art. 6(5), "when appropriate", no days given: from the feedback',
  ),
  conferenceReport: words(
    '第六条第（五）项、第七条第（五）项报告联席会议，未定天数',
    'Arts. 6(5), 7(5): the report to the conference, no days given',
  ),
  investigation: practice('自部署调查核实起', 'from the order to investigate'),
  opinionNotice: practice('自形成评议意见起', 'from the opinion'),
  serviceProof: practice('没有送达证明，申诉和整改期限不起算', 'appeal and rectification do not run without proof'),
  appealDecision: practice('自提出申诉起', 'from the filing'),
  reconsideration: practice('自受理申诉起', 'from acceptance of the appeal'),
  reconsiderationExtension: practice('复核只能延长一次', 'once only'),
  measures: practice('自转入较轻处理起', 'from the turn to lesser measures'),
  reexamination: practice('自提交整改报告或者整改期满起', 'from the report, or the end of the term'),
  publicityPreparation: practice('自报告联席会议起', 'from the report to the conference'),
  publicity: words(
    `第七条第（六）项公示，未定天数；依惯例不得少于${inFigures(law.publicity).zh}，个案可以延长`,
    `Art. 7(6), no days given; by practice ${inFigures(law.publicity).en} at least, longer for a case`,
  ),
  objectionReply: practice('自提出异议起', 'from the objection'),
  announcement: practice('自公示无异议起', 'from the end of publicity'),
  conferenceWord: practice(
    '自提交联席会议起；此后每月一次',
    'from the day on which it was put to it; then every month',
  ),
  applicantTelling: practice('自提交联席会议起，至迟六十个工作日', 'from the same day, within sixty working days'),
  applicantExtension: practice('自告知延期之日起', 'from the letter that tells it'),
  partyRequest: practice('自收到申请之日起', 'from the receipt of the request'),
  settlementUrging: practice('自督促之日起', 'from the letter that urged it'),
  effectConfirmation: practice('自收到补充告知函之日起', 'from receipt of the supplementary notice'),
  quietHolding: practice('自立案起；负责人可以延长一次', 'from the opening; a head may prolong it once'),
  opinionHolding: practice('自立案起；届满前未重新决定的终止', 'from the opening; it ends unless decided anew before'),
  holdingRenewal: practice('自上一期限届满起', 'from the end of the term before'),
  lateActDecision: practice('自登记逾期行为起', 'from the entry of a late act'),
  lateActStay: practice('自登记决定生效后收到的行为起', 'from the entry of an act after the effect'),
  lateActMatter: practice('自登记决定生效后收到的行为起', 'from the entry of an act after the effect'),
  setAsideExecution: practice('自收到生效判决、复议决定起', 'from receipt of the judgment'),
  setAsideHearing: practice('自提出撤销起', 'from the beginning of the matter'),
  screening: practice('自登记线索起', 'from the entry in the ledger'),
};
