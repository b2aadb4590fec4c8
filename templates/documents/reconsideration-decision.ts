import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { appealedPaper } from './parts/appeal.ts';
import { heading, paperNumber, paragraph, prose, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { Organization, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, rulesFull } from './parts/phrases.ts';
import { Clause, Count, Line, Prose } from './parts/text.ts';

const Result = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('upheld') }),
  z.strictObject({ type: z.literal('changed'), measures: Clause }),
  z.strictObject({ type: z.literal('perCertificate'), text: Clause }),
  z.strictObject({ type: z.literal('reinvestigated') }),
  z.strictObject({ type: z.literal('dropped') }),
  z.strictObject({ type: z.literal('undecided'), text: Clause }),
]);

const facts = ['othersOnly'] as const;

const passages = definePassages(
  {
    opening:
      '{organization}不服{docNo}，于{filedOn}提出申诉。本单位于{acceptedOn}受理后，组织专家进行复核，于{meetingOn}召开复核会议，应到专家{expected}人，实到{present}人（{experts}）。{others}现已复核完毕。',
    othersOnly: '上述专家均未参加原评议。',
    decision: `根据${rulesFull}第七条规定，决定：{result}。`,
  },
  {},
  facts,
);

/** D27: decides an appeal after other experts reconsidered (Art. 7(3)). */
export const ReconsiderationDecision = documentData({
  organization: Organization,
  opinionNumber: Line,
  /** What was appealed against is called; absent: the notification of the opinion. */
  opinionTitle: Line.optional(),
  filedOn: Day,
  acceptedOn: Day,
  meetingOn: Day,
  expected: Count,
  /** Who sat. */
  experts: z.array(Party).min(1).max(60),
  claims: Prose,
  findings: Prose,
  reasons: Prose,
  result: Result,
  holds: Holds(facts),
});
export type ReconsiderationDecision = z.infer<typeof ReconsiderationDecision>;

const resultText = (result: ReconsiderationDecision['result']): string => {
  switch (result.type) {
    case 'upheld':
      return '维持原评议意见';
    case 'changed':
      return `将原评议意见变更为给予${bare(result.measures)}处理`;
    case 'perCertificate':
      return `将原评议意见变更为：${bare(result.text)}`;
    case 'reinvestigated':
      return '撤销原评议意见，重新调查核实';
    case 'undecided':
      return `因复核专家组两次会议均未形成一致意见，不再提出取消的意见，原评议意见变更为：${bare(result.text)}`;
    case 'dropped':
      return '撤销原评议意见，不予处理';
  }
};

export const reconsiderationDecision = defineDocument({
  kind: 'reconsiderationDecision',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: ReconsiderationDecision,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-09-11',
    documentNumber: '示例复〔2026〕1号',
    organization: exampleOrganization,
    opinionNumber: '示例告〔2026〕1号',
    filedOn: '2026-08-03',
    acceptedOn: '2026-08-06',
    meetingOn: '2026-09-02',
    expected: 5,
    experts: ['示例专家己', '示例专家庚', '示例专家辛', '示例专家壬', '示例专家癸'].map((name) => ({ name })),
    claims: '申诉单位请求撤销原评议意见，理由是题库正在修订。',
    findings: '经复核，修订工作始于调查核实之后，两年内未作更新的事实成立。',
    reasons: '原评议意见认定的事实清楚，证据充分。',
    result: { type: 'upheld' },
    holds: { othersOnly: true },
  },
  compose: (d) => [
    title('复核决定书'),
    paperNumber(d.documentNumber),
    paragraph(`申诉单位：${d.organization.name}（统一社会信用代码：${d.organization.uscc}）`),
    paragraph(
      passages.opening(d, {
        organization: d.organization.name,
        docNo: appealedPaper(d),
        filedOn: chineseDate(d.filedOn),
        acceptedOn: chineseDate(d.acceptedOn),
        meetingOn: chineseDate(d.meetingOn),
        expected: d.expected,
        present: d.experts.length,
        experts: d.experts.map(({ name }) => name).join('、'),
        others: passages.othersOnly(d),
      }),
    ),
    heading('一、申诉请求和理由'),
    ...prose(d.claims),
    heading('二、复核查明的事实'),
    ...prose(d.findings),
    heading('三、复核意见'),
    ...prose(d.reasons),
    heading('四、复核决定'),
    paragraph(passages.decision(d, { result: resultText(d.result) })),
    signature(d),
  ],
});
