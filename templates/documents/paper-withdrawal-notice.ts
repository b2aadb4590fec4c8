import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleOffice } from './parts/examples.ts';
import { Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, selfOf } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const passages = definePassages({
  withdrawal:
    // Whether it held a term, and whether another paper follows, is not said but left to each case (O15).
    '{self}{date}{docNo}《{title}》，因{reason}，现予撤回。原文书载明期限的，该期限不再计算；重新作出文书的，另行送达，相应权利自送达之日重新计算。',
});

/** D56: a paper already served is withdrawn; its term counts no more (O8). */
export const PaperWithdrawalNotice = documentData({
  recipients: z.array(Party).min(1).max(200),
  /** The paper that is withdrawn, whether it was served or only issued; its number is bound once it is known. */
  paper: z.strictObject({
    title: Line,
    issuedOn: Day,
    documentNumber: Line.optional(),
    servedOn: Day.optional(),
  }),
  reason: Clause,
});
export type PaperWithdrawalNotice = z.infer<typeof PaperWithdrawalNotice>;

export const paperWithdrawalNotice = defineDocument({
  kind: 'paperWithdrawalNotice',
  corrects: [],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: PaperWithdrawalNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-09-14',
    documentNumber: '示例〔2026〕9号',
    recipients: [{ name: '示例职业教育评价有限公司' }],
    paper: {
      title: '评议意见书面告知书',
      issuedOn: '2026-07-20',
      documentNumber: '示例告〔2026〕1号',
      servedOn: '2026-07-22',
    },
    reason: '评议作出时未收到你单位在期限内寄出的陈述意见',
  },
  compose: (d) => [
    title('撤回文书通知书'),
    paperNumber(d.documentNumber),
    recipient(d.recipients.map(({ name }) => name).join('、')),
    paragraph(
      passages.withdrawal(d, {
        self: selfOf(d.issuer.name),
        date: chineseDate(d.paper.servedOn ?? d.paper.issuedOn),
        docNo: `${d.paper.servedOn ? '送达' : '发出'}的${d.paper.documentNumber ?? ''}`,
        title: d.paper.title,
        reason: bare(d.reason),
      }),
    ),
    closing('特此通知。'),
    signature(d),
  ],
});
