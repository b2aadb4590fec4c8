import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { type Words, words } from '#shared/domain/words.ts';
/** The form in which the office's settings are proposed, as labels and hints name it. */
export const settingsForm = 'proposeSettings';

const bodies = ['office', 'agency'] as const;

const ofBodies = {
  name: words('单位全称', 'Full name'),
  documentNumberPrefix: words('发文机关代字', 'Prefix of document numbers'),
  sealMode: words('用印方式', 'How it is sealed'),
  letterhead: words('红色版头', 'Red head'),
  binding: words('装订边', 'Binding margin'),
  sealHolder: words('用印单位（代章的填写）', 'Holder of the seal (where by proxy)'),
  signatory: words('签发人（加盖签名章的填写）', 'Official who signs (where by stamp)'),
  'signatory.title': words('职务全称', 'Full title'),
  'signatory.name': words('姓名', 'Name'),
  sealImage: words(
    '印章或者签名章图片（由单位提供，未提供的只标“印章”字样）',
    "Image of the seal or stamp (the body's own; without it the place is marked in words)",
  ),
  'sealImage.key': words(
    '图片在文书库中的键（如 seal/office.png）',
    'Where the image lies in the store of documents (such as seal/office.png)',
  ),
  'sealImage.width': words('印出宽度（毫米）', 'Width in print (mm)'),
  contact: words('联系方式（印入文书）', 'Contact (printed in documents)'),
  'contact.name': words('联系人', 'Contact person'),
} as const;

const terms = {
  acceptanceDecision: words('受理或者补正决定', 'Deciding on acceptance or a supplement'),
  supplement: words('补正', 'Supplement'),
  panelForming: words('组成专家组', 'Forming the panel'),
  inquiryReply: words('问询答复', 'Answering an inquiry'),
  recusalDecision: words('回避决定', 'Deciding on standing aside'),
  siteVisitNotice: words('实地考察提前通知', 'Notice ahead of a site visit'),
  review: words('专家评议', 'Review by the panel'),
  opinionReport: words('报送评议意见', 'Reporting the opinion'),
  consultationReply: words('部门反馈意见', 'Replies of departments'),
  consultationReminder: words('催办后反馈', 'Replies after a reminder'),
  dissentCoordination: words('分歧协调', 'Talking a dissent over'),
  feedback: words('书面反馈', 'Feedback in writing'),
  publication: words('公开发布', 'Publication'),
  conferenceReport: words('向联席会议报告', 'Report to the conference'),
  investigation: words('调查核实', 'Investigation'),
  opinionNotice: words('评议意见书面告知', 'Serving the opinion'),
  serviceProof: words('取得送达证明', 'Obtaining the proof of service'),
  appealDecision: words('申诉受理决定', 'Deciding whether to take an appeal'),
  reconsideration: words('复核', 'Reconsideration'),
  reconsiderationExtension: words('复核延长', 'Extension of the reconsideration'),
  measures: words('作出处理', 'Ordering measures'),
  reexamination: words('整改复查', 'Examining a rectification'),
  publicityPreparation: words('公示准备', 'Preparing publicity'),
  publicity: words('公示', 'Publicity'),
  objectionReply: words('公示异议答复', 'Answering an objection'),
  announcement: words('发布取消公告', 'Announcing a revocation'),
  screening: words('线索筛查', 'Screening a clue'),
} as const;

const under = (path: string, labels: Readonly<Record<string, Words>>): Record<string, Words> =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [`${settingsForm}.settings.${path}${name}`, label]));

/** What the members of the office's settings are called, by their path in the form that proposes them. */
export const settingsLabels: Readonly<Record<string, Words>> = {
  settings: words('办公室设置', 'Settings of the office'),
  'attachFile.about': words('材料类别', 'Kind of papers'),
  email: words('电子邮箱', 'Mail address'),
  postcode: words('邮政编码', 'Postcode'),
  [`${settingsForm}.note`]: words('修改理由', 'Reason for the change'),
  ...under('', {
    version: words('本版名称', 'Name of this version'),
    conferenceName: words('部际联席会议名称', 'Name of the joint conference'),
    office: words('办公室', 'Office'),
    agency: words('具体受托单位', 'Agency'),
    consultees: words('征求意见的部门', 'Departments to consult'),
    banAppliesTo: words('限期不得参加招募遴选的适用范围', 'Which exits bar from recruitment'),
    silenceClause: words(
      '征求意见函写明“逾期未反馈的，视为无不同意见”',
      'Consultation letters say that silence is no dissent',
    ),
    terms: words('办理期限（工作日）', 'Terms (working days)'),
    panel: words('专家组', 'Panel'),
    'panel.minimumSize': words('最少人数', 'Fewest members'),
    'panel.quorum': words('到会比例', 'Quorum'),
    entrustment: words('委托', 'Entrustment'),
    'entrustment.letterNumber': words('委托文号', 'Number of the letter of entrustment'),
    'entrustment.from': words('委托起始日期', 'Entrusted from'),
    'entrustment.to': words('委托截止日期', 'Entrusted until'),
    interpretations: words('办公室的解释', 'Interpretations by the office'),
    'interpretations[].question': words('问题', 'Question at issue'),
    'interpretations[].reading': words('解释', 'Reading'),
    'interpretations[].letterNumber': words('解释文号', 'Number of the interpretation'),
    'interpretations[].on': words('解释日期', 'Date of the interpretation'),
    articleTwentyEight: words(
      `《管理办法》第二十八条${inWords(law.situationsOfMeasures).zh}情形`,
      `The ${inWords(law.situationsOfMeasures).en} of Article 28 of the Measures`,
    ),
    remedies: words('取消决定通知中的救济途径', 'Remedies in the notice of revocation'),
    publicityScope: words('公示范围', 'Where it is posted'),
    circularRecipients: words('通报的发送范围', 'Who receives a circular'),
  }),
  ...under('terms.', terms),
  ...Object.assign({}, ...bodies.map((body) => under(`${body}.`, ofBodies))),
};

/** How the choices of the office's settings read. */
export const settingsChoices: Readonly<Record<string, Words>> = {
  ...under('banAppliesTo.', {
    anyExit: words('退出资质或者任一证书的，均适用', 'Every exit, of the qualification or of a certificate'),
    qualificationOnly: words('仅退出资质的适用', 'Exits of the qualification only'),
  }),
  ...Object.assign(
    {},
    ...bodies.flatMap((body) => [
      under(`${body}.sealMode.`, {
        own: words('加盖本单位印章', 'With its own seal'),
        proxy: words('由其他单位代章', "By another's seal, as proxy"),
        stamp: words('加盖签名章', 'With a signature stamp'),
        hand: words('打印后手工加盖印章', 'Sealed by hand once printed'),
        none: words('仅署名，不用印', 'By name alone'),
      }),
      under(`${body}.letterhead.`, {
        printed: words('与正文一并打印', 'Printed with the text'),
        preprinted: words('使用已印好版头的用纸（套红）', 'On paper that has it already'),
      }),
      under(`${body}.binding.`, {
        left: words('各页均在左侧', 'At the left of every page'),
        mirrored: words('双面打印，偶数页在右侧', 'Printed on both sides: at the right of even pages'),
      }),
    ]),
  ),
};
