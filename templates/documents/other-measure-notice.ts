import type { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, paragraph, recipient, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { exampleOffice, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, rulesFull } from './parts/phrases.ts';
import { Clause } from './parts/text.ts';

const facts = ['investigated', 'reviewed'] as const;

const passages = definePassages(
  {
    investigated: '调查核实',
    reviewed: '专家评议',
    measure: `{course}你单位存在以下问题：{facts}。根据${rulesFull}第七条第（四）项和{rule}，决定对你单位作如下处理：{measure}{term}。`,
    term: '，期限至{until}',
  },
  {},
  facts,
);

/** D61: a measure that Article 7(4) leaves open and does not name. */
export const OtherMeasureNotice = officialData({
  organization: Organization,
  facts: Clause,
  rule: Clause,
  measure: Clause,
  until: Day.optional(),
  holds: Holds(facts),
});
export type OtherMeasureNotice = z.infer<typeof OtherMeasureNotice>;

export const otherMeasureNotice = defineDocument({
  kind: 'otherMeasureNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '1',
  numbered: true,
  passages,
  data: OtherMeasureNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-24',
    documentNumber: '示例函〔2026〕33号',
    organization: exampleOrganization,
    facts: '示例考核站点未按要求公开收费标准',
    rule: '示例管理规定',
    measure: '在官方网站公开收费标准，并每月书面报送收费情况',
    until: '2026-12-31',
    holds: { investigated: true, reviewed: true },
  },
  compose: (d) => [
    ...officialHead(d),
    title(
      `${d.issuer.name}关于对${d.organization.name}作出处理的通知`,
      d.organization.name,
      ...officeWords,
      '作出处理',
    ),
    recipient(d.organization.name),
    paragraph(
      passages.measure(d, {
        course: after(said('、', passages.investigated(d), passages.reviewed(d))),
        facts: bare(d.facts),
        rule: bare(d.rule),
        measure: bare(d.measure),
        term: d.until ? passages.term(d, { until: chineseDate(d.until) }) : '',
      }),
    ),
    closing('特此通知。'),
    officialSignature(d),
  ],
});
