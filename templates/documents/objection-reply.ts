import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { writer } from './parts/addressed.ts';
import { closing, letterNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency } from './parts/examples.ts';
import { namesOf } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { Certificate, Objector } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const facts = ['listKept', 'removed', 'sentBack'] as const;

const results = {
  rejected: '所提异议不成立',
  partly: '所提异议部分成立',
  upheld: '所提异议成立',
} as const;

const passages = definePassages(
  {
    reply:
      '{writer}于{objectedOn}就《{publicityTitle}》提出的异议收悉。经核查，{finding}。{result}。感谢{writer}的监督。',
    listKept: '，维持公示名单',
    removed: '，已将{certificates}职业技能等级证书移出公示名单',
    sentBack: '，有关事项已退回专家组重新评议',
  },
  {},
  facts,
);

/** D38: answers an objection raised during publicity (Art. 7(6)). */
export const ObjectionReply = documentData({
  objector: Objector,
  objectedOn: Day,
  publicityTitle: Line,
  finding: Clause,
  result: z.enum(['rejected', 'partly', 'upheld']),
  /** What was taken off the list. */
  removed: z.array(Certificate).max(2000).optional(),
  holds: Holds(facts),
});
export type ObjectionReply = z.infer<typeof ObjectionReply>;

const outcome = (d: ObjectionReply): string =>
  said('', passages.listKept(d), passages.removed(d, { certificates: namesOf(d.removed ?? []) }), passages.sentBack(d));

export const objectionReply = defineDocument({
  kind: 'objectionReply',
  corrects: [],
  genre: 'letter',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: ObjectionReply,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-11-13',
    documentNumber: '示例复函〔2026〕1号',
    objector: { name: '示例异议人', kind: 'person' },
    objectedOn: '2026-10-29',
    publicityTitle: '示例职业教育发展中心关于拟撤销培训评价组织和职业技能等级证书名单的公示',
    finding: '名单所列证书的批准实施日期与目录一致，未发现异议所称的差错',
    result: 'rejected',
    holds: { listKept: true, removed: false, sentBack: false },
  },
  compose: (d) => [
    title(`${d.issuer.name}关于对公示名单异议核查情况的答复函`, d.issuer.name, '公示名单', '异议核查', '答复函'),
    letterNumber(d.documentNumber),
    recipient(d.objector.name),
    paragraph(
      passages.reply(d, {
        writer: writer(d.objector.kind),
        objectedOn: chineseDate(d.objectedOn),
        publicityTitle: d.publicityTitle,
        finding: bare(d.finding),
        result: `${results[d.result]}${outcome(d)}`,
      }),
    ),
    closing('特此函复。'),
    signature(d),
  ],
});
