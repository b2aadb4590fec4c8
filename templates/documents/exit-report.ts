import { z } from 'zod';
import { Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, dateOr, heading, paragraph, prose, recipient, title } from './parts/blocks.ts';
import { exampleOffice } from './parts/examples.ts';
import { countExits, ExitList, exampleExitList, exitListAnnex } from './parts/exit-list.ts';
import {
  officialData,
  officialFoot,
  officialHead,
  officialSignature,
  ReportSigner,
  reportSigner,
} from './parts/official-paper.ts';
import { Overridden, overriddenNamed, overriddenText, paragraphsOf } from './parts/overridden.ts';
import { definePassages } from './parts/passages.ts';
import { Count, Line, Prose } from './parts/text.ts';

const conference = '国务院职业教育工作部际联席会议';
const listTitle = '办理结果清单';

import { Holds } from './parts/holds.ts';
import { officeWords } from './parts/phrases.ts';
import { exampleReplies, Replies, repliesReported } from './parts/replies.ts';

const facts = ['published', 'refusedSome', 'overridden'] as const;

const passages = definePassages(
  {
    opening:
      '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》第六条规定，现将{windowLabel}依申请退出有关情况报告如下。',
    results: '准予退出{counts}{published}{refused}。',
    published: '，已于{announcedOn}公开发布',
    refusedSome: '；不予退出{refused}项',
    overridden: overriddenText,
  },
  {},
  facts,
);

/** D15: reports the exits of a window to the joint conference (Art. 6(5)); a report carries no request. */
export const ExitReport = officialData({
  windowLabel: Line,
  signer: ReportSigner,
  acceptance: Prose,
  replies: Replies,
  /** The answers by rows, where the departments did not answer alike on all of them. */
  repliesApart: z
    .array(z.strictObject({ organizations: z.array(Line).min(1), replies: Replies }))
    .max(500)
    .optional(),
  list: ExitList,
  refused: Count,
  announcedOn: Day.optional(),
  overridden: Overridden.optional(),
  holds: Holds(facts),
});
export type ExitReport = z.infer<typeof ExitReport>;

/** What was granted, without a part that counts nothing. */
const granted = (list: ExitList): string => {
  const { organizations, certificates } = countExits(list);
  const parts = [
    organizations > 0 ? `培训评价组织资质${organizations}家` : '',
    certificates > 0 ? `职业技能等级证书实施资格${certificates}个` : '',
  ];
  return parts.filter((part) => part !== '').join('、');
};

const repliesApartOf = ({ replies, repliesApart }: ExitReport): string[] =>
  repliesApart?.map((part) => `关于${part.organizations.join('、')}：${repliesReported(part.replies)}`) ?? [
    repliesReported(replies),
  ];

export const exitReport = defineDocument({
  kind: 'exitReport',
  corrects: [],
  genre: 'report',
  layout: 'head',
  version: '3',
  numbered: true,
  passages,
  data: ExitReport,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-04-28',
    documentNumber: '示例报〔2026〕5号',
    windowLabel: '2026年1月',
    signer: '示例签发人',
    acceptance: '2026年1月集中受理期共收到退出申请1件，受理1件。受理后组织专家5人进行了评议，专家组建议准予注销。',
    replies: [...exampleReplies],
    list: [...exampleExitList],
    refused: 0,
    announcedOn: '2026-04-15',
    holds: { published: true, refusedSome: false, overridden: false },
  },
  compose: (d) => [
    ...officialHead(d),
    reportSigner(d.signer),
    title(`${d.issuer.name}关于${d.windowLabel}培训评价组织依申请退出情况的报告`, ...officeWords),
    recipient(conference),
    paragraph(passages.opening(d, { windowLabel: d.windowLabel })),
    heading('一、受理和评议情况'),
    ...prose(d.acceptance),
    heading('二、征求意见情况'),
    ...repliesApartOf(d).map(paragraph),
    heading('三、办理结果'),
    paragraph(
      passages.results(d, {
        counts: granted(d.list),
        published: passages.published(d, { announcedOn: dateOr(d.announcedOn, '') }),
        refused: passages.refusedSome(d, { refused: d.refused }),
      }),
    ),
    ...paragraphsOf(passages.overridden(d, overriddenNamed(d.overridden))),
    closing('特此报告。'),
    attachments(listTitle),
    officialSignature(d),
    ...exitListAnnex('附件', listTitle, d.list),
    officialFoot(d),
  ],
});
