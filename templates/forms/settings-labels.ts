import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
/** The form in which the office's settings are proposed, as labels and hints name it. */
export const settingsForm = 'proposeSettings';

const bodies = ['office', 'agency'] as const;

const ofBodies = {
  name: '单位全称',
  documentNumberPrefix: '发文机关代字',
  sealMode: '用印方式',
  sealHolder: '用印单位（代章的填写）',
  signatory: '签发人（加盖签名章的填写）',
  'signatory.title': '职务全称',
  'signatory.name': '姓名',
  sealImage: '印章或者签名章图片（由单位提供，未提供的只标“印章”字样）',
  'sealImage.key': '图片在文书库中的键（如 seal/office.png）',
  'sealImage.width': '印出宽度（毫米）',
  contact: '联系方式（印入文书）',
  'contact.name': '联系人',
} as const;

const terms = {
  acceptanceDecision: '受理或者补正决定',
  supplement: '补正',
  panelForming: '组成专家组',
  inquiryReply: '问询答复',
  recusalDecision: '回避决定',
  siteVisitNotice: '实地考察提前通知',
  review: '专家评议',
  opinionReport: '报送评议意见',
  consultationReply: '部门反馈意见',
  consultationReminder: '催办后反馈',
  dissentCoordination: '分歧协调',
  feedback: '书面反馈',
  publication: '公开发布',
  conferenceReport: '向联席会议报告',
  investigation: '调查核实',
  opinionNotice: '评议意见书面告知',
  serviceProof: '取得送达证明',
  appealDecision: '申诉受理决定',
  reconsideration: '复核',
  reconsiderationExtension: '复核延长',
  measures: '作出处理',
  reexamination: '整改复查',
  publicityPreparation: '公示准备',
  publicity: '公示',
  objectionReply: '公示异议答复',
  announcement: '发布取消公告',
  screening: '线索筛查',
} as const;

const under = (path: string, labels: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [`${settingsForm}.settings.${path}${name}`, label]));

/** What the members of the office's settings are called, by their path in the form that proposes them. */
export const settingsLabels: Readonly<Record<string, string>> = {
  settings: '办公室设置',
  'attachFile.about': '材料类别',
  email: '电子邮箱',
  postcode: '邮政编码',
  [`${settingsForm}.note`]: '修改理由',
  ...under('', {
    version: '本版名称',
    conferenceName: '部际联席会议名称',
    office: '办公室',
    agency: '具体受托单位',
    consultees: '征求意见的部门',
    banAppliesTo: '限期不得参加招募遴选的适用范围',
    silenceClause: '征求意见函写明“逾期未反馈的，视为无不同意见”',
    terms: '办理期限（工作日）',
    panel: '专家组',
    'panel.minimumSize': '最少人数',
    'panel.quorum': '到会比例',
    entrustment: '委托',
    'entrustment.letterNumber': '委托文号',
    'entrustment.from': '委托起始日期',
    'entrustment.to': '委托截止日期',
    interpretations: '办公室的解释',
    'interpretations[].question': '问题',
    'interpretations[].reading': '解释',
    'interpretations[].letterNumber': '解释文号',
    'interpretations[].on': '解释日期',
    articleTwentyEight: `《管理办法》第二十八条${inWords(law.situationsOfMeasures).zh}情形`,
    remedies: '取消决定通知中的救济途径',
    publicityScope: '公示范围',
    circularRecipients: '通报的发送范围',
  }),
  ...under('terms.', terms),
  ...Object.assign({}, ...bodies.map((body) => under(`${body}.`, ofBodies))),
};

/** How the choices of the office's settings read. */
export const settingsChoices: Readonly<Record<string, string>> = {
  ...under('banAppliesTo.', {
    anyExit: '退出资质或者任一证书的，均适用',
    qualificationOnly: '仅退出资质的适用',
  }),
  ...Object.assign(
    {},
    ...bodies.map((body) =>
      under(`${body}.sealMode.`, {
        own: '加盖本单位印章',
        proxy: '由其他单位代章',
        stamp: '加盖签名章',
        none: '仅署名，不用印',
      }),
    ),
  ),
};
