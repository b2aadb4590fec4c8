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

const Change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('suspended'), from: Day }),
  z.strictObject({ type: z.literal('resumed'), from: Day }),
  z.strictObject({ type: z.literal('extended'), from: Day, to: Day }),
]);

const passages = definePassages({
  change: '你单位{caseId}号事项，因{reason}，自{from}起{effect}',
});

/** D06: the proceeding is suspended, resumed, or its term extended. */
export const SuspensionNotice = documentData({
  organization: Organization,
  caseId: CaseId,
  reason: Clause,
  change: Change,
});
export type SuspensionNotice = z.infer<typeof SuspensionNotice>;

const titles = { suspended: '中止办理通知书', resumed: '恢复办理通知书', extended: '延期办理通知书' } as const;

const effectOf = (change: z.infer<typeof Change>): string => {
  if (change.type === 'extended') return `办理期限延长至${chineseDate(change.to)}。`;
  return change.type === 'resumed' ? '恢复办理。' : '中止办理。中止情形消除后，将及时恢复办理并书面告知。';
};

export const suspensionNotice = defineDocument({
  kind: 'suspensionNotice',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: SuspensionNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-02-12',
    documentNumber: '示例中〔2026〕1号',
    organization: exampleOrganization,
    caseId: exampleCaseId,
    reason: '你单位正在办理法定代表人变更登记',
    change: { type: 'suspended', from: '2026-02-12' },
  },
  compose: (d) => [
    title(titles[d.change.type]),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.change(d, {
        caseId: d.caseId,
        reason: d.reason,
        from: chineseDate(d.change.from),
        effect: effectOf(d.change),
      }),
    ),
    closing('特此通知。'),
    signature(d),
  ],
});
