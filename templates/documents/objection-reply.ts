import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { letterNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency } from './parts/examples.ts';
import { Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const results = {
  rejected: '所提异议不成立，维持公示名单',
  partly: '所提异议部分成立，已作相应调整',
  upheld: '所提异议成立，已作相应调整',
} as const;

const passages = definePassages({
  reply:
    '你（单位）于{objectedOn}就{publicityTitle}提出的异议收悉。经核查，{finding}。{result}。感谢你（单位）的监督。',
});

/** D38: answers an objection raised during publicity (Art. 7(6)). */
export const ObjectionReply = documentData({
  objector: Party,
  objectedOn: Day,
  publicityTitle: Line,
  finding: Clause,
  result: z.enum(['rejected', 'partly', 'upheld']),
});
export type ObjectionReply = z.infer<typeof ObjectionReply>;

export const objectionReply = defineDocument({
  kind: 'objectionReply',
  corrects: [],
  genre: 'letter',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: ObjectionReply,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-11-13',
    documentNumber: '示例复函〔2026〕1号',
    objector: { name: '示例异议人' },
    objectedOn: '2026-10-29',
    publicityTitle: '《关于拟撤销培训评价组织和职业技能等级证书名单的公示》',
    finding: '名单所列证书的批准实施日期与目录一致，未发现您反映的差错',
    result: 'rejected',
  },
  compose: (d) => [
    title('关于对公示名单异议核查情况的答复函', '公示名单', '异议核查', '答复函'),
    letterNumber(d.documentNumber),
    recipient(d.objector.name),
    paragraph(
      passages.reply(d, {
        objectedOn: chineseDate(d.objectedOn),
        publicityTitle: d.publicityTitle,
        finding: bare(d.finding),
        result: results[d.result],
      }),
    ),
    signature(d),
  ],
});
