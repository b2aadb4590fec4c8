import type { z } from 'zod';
import { defineDocument } from './define-document.ts';
import { closing, paragraph, recipient, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { exampleOffice, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { amountInWords, Fen, yuanFigures } from './parts/money.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, rulesFull } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const facts = ['investigated', 'reviewed'] as const;

const passages = definePassages(
  {
    investigated: '调查核实',
    reviewed: '专家评议',
    decision: `{course}你单位存在以下问题：{facts}。根据${rulesFull}第七条第（四）项规定，决定扣减你单位{fundName}经费人民币{amount}元（大写：{amountInWords}），从{period}拨付额中扣减。`,
  },
  {},
  facts,
);

/** D34: reduces funds (Art. 7(4)); the amount in capitals follows from the amount in fen. */
export const FundingReductionNotice = officialData({
  organization: Organization,
  facts: Clause,
  fundName: Line,
  amountFen: Fen,
  period: Line,
  holds: Holds(facts),
});
export type FundingReductionNotice = z.infer<typeof FundingReductionNotice>;

export const fundingReductionNotice = defineDocument({
  kind: 'fundingReductionNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: FundingReductionNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-24',
    documentNumber: '示例函〔2026〕32号',
    organization: exampleOrganization,
    facts: '考核组织不规范',
    fundName: '示例专项',
    amountFen: 12_300_500,
    period: '2026年第四季度',
    holds: { investigated: true, reviewed: true },
  },
  compose: (d) => [
    ...officialHead(d),
    title(
      `${d.issuer.name}关于扣减${d.organization.name}有关经费的通知`,
      d.organization.name,
      ...officeWords,
      '有关经费',
    ),
    recipient(d.organization.name),
    paragraph(
      passages.decision(d, {
        course: after(said('、', passages.investigated(d), passages.reviewed(d))),
        facts: bare(d.facts),
        fundName: d.fundName,
        amount: yuanFigures(d.amountFen),
        amountInWords: amountInWords(d.amountFen),
        period: d.period,
      }),
    ),
    closing('特此通知。'),
    officialSignature(d),
  ],
});
