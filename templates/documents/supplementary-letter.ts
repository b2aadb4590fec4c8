import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, paragraph, recipient, title } from './parts/blocks.ts';
import { exampleOffice } from './parts/examples.ts';
import {
  officialData,
  officialFoot,
  officialHead,
  officialSignature,
  ReportSigner,
  reportSigner,
} from './parts/official-paper.ts';
import { Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, selfOf } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const passages = definePassages({
  correction:
    '{self}{date}以{docNo}文说明“{oldSentence}”。经核实，{newFact}，上述内容不再适用，以本{paper}为准。{request}',
});

/** D55: a paper said what is no longer so; what is so goes to those who got it (O1.2). */
export const SupplementaryLetter = officialData({
  recipients: z.array(Party).min(1).max(200),
  /** To the conference it is a report, which shows who signed it. */
  upward: z.boolean(),
  signer: ReportSigner,
  /** The paper that said it; its number is bound once it is known. */
  paper: z.strictObject({ title: Line, issuedOn: Day, documentNumber: Line.optional() }),
  oldSentence: Clause,
  newFact: Clause,
  request: Clause.optional(),
});
export type SupplementaryLetter = z.infer<typeof SupplementaryLetter>;

export const supplementaryLetter = defineDocument({
  kind: 'supplementaryLetter',
  corrects: [],
  genre: 'letter',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: SupplementaryLetter,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-09-14',
    documentNumber: '示例函〔2026〕41号',
    recipients: [{ name: '国家发展改革委' }, { name: '市场监管总局' }],
    upward: false,
    paper: {
      title: '关于征求拟取消培训评价组织和职业技能等级证书名单意见的函',
      issuedOn: '2026-08-31',
      documentNumber: '示例函〔2026〕36号',
    },
    oldSentence: '该单位未在规定期限内提出申诉',
    newFact: '该单位已于申诉期限的最后一日寄出申诉书，申诉未逾期',
    request: '请待申诉办结后另行反馈意见',
  },
  form: ({ upward }) => (upward ? { genre: 'report', layout: 'head' } : { genre: 'letter', layout: 'letter' }),
  compose: (d) => [
    ...officialHead(d),
    ...(d.upward ? [reportSigner(d.signer)] : []),
    title(
      `${d.issuer.name}关于有关情况补充说明的${d.upward ? '报告' : '函'}`,
      ...officeWords,
      '关于有关情况',
      '补充说明的',
    ),
    recipient(d.recipients.map(({ name }) => name).join('、')),
    paragraph(
      passages.correction(d, {
        self: selfOf(d.issuer.name),
        date: chineseDate(d.paper.issuedOn),
        docNo: d.paper.documentNumber ?? `《${d.paper.title}》`,
        oldSentence: bare(d.oldSentence),
        newFact: bare(d.newFact),
        paper: d.upward ? '报告' : '函',
        request: d.request ? `${bare(d.request)}。` : '',
      }),
    ),
    closing(d.upward ? '特此报告。' : '特此函告。'),
    officialSignature(d),
    ...(d.upward ? [officialFoot(d)] : []),
  ],
});
