import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import {
  attachments,
  closing,
  dateOr,
  paperNumber,
  paragraph,
  prose,
  recipient,
  signature,
  title,
} from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const facts = ['tooEarly', 'papersReturned'] as const;

const passages = definePassages(
  {
    refusal:
      '你单位{appliedOn}提交的关于退出{scope}的申请收悉。经审查，{facts}，不符合《职业教育培训评价组织及职业技能等级证书退出目录实施细则》{articleRef}的规定，现决定不予受理。',
    tooEarly: '你单位最早可于{earliest}起的首个集中受理期（{windowLabel}）重新提出申请。',
    papersReturned: '所报材料随本通知书一并退回。',
  },
  {
    refusal: ['不予受理'],
  },
  facts,
);

/** D04: why the application is not accepted, by which article, and when it may come again (Arts. 4, 6). */
export const NonAcceptanceNotice = documentData({
  organization: Organization,
  appliedOn: Day,
  scope: ExitScope,
  facts: Clause,
  articleRef: Line,
  /** When it may come again, where it came too early. */
  again: z.strictObject({ earliest: Day, windowLabel: Line }).optional(),
  holds: Holds(facts),
});
export type NonAcceptanceNotice = z.infer<typeof NonAcceptanceNotice>;

const again = (d: NonAcceptanceNotice): string =>
  passages.tooEarly(d, {
    earliest: dateOr(d.again?.earliest, '期满次日'),
    windowLabel: d.again?.windowLabel ?? '期满后',
  });

export const nonAcceptanceNotice = defineDocument({
  kind: 'nonAcceptanceNotice',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
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
    facts: '示例数据处理职业技能等级证书自2025年6月18日批准实施，至申请之日未满一年',
    articleRef: '第四条',
    again: { earliest: '2026-06-19', windowLabel: '2026年7月' },
    holds: { tooEarly: true, papersReturned: true },
  },
  compose: (d) => [
    title('不予受理通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.refusal(d, {
        appliedOn: chineseDate(d.appliedOn),
        scope: scopeText(d.scope),
        facts: bare(d.facts),
        articleRef: d.articleRef,
      }),
    ),
    ...prose(again(d)),
    ...prose(passages.papersReturned(d)),
    closing('特此通知。'),
    ...(longList(d.scope).length > 0 ? [attachments(certificateListTitle)] : []),
    signature(d),
    ...certificateAnnex(longList(d.scope)),
  ],
});
