import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { defineDocument } from './define-document.ts';
import { closing, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleCaseId, exampleOrganization } from './parts/examples.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Clause } from './parts/text.ts';

const Reason = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('withdrawn'), letterDate: Day }),
  z.strictObject({ type: z.literal('notSupplemented') }),
  z.strictObject({ type: z.literal('other'), text: Clause }),
]);

const passages = definePassages(
  {
    termination:
      '你单位{caseId}号退出申请，因{reason}，现终止办理。你单位培训评价组织资质和职业技能等级证书实施资格不因本次申请发生变化，可在后续集中受理期重新提出申请。',
  },
  {
    termination: ['不因本次申请发生变化'],
  },
);

/** D05: the proceeding ends without a decision; the organization's standing is unchanged. */
export const TerminationNotice = documentData({ organization: Organization, caseId: CaseId, reason: Reason });
export type TerminationNotice = z.infer<typeof TerminationNotice>;

const reasonText = (reason: z.infer<typeof Reason>): string => {
  if (reason.type === 'withdrawn') return `你单位于${chineseDate(reason.letterDate)}书面提出撤回`;
  return reason.type === 'notSupplemented' ? '在规定期限内未完成材料补正' : reason.text;
};

export const terminationNotice = defineDocument({
  kind: 'terminationNotice',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: TerminationNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-02-10',
    documentNumber: '示例终〔2026〕1号',
    organization: exampleOrganization,
    caseId: exampleCaseId,
    reason: { type: 'withdrawn', letterDate: '2026-02-06' },
  },
  compose: (d) => [
    title('终止办理通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(passages.termination(d, { caseId: d.caseId, reason: reasonText(d.reason) })),
    closing('特此通知。'),
    signature(d),
  ],
});
