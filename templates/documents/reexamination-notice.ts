import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, rulesFull } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const Item = z.strictObject({ item: Clause, failure: Clause.optional() });

const facts = ['reported', 'notReported'] as const;

const passages = definePassages(
  {
    reported: '你单位关于{orderNumber}通知书的整改报告收悉。',
    notReported: '你单位在{orderNumber}通知书规定的期限内未提交整改报告。',
    conclusion: '{report}经{examinedOn}复查，{items}。{conclusion}',
  },
  {},
  facts,
);

/** D32: the result of checking a rectification, item by item; it passes when no item failed. */
export const ReexaminationNotice = documentData({
  organization: Organization,
  orderNumber: Line,
  examinedOn: Day,
  items: z.array(Item).min(1).max(50),
  holds: Holds(facts),
});
export type ReexaminationNotice = z.infer<typeof ReexaminationNotice>;

const itemText = ({ item, failure }: z.infer<typeof Item>): string =>
  failure === undefined ? `${bare(item)}，已整改到位` : `${bare(item)}，未整改到位，原因为${bare(failure)}`;

const conclusion = (items: ReexaminationNotice['items']): string =>
  items.every(({ failure }) => failure === undefined)
    ? '复查结论：通过。'
    : `复查结论：未通过。将按照${rulesFull}有关规定另行处理。`;

const report = (d: ReexaminationNotice): string => {
  const order = { orderNumber: d.orderNumber };
  return said('', passages.reported(d, order), passages.notReported(d, order));
};

export const reexaminationNotice = defineDocument({
  kind: 'reexaminationNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: ReexaminationNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-09-15',
    documentNumber: '示例查〔2026〕1号',
    organization: exampleOrganization,
    orderNumber: '示例改〔2026〕1号',
    examinedOn: '2026-09-10',
    items: [{ item: '考务档案管理制度' }, { item: '收费公示', failure: '官方网站仍未公示补考收费标准' }],
    holds: { reported: true, notReported: false },
  },
  compose: (d) => [
    title('整改复查结论通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.conclusion(d, {
        report: report(d),
        examinedOn: chineseDate(d.examinedOn),
        items: d.items.map(itemText).join('；'),
        conclusion: conclusion(d.items),
      }),
    ),
    closing('特此通知。'),
    signature(d),
  ],
});
