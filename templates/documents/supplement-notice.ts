import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { enumeration } from './parts/enumeration.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Clause, Count, Line } from './parts/text.ts';

const passages = definePassages(
  {
    opening:
      '你单位{appliedOn}提交的退出申请材料收悉。经审查，材料{summary}，需要补正。现将需要补正的全部内容一次性告知如下：',
    term: '请你单位自收到本通知书次日起{supplementDays}个工作日内将补正材料以纸质形式报送{issuer}。在上述期限内补正的，仍按{windowLabel}集中受理；逾期未补正或者补正后仍不符合要求的，视为撤回本次申请，你单位可在下一集中受理期重新提出。',
  },
  {
    opening: ['一次性告知'],
    term: ['视为撤回本次申请'],
  },
);

/** D03: everything that is missing, told once, with the term in working days from receipt (practice). */
export const SupplementNotice = documentData({
  organization: Organization,
  appliedOn: Day,
  summary: Clause,
  items: z.array(Clause).min(1).max(50),
  supplementDays: Count,
  windowLabel: Line,
});
export type SupplementNotice = z.infer<typeof SupplementNotice>;

export const supplementNotice = defineDocument({
  kind: 'supplementNotice',
  corrects: ['organization', 'supplementDays'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: SupplementNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-01-20',
    documentNumber: '示例补〔2026〕1号',
    organization: exampleOrganization,
    appliedOn: '2026-01-12',
    summary: '不齐全',
    items: ['退出申请书缺少法定代表人签名', '未说明已收费但未实施考核的人数和金额'],
    supplementDays: 10,
    windowLabel: '2026年1月',
  },
  compose: (d) => [
    title('补正通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(passages.opening(d, { appliedOn: chineseDate(d.appliedOn), summary: d.summary })),
    ...enumeration(d.items),
    paragraph(
      passages.term(d, { supplementDays: d.supplementDays, issuer: d.issuer.name, windowLabel: d.windowLabel }),
    ),
    closing('特此通知。'),
    signature(d),
  ],
});
