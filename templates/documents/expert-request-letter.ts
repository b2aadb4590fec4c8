import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { addressed } from './parts/addressed.ts';
import { closing, contactLine, letterNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleContact } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { Contact, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { rulesFull, selfOf } from './parts/phrases.ts';
import { Count, Line } from './parts/text.ts';

const facts = ['poolShort'] as const;

const passages = definePassages(
  {
    rule: `根据${rulesFull}{articles}规定，组织专家{work}，专家从{recommenders}等部门推荐的专家库中选择。{pool}`,
    poolShort: '经核，专家库中可以参加本次工作的专家不足以组成专家组。',
    request:
      '商请{you}补充推荐{fields}领域的专家，所需专家{wanted}名，并于{replyBy}前将推荐专家的姓名、工作单位、专业领域和联系方式书面函告{self}。推荐的专家应当能够独立、负责地开展工作，与所涉单位有利害关系的应当回避。',
  },
  {},
  facts,
);

/** For what experts are needed, and the articles by which they work. */
const works = {
  exit: { articles: '第六条第（二）项', work: '审核评议退出申请材料' },
  revocation: { articles: '第六条第（二）项、第七条第（二）项', work: '对有关问题进行评议' },
  reconsideration: { articles: '第六条第（二）项、第七条第（三）项', work: '对申诉事项进行复核' },
} as const;

/** D64: asks the departments to recommend more experts; it names no organization (Art. 6(2), O2.2). */
export const ExpertRequestLetter = documentData({
  departments: z.array(Party).min(1).max(30),
  /** Those that recommend the experts of the pool. */
  recommenders: z.array(Party).min(1).max(30),
  purpose: z.enum(['exit', 'revocation', 'reconsideration']),
  number: Count,
  fields: z.array(Line).min(1).max(10),
  replyBy: Day,
  contact: Contact,
  holds: Holds(facts),
});
export type ExpertRequestLetter = z.infer<typeof ExpertRequestLetter>;

export const expertRequestLetter = defineDocument({
  kind: 'expertRequestLetter',
  corrects: ['contact'],
  genre: 'letter',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: ExpertRequestLetter,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-08-10',
    documentNumber: '示例函〔2026〕3号',
    departments: [{ name: '教育部' }, { name: '国家发展改革委' }, { name: '市场监管总局' }],
    recommenders: [{ name: '教育部' }, { name: '国家发展改革委' }, { name: '市场监管总局' }],
    purpose: 'reconsideration',
    number: 3,
    fields: ['数据处理', '职业教育评价'],
    replyBy: '2026-08-21',
    contact: exampleContact,
    holds: { poolShort: true },
  },
  compose: (d) => [
    title(`${d.issuer.name}关于商请补充推荐专家的函`, d.issuer.name, '关于商请', '补充推荐', '专家的函'),
    letterNumber(d.documentNumber),
    recipient(...d.departments.map(({ name }) => name)),
    paragraph(
      passages.rule(d, {
        ...works[d.purpose],
        recommenders: d.recommenders.map(({ name }) => name).join('、'),
        pool: passages.poolShort(d),
      }),
    ),
    paragraph(
      passages.request(d, {
        you: addressed(d.departments.map(({ name }) => name)),
        fields: d.fields.join('、'),
        wanted: d.number,
        replyBy: chineseDate(d.replyBy),
        self: selfOf(d.issuer.name),
      }),
    ),
    contactLine(d.contact),
    closing('特此函商，请予支持。'),
    signature(d),
  ],
});
