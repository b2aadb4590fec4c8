import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import { defineDocument } from './define-document.ts';
import { closing, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { enumeration } from './parts/enumeration.ts';
import { exampleAgency, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, rulesDefined } from './parts/phrases.ts';
import { Clause, Count, Line } from './parts/text.ts';

const facts = ['investigated'] as const;

const passages = definePassages(
  {
    investigated: '经查，',
    order: `{course}你单位存在以下问题：{problems}。根据${rulesDefined}第七条第（四）项规定，现责令你单位自收到本通知书次日起{days}日内{due}完成下列整改：`,
    report:
      '整改完成后，请于期限届满前向{agencyName}提交书面整改报告及证明材料，{agencyName}将组织复查。逾期未整改或者整改不到位的，将依据《实施细则》第五条第（{consequence}）项的规定处理。',
  },
  {},
  facts,
);

/**
 * D31: orders rectification (Art. 7(4)). The term is counted in days from receipt; `dueOn` is printed only where it
 * is certain. `consequence` is the ground of Article 5 that failing would meet, 5 or 6.
 */
export const RectificationOrder = documentData({
  organization: Organization,
  problems: z.array(Clause).min(1).max(50),
  days: Count,
  dueOn: Day.optional(),
  measures: z.array(Clause).min(1).max(50),
  agencyName: Line,
  consequence: z.union([z.literal(5), z.literal(6)]),
  holds: Holds(facts),
});
export type RectificationOrder = z.infer<typeof RectificationOrder>;

const due = ({ dueOn }: RectificationOrder): string => (dueOn ? `（至${chineseDate(dueOn)}止）` : '');

export const rectificationOrder = defineDocument({
  kind: 'rectificationOrder',
  corrects: ['organization', 'agencyName', 'days'],
  genre: 'notice',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: RectificationOrder,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-22',
    documentNumber: '示例改〔2026〕1号',
    organization: exampleOrganization,
    problems: ['考核站点监考记录缺失', '收费公示不完整'],
    days: 30,
    measures: ['补充完善考务档案管理制度并报备', '在官方网站完整公示收费项目和标准'],
    agencyName: exampleAgency.name,
    consequence: 5,
    holds: { investigated: true },
  },
  compose: (d) => [
    title('责令限期整改通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.order(d, {
        course: passages.investigated(d),
        problems: d.problems.map(bare).join('；'),
        days: d.days,
        due: due(d),
      }),
    ),
    ...enumeration(d.measures),
    paragraph(passages.report(d, { agencyName: d.agencyName, consequence: chineseNumeral(d.consequence) })),
    closing('特此通知。'),
    signature(d),
  ],
});
