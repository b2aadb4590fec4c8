import { z } from 'zod';
import { CaseId } from '#shared/domain/ids.ts';
import { defineDocument } from './define-document.ts';
import { closing, paragraph, recipient, title } from './parts/blocks.ts';
import { exampleCaseId, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { officialData, officialFoot, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare } from './parts/phrases.ts';
import { Clause } from './parts/text.ts';

const results = { unproved: '不属实', unclear: '证据不足', corrected: '已整改到位' } as const;

const passages = definePassages({
  closure: '经调查核实{reviewed}，反映你单位{issue}的问题{result}，不予取消，现予结案。请你单位继续加强规范管理。',
});

/** D41: closes an investigation without a revocation. */
export const CaseClosureNotice = officialData({
  organization: Organization,
  caseId: CaseId,
  reviewed: z.boolean(),
  issue: Clause,
  result: z.enum(['unproved', 'unclear', 'corrected']),
});
export type CaseClosureNotice = z.infer<typeof CaseClosureNotice>;

export const caseClosureNotice = defineDocument({
  kind: 'caseClosureNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: CaseClosureNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-30',
    documentNumber: '示例函〔2026〕35号',
    organization: exampleOrganization,
    caseId: exampleCaseId,
    reviewed: true,
    issue: '收费后逾期未组织考核',
    result: 'corrected',
  },
  compose: (d) => [
    ...officialHead(d),
    title(`关于${d.caseId}号事项办理结果的通知`, `${d.caseId}号事项`, '办理结果'),
    recipient(d.organization.name),
    paragraph(
      passages.closure(d, {
        reviewed: d.reviewed ? '、专家评议' : '',
        issue: bare(d.issue),
        result: results[d.result],
      }),
    ),
    closing('特此通知。'),
    officialSignature(d),
    ...officialFoot(d, 'letter'),
  ],
});
