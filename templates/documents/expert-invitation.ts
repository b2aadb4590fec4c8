import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { annex, attachments, column, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Line } from './parts/text.ts';

const pledgeTitle = '专家回避和保密承诺书';
const materialsTitle = '评议材料目录';

const facts = ['meetingAhead', 'meetingPassed', 'fromPool'] as const;

const passages = definePassages(
  {
    pledge:
      '本人{expert}，受邀参加{reviewed}有关事项评议。本人承诺：与被评议单位不存在任职、持股、有偿服务、近亲属任职等可能影响公正评议的关系，未参与相关证书标准、题库开发和问题调查；独立、负责地发表意见，不泄露评议内容。如有不实，愿承担相应责任。',
    invitation:
      '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》第{article}条规定，{meeting}{pool}现邀请您作为评议专家。请独立、负责地开展评议，遵守保密和廉洁要求；与被评议单位存在利害关系的，请主动回避并{recusal}告知。',
    meetingAhead: '{issuer}拟于{meetingOn}在{place}组织召开专家评议会。',
    meetingPassed: '{issuer}拟组织召开专家评议会，时间和地点另行通知。',
    fromPool: '经从{recommendedBy}推荐的专家库中选择，',
  },
  {
    pledge: ['不泄露评议内容'],
  },
  facts,
);

/** D07: invites an expert to a panel, with the list of materials and the pledge of recusal (Art. 6(3)). */
export const ExpertInvitation = documentData({
  expert: Party,
  topic: Line,
  meetingOn: Day,
  place: Line,
  recommendedBy: z.array(Line).max(60),
  replyBy: Day,
  reviewed: Party,
  /** Which procedure the panel serves: Article 6 unless told. */
  procedure: z.enum(['voluntaryExit', 'revocation']).optional(),
  materials: z.array(Line).min(1).max(200),
  holds: Holds(facts),
});
export type ExpertInvitation = z.infer<typeof ExpertInvitation>;

const meeting = (d: ExpertInvitation): string =>
  said(
    '',
    passages.meetingAhead(d, { issuer: d.issuer.name, meetingOn: chineseDate(d.meetingOn), place: d.place }),
    passages.meetingPassed(d, { issuer: d.issuer.name }),
  );

const pledge = (d: ExpertInvitation) => [
  annex('附件2', pledgeTitle),
  paragraph(passages.pledge(d, { expert: d.expert.name, reviewed: d.reviewed.name })),
  { type: 'handSignature', lines: ['承诺人：'], date: '　　　　年　　月　　日' } as const,
];

export const expertInvitation = defineDocument({
  kind: 'expertInvitation',
  corrects: [],
  genre: 'letter',
  layout: 'plain',
  version: '2',
  numbered: false,
  passages,
  data: ExpertInvitation,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-01-28',
    expert: { name: '示例专家甲' },
    topic: '2026年1月培训评价组织退出申请',
    meetingOn: '2026-02-10',
    place: '示例会议中心第一会议室',
    recommendedBy: ['教育部', '人力资源社会保障部'],
    replyBy: '2026-02-04',
    reviewed: exampleOrganization,
    materials: ['退出申请书', '善后工作情况说明', '证书实施情况数据'],
    holds: { meetingAhead: true, meetingPassed: false, fromPool: true },
  },
  compose: (d) => [
    title(`${d.issuer.name}关于邀请参加${d.topic}专家评议的函`, d.issuer.name, '培训评价组织', '退出申请', '专家评议'),
    recipient(`${d.expert.name}同志`),
    paragraph(
      passages.invitation(d, {
        article: d.procedure === 'revocation' ? '七' : '六',
        meeting: meeting(d),
        pool: passages.fromPool(d, { recommendedBy: d.recommendedBy.join('、') }),
        recusal: d.holds.meetingAhead ? `于${chineseDate(d.replyBy)}前` : '及时',
      }),
    ),
    attachments(materialsTitle, pledgeTitle),
    signature(d),
    annex('附件1', materialsTitle),
    {
      type: 'table',
      columns: [column('序号', 1), column('材料名称', 9, 'left')],
      rows: d.materials.map((material, index) => [String(index + 1), material]),
    },
    ...pledge(d),
  ],
});
