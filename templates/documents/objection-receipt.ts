import type { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { writer } from './parts/addressed.ts';
import { closing, contactLine, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleContact } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { Contact, Objector } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Taken, takenLine } from './parts/taken.ts';
import { Count, Line } from './parts/text.ts';

const facts = ['withPapers'] as const;

const passages = definePassages(
  {
    receipt:
      '{writer}于{objectedOn}就《{publicityTitle}》提出的异议{papers}收悉，现予受理。我单位将对所提异议进行核查，并自受理次日起{replyDays}个工作日内书面答复核查情况。',
    withPapers: '及有关证明材料',
  },
  {},
  facts,
);

/** D38a: tells an objector that the objection was received and will be checked (Art. 7(6)); days are working days. */
export const ObjectionReceipt = documentData({
  objector: Objector,
  objectedOn: Day,
  publicityTitle: Line,
  replyDays: Count,
  contact: Contact,
  /** Who took the objection (O10); absent in receipts from before it was said. */
  taken: Taken.optional(),
  holds: Holds(facts),
});
export type ObjectionReceipt = z.infer<typeof ObjectionReceipt>;

export const objectionReceipt = defineDocument({
  kind: 'objectionReceipt',
  corrects: ['contact'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: ObjectionReceipt,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-10-30',
    documentNumber: '示例异〔2026〕1号',
    objector: { name: '示例异议人', kind: 'person' },
    objectedOn: '2026-10-29',
    publicityTitle: '示例职业教育发展中心关于拟撤销培训评价组织和职业技能等级证书名单的公示',
    replyDays: 10,
    contact: exampleContact,
    holds: { withPapers: true },
    taken: { online: true },
  },
  compose: (d) => [
    title('公示异议受理告知书'),
    paperNumber(d.documentNumber),
    recipient(d.objector.name),
    paragraph(
      passages.receipt(d, {
        writer: writer(d.objector.kind),
        papers: passages.withPapers(d),
        objectedOn: chineseDate(d.objectedOn),
        publicityTitle: d.publicityTitle,
        replyDays: d.replyDays,
      }),
    ),
    contactLine(d.contact),
    ...takenLine(d.taken),
    closing('特此告知。'),
    signature(d),
  ],
});
