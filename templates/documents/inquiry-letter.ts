import { z } from 'zod';
import { CaseId } from '#shared/domain/ids.ts';
import { defineDocument } from './define-document.ts';
import { closing, letterNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { enumeration } from './parts/enumeration.ts';
import { exampleAgency, exampleCaseId, exampleOrganization } from './parts/examples.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Clause, Count } from './parts/text.ts';

const passages = definePassages({
  opening: '在对你单位退出申请（受理编号：{caseId}）的专家评议中，专家组认为需要就下列事项进一步核实：',
  term: '请你单位自收到本函次日起{replyDays}个工作日内书面说明，并附相关证明材料。逾期未说明的，专家组将依据现有材料进行评议。',
});

/** D08: the panel's questions; the term counts working days from receipt (Art. 6(3)). */
export const InquiryLetter = documentData({
  organization: Organization,
  caseId: CaseId,
  questions: z.array(Clause).min(1).max(50),
  replyDays: Count,
});
export type InquiryLetter = z.infer<typeof InquiryLetter>;

export const inquiryLetter = defineDocument({
  kind: 'inquiryLetter',
  corrects: ['organization'],
  genre: 'letter',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: InquiryLetter,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-02-11',
    documentNumber: '示例询〔2026〕2号',
    organization: exampleOrganization,
    caseId: exampleCaseId,
    questions: ['已收费但未实施考核的36名考生的退费安排', '已考核尚未发证的12名考生的发证时间'],
    replyDays: 5,
  },
  compose: (d) => [
    title(
      `${d.issuer.name}关于${d.organization.name}退出申请有关事项的问询函`,
      d.issuer.name,
      d.organization.name,
      '退出申请',
      '有关事项',
    ),
    letterNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(passages.opening(d, { caseId: d.caseId })),
    ...enumeration(d.questions),
    paragraph(passages.term(d, { replyDays: d.replyDays })),
    closing('专此函询。'),
    signature(d),
  ],
});
