import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { defineDocument } from './define-document.ts';
import { closing, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleCaseId, exampleOrganization } from './parts/examples.ts';
import { Organization, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Clause } from './parts/text.ts';

const passages = definePassages({
  decision:
    '你单位{requestedOn}就{caseId}号事项提出的关于{person}回避的申请收悉。经审查，{reason}，决定{granted}该事项办理。',
});

/** D07b: answers an organization's request that an expert or investigator stand aside. */
export const RecusalDecision = documentData({
  organization: Organization,
  caseId: CaseId,
  requestedOn: Day,
  person: Party,
  granted: z.boolean(),
  reason: Clause,
});
export type RecusalDecision = z.infer<typeof RecusalDecision>;

export const recusalDecision = defineDocument({
  kind: 'recusalDecision',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: RecusalDecision,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-02-05',
    documentNumber: '示例避〔2026〕1号',
    organization: exampleOrganization,
    caseId: exampleCaseId,
    requestedOn: '2026-02-03',
    person: { name: '示例专家乙' },
    granted: true,
    reason: '示例专家乙曾在你单位任职，可能影响公正评议',
  },
  compose: (d) => [
    title('回避决定通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.decision(d, {
        requestedOn: chineseDate(d.requestedOn),
        caseId: d.caseId,
        person: d.person.name,
        reason: d.reason,
        granted: d.granted ? `${d.person.name}回避，另行安排人员参加` : `驳回回避申请，${d.person.name}继续参加`,
      }),
    ),
    closing('特此通知。'),
    signature(d),
  ],
});
