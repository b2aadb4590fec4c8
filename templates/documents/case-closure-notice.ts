import { z } from 'zod';
import { defineDocument } from './define-document.ts';
import { closing, paragraph, recipient, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { exampleOffice, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords } from './parts/phrases.ts';
import { Clause } from './parts/text.ts';

const results = {
  unproved: '不属实',
  unclear: '证据不足',
  corrected: '已整改到位',
  proved: '属实，但不属于应当取消的情形',
  partly: '部分属实，但不属于应当取消的情形',
  undecided: '经专家组评议未形成一致意见',
  instructed: '不再继续办理',
} as const;

const facts = ['investigated', 'reviewed'] as const;

const passages = definePassages(
  {
    closure: '{course}你单位{findings}，决定不予取消，现予结案。请你单位继续加强规范管理。',
    investigated: '调查核实',
    reviewed: '专家评议',
  },
  {},
  facts,
);

/** D41: closes an investigation without a revocation. */
export const CaseClosureNotice = officialData({
  organization: Organization,
  /** What was looked into, and how each matter came out. */
  findings: z
    .array(
      z.strictObject({
        issue: Clause,
        result: z.enum(['unproved', 'unclear', 'corrected', 'proved', 'partly', 'undecided', 'instructed']),
      }),
    )
    .min(1)
    .max(50),
  holds: Holds(facts),
});
export type CaseClosureNotice = z.infer<typeof CaseClosureNotice>;

export const caseClosureNotice = defineDocument({
  kind: 'caseClosureNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '4',
  numbered: true,
  passages,
  data: CaseClosureNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-30',
    documentNumber: '示例函〔2026〕35号',
    organization: exampleOrganization,
    findings: [{ issue: '收费后逾期未组织考核', result: 'corrected' }],
    holds: { investigated: true, reviewed: true },
  },
  compose: (d) => [
    ...officialHead(d),
    title(
      `${d.issuer.name}关于${d.organization.name}有关问题调查核实结果的通知`,
      d.organization.name,
      ...officeWords,
      '有关问题',
      '调查核实',
      '结果的通知',
    ),
    recipient(d.organization.name),
    paragraph(
      passages.closure(d, {
        course: after(said('、', passages.investigated(d), passages.reviewed(d))),
        findings: d.findings.map(({ issue, result }) => `${bare(issue)}的问题${results[result]}`).join('，'),
      }),
    ),
    closing('特此通知。'),
    officialSignature(d),
  ],
});
