import { z } from 'zod';
import { addDays, chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, paragraph, signature, title } from './parts/blocks.ts';
import { after } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency } from './parts/examples.ts';
import { ExitList, exampleExitList, exitListAnnex } from './parts/exit-list.ts';
import { Holds } from './parts/holds.ts';
import { definePassages } from './parts/passages.ts';
import { conferenceName, rulesFull } from './parts/phrases.ts';
import { Count, Line } from './parts/text.ts';

const Channel = z.strictObject({ phone: Line, email: Line, address: Line, postcode: Line });

const facts = ['investigated', 'reviewed', 'consulted', 'reported'] as const;

const passages = definePassages(
  {
    opening: `根据${rulesFull}第七条规定，{course}现将拟撤销的培训评价组织及相应职业技能等级证书名单予以公示（见附件）。`,
    investigated: '调查核实',
    reviewed: '专家评议',
    consulted: '征求{departments}意见',
    reported: `向${conferenceName}报告`,
    objections:
      '公示期为{days}个工作日，自公示次日（{firstDay}）起计算，至{to}止。公示期内，对名单有异议的单位和个人，请以书面形式向{issuer}反映，并提供必要的证明材料。以单位名义反映的，应当加盖单位印章；以个人名义反映的，应当署真实姓名并提供联系方式。',
  },
  {
    objections: ['书面形式'],
  },
  facts,
);

/** D37: publicity for objections (公示, Art. 7(6), which says 撤销 where Art. 7(5) says 取消); days are working days. */
export const PublicityNotice = documentData({
  list: ExitList,
  /** The departments that were asked. */
  departments: z.array(Line).max(200),
  /** The day of posting, from the day after which the working days count. */
  from: Day,
  to: Day,
  days: Count,
  channel: Channel,
  holds: Holds(facts),
});
export type PublicityNotice = z.infer<typeof PublicityNotice>;

const listTitle = '拟撤销培训评价组织和职业技能等级证书名单';

/** The title by which answers to objections name the notice. */
export const publicityTitle = (issuer: string): string => `${issuer}关于${listTitle}的公示`;

const course = (d: PublicityNotice): string =>
  after(
    passages.investigated(d),
    passages.reviewed(d),
    passages.consulted(d, { departments: d.departments.join('、') }),
    passages.reported(d),
  );

export const publicityNotice = defineDocument({
  kind: 'publicityNotice',
  corrects: ['list', 'channel', 'days'],
  posted: ['from', 'to', 'days'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: false,
  passages,
  data: PublicityNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-10-26',
    list: [...exampleExitList],
    departments: ['国家发展改革委', '市场监管总局'],
    from: '2026-10-26',
    to: '2026-11-06',
    days: 9,
    holds: { investigated: true, reviewed: true, consulted: true, reported: true },
    channel: {
      phone: '010-00000000',
      email: 'example@example.com',
      address: '示例省示例市示例路1号',
      postcode: '100000',
    },
  },
  compose: (d) => [
    title(publicityTitle(d.issuer.name), d.issuer.name, '培训评价组织', '职业技能', '等级证书', '名单的公示'),
    paragraph(passages.opening(d, { course: course(d) })),
    paragraph(
      passages.objections(d, {
        days: d.days,
        firstDay: chineseDate(addDays(d.from, 1)),
        to: chineseDate(d.to),
        issuer: d.issuer.name,
      }),
    ),
    paragraph(`联系电话：${d.channel.phone}`),
    paragraph(`电子邮箱：${d.channel.email}`),
    paragraph(`通信地址：${d.channel.address}（邮政编码：${d.channel.postcode}）`),
    attachments(listTitle),
    signature(d),
    ...exitListAnnex('附件', listTitle, d.list),
  ],
});
