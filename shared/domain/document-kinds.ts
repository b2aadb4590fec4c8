/**
 * Every formal document of the procedures, by the catalogue of the implementation rules (D01–D51).
 * `audience` says who may read the issued document besides staff: its addressee, or everybody. A letter goes out only
 * once a head has signed it off (签发); `signedOff: false` marks receipts, forms and papers that nobody signs off,
 * `attests: true` those that only attest what somebody else did, and so carry no step.
 */
export const documentKinds = {
  materialReceipt: {
    id: 'D01',
    title: '材料接收回执',
    issuer: 'agency',
    audience: 'addressee',
    signedOff: false,
    attests: true,
  },
  acceptanceNotice: { id: 'D02', title: '受理通知书', issuer: 'agency', audience: 'addressee' },
  supplementNotice: { id: 'D03', title: '补正通知书', issuer: 'agency', audience: 'addressee' },
  nonAcceptanceNotice: { id: 'D04', title: '不予受理通知书', issuer: 'agency', audience: 'addressee' },
  terminationNotice: { id: 'D05', title: '终止办理通知书', issuer: 'agency', audience: 'addressee' },
  suspensionNotice: { id: 'D06', title: '中止（恢复、延期）办理通知书', issuer: 'agency', audience: 'addressee' },
  expertInvitation: { id: 'D07', title: '专家邀请函', issuer: 'agency', audience: 'addressee' },
  recusalDecision: { id: 'D07b', title: '回避决定通知书', issuer: 'agency', audience: 'addressee' },
  inquiryLetter: { id: 'D08', title: '问询函', issuer: 'agency', audience: 'addressee' },
  siteVisitNotice: { id: 'D09', title: '实地考察通知书', issuer: 'agency', audience: 'addressee' },
  reviewOpinion: { id: 'D10', title: '专家评议意见书', issuer: 'agency', audience: 'internal', signedOff: false },
  opinionSubmission: { id: 'D11', title: '报送专家评议意见的函', issuer: 'agency', audience: 'internal' },
  exitConsultationLetter: { id: 'D12', title: '征求意见函（自愿退出）', issuer: 'office', audience: 'addressee' },
  reminderLetter: { id: 'D13', title: '催办函', issuer: 'office', audience: 'addressee' },
  exitReport: { id: 'D15', title: '退出情况报告', issuer: 'office', audience: 'internal' },
  exitApprovalReply: { id: 'D16', title: '准予退出反馈函', issuer: 'office', audience: 'addressee' },
  exitRefusalReply: { id: 'D17', title: '不予退出反馈函', issuer: 'office', audience: 'addressee' },
  deregistrationAnnouncement: { id: 'D18', title: '自愿退出（注销）公告', issuer: 'office', audience: 'public' },
  clueLedger: { id: 'D20', title: '问题线索工作台账', issuer: 'agency', audience: 'internal', signedOff: false },
  investigationNotice: { id: 'D21', title: '调查核实通知书', issuer: 'office', audience: 'addressee' },
  investigationReport: { id: 'D22', title: '调查核实报告', issuer: 'agency', audience: 'internal', signedOff: false },
  opinionNotification: { id: 'D24', title: '评议意见书面告知书', issuer: 'office', audience: 'addressee' },
  supplementaryNotification: { id: 'D24a', title: '评议意见补充告知书', issuer: 'office', audience: 'addressee' },
  appealAcceptanceNotice: { id: 'D25', title: '申诉受理通知书', issuer: 'agency', audience: 'addressee' },
  appealNonAcceptanceNotice: { id: 'D26', title: '申诉不予受理通知书', issuer: 'agency', audience: 'addressee' },
  reconsiderationDecision: { id: 'D27', title: '复核决定书', issuer: 'agency', audience: 'addressee' },
  regulatoryInterviewNotice: { id: 'D28', title: '约谈通知书', issuer: 'office', audience: 'addressee' },
  warningNotice: { id: 'D29', title: '警告通知书', issuer: 'office', audience: 'addressee' },
  circularOfCriticism: { id: 'D30', title: '通报', issuer: 'office', audience: 'addressee' },
  rectificationOrder: { id: 'D31', title: '责令限期整改通知书', issuer: 'office', audience: 'addressee' },
  reexaminationNotice: { id: 'D32', title: '整改复查结论通知书', issuer: 'agency', audience: 'addressee' },
  scaleRestrictionNotice: { id: 'D33', title: '限制实施规模通知书', issuer: 'office', audience: 'addressee' },
  fundingReductionNotice: { id: 'D34', title: '扣减有关经费通知书', issuer: 'office', audience: 'addressee' },
  revocationConsultationLetter: { id: 'D35', title: '征求意见函（取消）', issuer: 'office', audience: 'addressee' },
  revocationReport: { id: 'D36', title: '提交部际联席会议的报告', issuer: 'office', audience: 'internal' },
  publicityNotice: { id: 'D37', title: '公示', issuer: 'agency', audience: 'public' },
  objectionReply: { id: 'D38', title: '公示异议核查答复函', issuer: 'agency', audience: 'addressee' },
  objectionReceipt: {
    id: 'D38a',
    title: '公示异议受理告知书',
    issuer: 'agency',
    audience: 'addressee',
    signedOff: false,
    attests: true,
  },
  revocationAnnouncement: { id: 'D39', title: '取消公告', issuer: 'office', audience: 'public' },
  revocationNotice: { id: 'D40', title: '取消决定书面通知', issuer: 'office', audience: 'addressee' },
  caseClosureNotice: { id: 'D41', title: '结案通知书', issuer: 'office', audience: 'addressee' },
  proofOfService: {
    id: 'D50',
    title: '送达回证',
    issuer: 'agency',
    audience: 'internal',
    signedOff: false,
    attests: true,
  },
  banExpiryNote: { id: 'D51', title: '禁入期届满提示', issuer: 'agency', audience: 'internal', signedOff: false },
  legalityReview: {
    id: 'D52',
    title: '合法性审核要点核对表',
    issuer: 'office',
    audience: 'internal',
    signedOff: false,
  },
  setAsideAnnouncement: { id: 'D53', title: '关于撤销公告有关决定的公告', issuer: 'office', audience: 'public' },
  setAsideNotice: { id: 'D54', title: '撤销决定通知书', issuer: 'office', audience: 'addressee' },
  supplementaryLetter: { id: 'D55', title: '情况补充说明函', issuer: 'office', audience: 'addressee' },
  paperWithdrawalNotice: { id: 'D56', title: '撤回文书通知书', issuer: 'office', audience: 'addressee' },
  endingNotice: { id: 'D57', title: '终结（并入）办理通知书', issuer: 'office', audience: 'addressee' },
  urgingLetter: { id: 'D58', title: '督促处理函', issuer: 'agency', audience: 'addressee' },
  stayDecision: { id: 'D60', title: '停止执行（恢复执行）决定', issuer: 'office', audience: 'public' },
  otherMeasureNotice: { id: 'D61', title: '其他处理通知书', issuer: 'office', audience: 'addressee' },
  effectNotice: { id: 'D62', title: '补充告知（确认）函', issuer: 'office', audience: 'addressee' },
  answerLetter: { id: 'D63', title: '答复函', issuer: 'office', audience: 'addressee' },
  expertRequestLetter: { id: 'D64', title: '商请补充推荐专家函', issuer: 'agency', audience: 'addressee' },
} as const satisfies Record<string, DocumentKindFacts>;

export type DocumentKind = keyof typeof documentKinds;

type DocumentKindFacts = {
  readonly id: string;
  readonly title: string;
  readonly issuer: 'agency' | 'office';
  readonly audience: 'addressee' | 'public' | 'internal';
  readonly signedOff?: false;
  readonly attests?: true;
};

/** Whether a document of this kind may be issued only by a signed-off draft. */
export const isSignedOff = (kind: DocumentKind): boolean => {
  const facts: DocumentKindFacts = documentKinds[kind];
  return facts.signedOff !== false;
};

/** Whether it only attests what somebody else did: what was done stays done without it. */
export const attests = (kind: DocumentKind): boolean => {
  const facts: DocumentKindFacts = documentKinds[kind];
  return facts.attests === true;
};
