import type { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, paragraph, recipient, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { exampleAgency, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, rulesFull } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const facts = ['investigated', 'reviewed', 'shortOfRevocation'] as const;

const passages = definePassages(
  {
    investigated: '调查核实',
    reviewed: '专家评议',
    shortOfRevocation: '，尚不构成取消情形',
    warning: `{course}你单位存在以下问题：{facts}。上述问题违反了{rule}{short}。根据${rulesFull}第七条第（四）项规定，决定对你单位给予警告。`,
    correction:
      '请你单位认真汲取教训，立即停止{acts}，于{correctBy}前将改正情况书面报{agencyName}。再次发生同类问题的，将依规从严处理。',
  },
  {},
  facts,
);

/** D29: a warning (Art. 7(4)). */
export const WarningNotice = officialData({
  organization: Organization,
  facts: Clause,
  rule: Clause,
  acts: Clause,
  correctBy: Day,
  agencyName: Line,
  holds: Holds(facts),
});
export type WarningNotice = z.infer<typeof WarningNotice>;

export const warningNotice = defineDocument({
  kind: 'warningNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: WarningNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-22',
    documentNumber: '示例函〔2026〕30号',
    organization: exampleOrganization,
    facts: '示例考核站点两场考核缺少监考记录',
    rule: '职业技能等级证书考核管理有关规定',
    acts: '不规范组织考核的行为',
    correctBy: '2026-08-31',
    agencyName: exampleAgency.name,
    holds: { investigated: true, reviewed: true, shortOfRevocation: true },
  },
  compose: (d) => [
    ...officialHead(d),
    title(
      `${d.issuer.name}关于对${d.organization.name}给予警告的通知`,
      d.organization.name,
      ...officeWords,
      '给予警告',
    ),
    recipient(d.organization.name),
    paragraph(
      passages.warning(d, {
        course: after(said('、', passages.investigated(d), passages.reviewed(d))),
        facts: bare(d.facts),
        rule: bare(d.rule),
        short: passages.shortOfRevocation(d),
      }),
    ),
    paragraph(
      passages.correction(d, { acts: bare(d.acts), correctBy: chineseDate(d.correctBy), agencyName: d.agencyName }),
    ),
    closing('特此通知。'),
    officialSignature(d),
  ],
});
