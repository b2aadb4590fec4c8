import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { findings } from '#shared/domain/review-list.ts';
import { defineDocument } from './define-document.ts';
import { column, heading, paragraph, prose, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleCaseId, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Clause, Line, Prose } from './parts/text.ts';

const Row = z.strictObject({
  letter: Line,
  label: Line,
  finding: z.enum(['green', 'red', 'note']),
  evidence: Clause,
  /** What is wrong, or to be weighed. */
  wrong: Clause.optional(),
});

const passages = definePassages({ matter: '{organization}（统一社会信用代码：{uscc}）{matter}，拟办理：{step}。' });

/** D52: the list before what cannot be taken back, with the reviewer's opinion (O3.1); internal, for the head who signs. */
export const LegalityReview = documentData({
  caseId: CaseId,
  organization: Organization,
  matter: Line,
  step: Line,
  rows: z.array(Row).min(1).max(10),
  agrees: z.boolean(),
  opinion: Prose,
  reviewer: Line,
  discussion: z.strictObject({ on: Day, participants: z.array(Line).min(2).max(30), conclusion: Clause }).optional(),
});
export type LegalityReview = z.infer<typeof LegalityReview>;

const shown = { green: findings.green.zh, red: findings.red.zh, note: findings.note.zh } as const;

const rowOf = ({ letter, label, finding, evidence, wrong }: z.infer<typeof Row>): readonly string[] => [
  `（${letter}）${label}`,
  shown[finding],
  wrong ? `${evidence}。${finding === 'red' ? '问题' : '提示'}：${wrong}` : evidence,
];

const discussed = ({ discussion }: LegalityReview) =>
  discussion
    ? [
        heading('三、集体讨论'),
        paragraph(
          `${chineseDate(discussion.on)}，${discussion.participants.join('、')}参加讨论，结论：${discussion.conclusion.replace(/。$/u, '')}。`,
        ),
      ]
    : [];

export const legalityReview = defineDocument({
  kind: 'legalityReview',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: false,
  passages,
  data: LegalityReview,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-06',
    caseId: exampleCaseId,
    organization: exampleOrganization,
    matter: '依申请退出',
    step: '准予退出',
    rows: [
      {
        letter: 'a',
        label: '所依据的文书已印发、有效并送达',
        finding: 'green',
        evidence: '《专家评议意见书》有效（2026年2月26日印发）',
      },
      {
        ...{
          letter: 'c',
          label: '列明的部门均已反馈意见，不同意见已处理',
          finding: 'note',
          evidence: '示例部门：逾期未反馈，由示例经办人视为无不同意见',
        },
        wrong: '视为无不同意见的部门1家，请核对依据',
      },
      { letter: 'i', label: '签发人有权签发且无须回避', finding: 'green', evidence: '由作出单位负责人签发' },
    ],
    agrees: true,
    opinion: '程序完备，依据充分，同意办理。',
    reviewer: '示例审核人员',
  },
  compose: (d) => [
    title('合法性审核要点核对表'),
    { type: 'number', text: `案件编号：${d.caseId}` },
    paragraph(
      passages.matter(d, {
        organization: d.organization.name,
        uscc: d.organization.uscc,
        matter: d.matter,
        step: d.step,
      }),
    ),
    heading('一、核对情况'),
    {
      type: 'table',
      columns: [column('核对要点', 30, 'left'), column('结果', 14), column('依据和问题', 56, 'left')],
      rows: d.rows.map(rowOf),
    },
    heading('二、审核意见'),
    paragraph(d.agrees ? '同意办理。' : '不同意办理。'),
    ...prose(d.opinion),
    ...discussed(d),
    { type: 'handSignature', lines: [`合法性审核人员（签名）：${d.reviewer}`], date: chineseDate(d.issueDate) },
  ],
});
