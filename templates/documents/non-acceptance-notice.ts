import type { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paperNumber, paragraph, prose, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Clause, Line, Prose } from './parts/text.ts';

const passages = definePassages(
  {
    refusal:
      '你单位{appliedOn}提交的关于退出{scope}的申请收悉。经审查，{facts}，不符合《职业教育培训评价组织及职业技能等级证书退出目录实施细则》{articleRef}的规定，现决定不予受理。',
    papers: '所报材料{papersReturned}。',
  },
  {
    refusal: ['不予受理'],
  },
);

/** D04: why the application is not accepted, by which article, and when it may come again (Arts. 4, 6). */
export const NonAcceptanceNotice = documentData({
  organization: Organization,
  appliedOn: Day,
  scope: ExitScope,
  facts: Clause,
  articleRef: Line,
  remedy: Prose.optional(),
  papersReturned: Line.optional(),
});
export type NonAcceptanceNotice = z.infer<typeof NonAcceptanceNotice>;

export const nonAcceptanceNotice = defineDocument({
  kind: 'nonAcceptanceNotice',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: NonAcceptanceNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-01-22',
    documentNumber: '示例不受〔2026〕1号',
    organization: exampleOrganization,
    appliedOn: '2026-01-12',
    scope: { type: 'certificate', certificates: [{ certificateId: 'X-2025-0003', name: '示例数据处理' }] },
    facts: '示例数据处理职业技能等级证书自2025年6月18日批准实施，至申请之日未满一个完整年度',
    articleRef: '第四条',
    remedy: '你单位最早可于2026年6月18日后的首个集中受理期（2026年7月）重新提出申请。',
    papersReturned: '随本通知书一并退回',
  },
  compose: (d) => [
    title('不予受理通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.refusal(d, {
        appliedOn: chineseDate(d.appliedOn),
        scope: scopeText(d.scope),
        facts: d.facts,
        articleRef: d.articleRef,
      }),
    ),
    ...prose(d.remedy ?? ''),
    ...(d.papersReturned ? [paragraph(passages.papers(d, { papersReturned: d.papersReturned }))] : []),
    closing('特此通知。'),
    ...(longList(d.scope).length > 0 ? [attachments(certificateListTitle)] : []),
    signature(d),
    ...certificateAnnex(longList(d.scope)),
  ],
});
