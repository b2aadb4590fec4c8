import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import type { Block } from '#templates/typeset/block.ts';
import { defineDocument } from './define-document.ts';
import { attachments, heading, paragraph, prose, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleCaseId, exampleCertificates, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, certificatesText, namesOf } from './parts/exit-scope.ts';
import { GroundNo, itemsText } from './parts/ground.ts';
import { Holds } from './parts/holds.ts';
import { Views, viewsBlocks, votesText } from './parts/panel-opinions.ts';
import { Certificate, Organization, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Clause, Count, Line, Prose } from './parts/text.ts';

const Matter = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('voluntaryExit') }),
  z.strictObject({ type: z.literal('revocation'), groundNo: GroundNo, also: z.array(GroundNo).max(8).optional() }),
]);

const conclusions = {
  deregister: '建议准予注销',
  refuse: '建议不予退出',
  revoke: '建议取消',
  measures: '建议给予',
  none: '建议不予处理',
  undecided: '未形成一致意见',
} as const;

const facts = ['inquired', 'visited', 'undecided'] as const;

const passages = definePassages(
  {
    matter: '{organization}（统一社会信用代码：{uscc}）{matter}，涉及{certificates}。',
    inquired: '，开展了书面问询',
    visited: '，开展了实地考察',
    undecided: '两次会议的表决均未达到专家组全体成员的{majority}，专家组未形成一致意见。',
  },
  {},
  facts,
);

/** D10: the panel's opinion with its vote, findings and dissent (Arts. 6(3), 7(2)); signed by hand. */
export const ReviewOpinion = documentData({
  caseId: CaseId,
  organization: Organization,
  matter: Matter,
  certificates: z.array(Certificate).min(1).max(2000),
  meetingOn: Day,
  place: Line,
  panel: z.strictObject({ expected: Count, present: Count, chair: Party }),
  materials: z.array(Line).min(1).max(200),
  holds: Holds(facts),
  recusals: z.array(z.strictObject({ name: Line, reason: Clause })),
  findings: z.array(Clause).min(1).max(50),
  votes: z.strictObject({ yes: Count, no: Count, abstain: Count }),
  conclusion: z.enum(['deregister', 'refuse', 'revoke', 'measures', 'none', 'undecided']),
  measures: Clause.optional(),
  /** What is thought of certificates that the conclusion above does not cover. */
  others: z
    .array(
      z.strictObject({
        certificates: z.array(Certificate).min(1).max(2000),
        conclusion: z.enum(['revoke', 'measures', 'none']),
        measures: Clause.optional(),
      }),
    )
    .optional(),
  /** The certificates of the conclusion above, where others are judged otherwise. */
  concerning: z.array(Certificate).min(1).max(2000).optional(),
  condition: Clause.optional(),
  dissents: z.array(z.strictObject({ name: Line, reason: Clause })),
  /** Both views, where two meetings agreed on nothing, and how the first one voted. */
  views: Views.optional(),
  notes: Prose.optional(),
}).refine(({ conclusion, measures }) => (conclusion === 'measures') === (measures !== undefined), {
  path: ['measures'],
  ...fault('建议给予处理的须写明处理措施', 'measures go with conclusion "measures", and only with it'),
});
export type ReviewOpinion = z.infer<typeof ReviewOpinion>;

const grounds = (matter: ReviewOpinion['matter']): string =>
  matter.type === 'voluntaryExit'
    ? '申请退出'
    : `涉嫌存在《职业教育培训评价组织及职业技能等级证书退出目录实施细则》第五条${itemsText([matter.groundNo, ...(matter.also ?? [])])}情形`;

const course = (d: ReviewOpinion): string => {
  const inquiries = `${passages.inquired(d)}${passages.visited(d)}`;
  const recusals = d.recusals.map(({ name, reason }) => `${name}因${reason}回避。`).join('');
  return `评议会于${chineseDate(d.meetingOn)}在${d.place}召开，应到专家${d.panel.expected}人，实到${d.panel.present}人，由${d.panel.chair.name}担任组长。专家审阅了${d.materials.join('、')}${inquiries}。${recusals}`;
};

type Concluded = {
  readonly certificates?: readonly z.infer<typeof Certificate>[] | undefined;
  readonly conclusion: ReviewOpinion['conclusion'];
  readonly measures?: string | undefined;
};

const conclusionText = ({ certificates, conclusion, measures }: Concluded): string => {
  const about = certificates ? `对${namesOf(certificates)}职业技能等级证书，` : '';
  return `${about}${conclusion === 'measures' ? `${conclusions.measures}${measures}处理` : conclusions[conclusion]}`;
};

/** Two meetings without two thirds: how each voted, and both views. */
const disagreement = (d: ReviewOpinion): Block[] => {
  const earlier = d.views
    ? `${chineseDate(d.views.first.meetingOn)}的会议以${votesText(d.views.first.votes)}表决，`
    : '';
  const majority = inWords(law.panelMajority).zh;
  return [
    paragraph(`${earlier}本次会议以${votesText(d.votes)}表决。${passages.undecided(d, { majority })}`),
    ...(d.views ? viewsBlocks(d.views) : []),
  ];
};

const opinion = (d: ReviewOpinion): string => {
  const result = [{ certificates: d.concerning, conclusion: d.conclusion, measures: d.measures }, ...(d.others ?? [])]
    .map(conclusionText)
    .join('；');
  const condition = d.condition ? `，同时${d.condition}` : '';
  const dissents = d.dissents.map(({ name, reason }) => `${name}持不同意见，理由为${reason}。`).join('');
  return `经评议，专家组以${votesText(d.votes)}形成如下意见：${result}${condition}。${dissents}`;
};

const findings = (d: ReviewOpinion): Block[] =>
  d.findings.map((finding, index) => paragraph(`（${chineseNumeral(index + 1)}）${finding.replace(/。$/u, '')}。`));

const long = (d: ReviewOpinion) => (d.certificates.length > 3 ? d.certificates : []);

export const reviewOpinion = defineDocument({
  kind: 'reviewOpinion',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: false,
  passages,
  data: ReviewOpinion,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-02-26',
    caseId: exampleCaseId,
    organization: exampleOrganization,
    matter: { type: 'voluntaryExit' },
    certificates: [...exampleCertificates],
    meetingOn: '2026-02-26',
    place: '示例会议中心第一会议室',
    panel: { expected: 5, present: 5, chair: { name: '示例专家甲' } },
    materials: ['退出申请书', '善后工作情况说明'],
    holds: { inquired: true, visited: true, undecided: false },
    recusals: [],
    findings: ['申请符合规定的条件', '善后工作方案可行，考生权益有保障'],
    votes: { yes: 4, no: 1, abstain: 0 },
    conclusion: 'deregister',
    dissents: [{ name: '示例专家丙', reason: '建议待全部考生取得证书后再办理' }],
  },
  compose: (d) => [
    title('专家评议意见书'),
    { type: 'number', text: `案件编号：${d.caseId}` },
    heading('一、评议事项'),
    paragraph(
      passages.matter(d, {
        organization: d.organization.name,
        uscc: d.organization.uscc,
        matter: grounds(d.matter),
        certificates: certificatesText(d.certificates),
      }),
    ),
    heading('二、评议过程'),
    paragraph(course(d)),
    heading('三、评议认定'),
    ...findings(d),
    heading('四、评议意见'),
    ...(passages.undecided(d, { majority: '' }) === '' ? [paragraph(opinion(d))] : disagreement(d)),
    heading('五、需要说明的事项'),
    ...prose(d.notes ?? '无'),
    ...(long(d).length > 0 ? [attachments(certificateListTitle)] : []),
    { type: 'handSignature', lines: ['专家组组长（签名）：', '专家组成员（签名）：'], date: chineseDate(d.meetingOn) },
    ...certificateAnnex(long(d)),
  ],
});
