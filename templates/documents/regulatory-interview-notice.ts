import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleOffice, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, rulesFull } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const facts = ['investigated'] as const;

const passages = definePassages(
  {
    interview: `{course}你单位存在以下问题：{facts}。根据${rulesFull}第七条第（四）项规定，决定对你单位进行约谈。请你单位{attendees}于{heldOn}{time}到{place}参加约谈，并准备书面情况说明。约谈内容：{topics}。约谈情况将形成约谈纪要，由双方签字确认。`,
    investigated: '经查，',
  },
  {},
  facts,
);

/** D28: calls the organization to an interview (约谈, Art. 7(4)); `time` is the hour as printed, such as 上午9时30分. */
export const RegulatoryInterviewNotice = documentData({
  organization: Organization,
  facts: Clause,
  attendees: Line,
  heldOn: Day,
  time: Line,
  place: Line,
  topics: z.array(Clause).min(1).max(30),
  holds: Holds(facts),
});
export type RegulatoryInterviewNotice = z.infer<typeof RegulatoryInterviewNotice>;

export const regulatoryInterviewNotice = defineDocument({
  kind: 'regulatoryInterviewNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: RegulatoryInterviewNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-06',
    documentNumber: '示例谈〔2026〕1号',
    organization: exampleOrganization,
    facts: '考务档案不完整、考核组织不规范',
    attendees: '法定代表人（主要负责人）和分管负责人',
    heldOn: '2026-07-15',
    time: '上午9时30分',
    place: '示例会议中心第二会议室',
    topics: ['考务管理', '考核站点管理'],
    holds: { investigated: true },
  },
  compose: (d) => [
    title('约谈通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.interview(d, {
        course: passages.investigated(d),
        facts: bare(d.facts),
        attendees: d.attendees,
        heldOn: chineseDate(d.heldOn),
        time: d.time,
        place: d.place,
        topics: d.topics.map(bare).join('、'),
      }),
    ),
    closing('特此通知。'),
    signature(d),
  ],
});
