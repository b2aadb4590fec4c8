import type { z } from 'zod';
import { Day } from '#shared/domain/day.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { defineDocument } from './define-document.ts';
import { closing, dateOr, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleCaseId, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';

const facts = ['withdrawn', 'notSupplemented', 'unchanged', 'mayApplyAgain'] as const;

const passages = definePassages(
  {
    termination: '你单位{caseId}号退出申请，{reasons}现终止办理。{effects}',
    withdrawn: '因你单位于{letterDate}书面提出撤回，',
    notSupplemented: '因你单位在规定期限内未完成材料补正，视为撤回申请，',
    unchanged: '你单位培训评价组织资质和职业技能等级证书实施资格不因本次申请发生变化。',
    mayApplyAgain: '你单位可在后续集中受理期重新提出申请。',
  },
  {
    unchanged: ['不因本次申请发生变化'],
  },
  facts,
);

/** D05: the proceeding ends without a decision; the organization's standing is unchanged. */
export const TerminationNotice = documentData({
  organization: Organization,
  caseId: CaseId,
  letterDate: Day.optional(),
  holds: Holds(facts),
});
export type TerminationNotice = z.infer<typeof TerminationNotice>;

export const terminationNotice = defineDocument({
  kind: 'terminationNotice',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: TerminationNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-02-10',
    documentNumber: '示例终〔2026〕1号',
    organization: exampleOrganization,
    caseId: exampleCaseId,
    letterDate: '2026-02-06',
    holds: { withdrawn: true, notSupplemented: false, unchanged: true, mayApplyAgain: true },
  },
  compose: (d) => [
    title('终止办理通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.termination(d, {
        caseId: d.caseId,
        reasons: `${passages.withdrawn(d, { letterDate: dateOr(d.letterDate, '') })}${passages.notSupplemented(d)}`,
        effects: `${passages.unchanged(d)}${passages.mayApplyAgain(d)}`,
      }),
    ),
    closing('特此通知。'),
    signature(d),
  ],
});
