import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, paragraph, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency } from './parts/examples.ts';
import { ExitList, exampleExitList, exitListAnnex } from './parts/exit-list.ts';
import { definePassages } from './parts/passages.ts';
import { conferenceName, rulesFull } from './parts/phrases.ts';
import { Count, Line } from './parts/text.ts';

const Channel = z.strictObject({ phone: Line, email: Line, address: Line, postcode: Line });

const passages = definePassages(
  {
    opening: `根据${rulesFull}第七条规定，经调查核实、专家评议、征求有关部门意见并向${conferenceName}报告，现将拟撤销的培训评价组织及相应职业技能等级证书名单予以公示（见附件）。`,
    objections:
      '公示期为{from}至{to}（{days}个工作日）。公示期内，对名单有异议的单位和个人，请以书面形式向{issuer}反映，并提供必要的证明材料。以单位名义反映的，应当加盖单位印章；以个人名义反映的，应当署真实姓名并提供联系方式。',
  },
  {
    objections: ['书面形式'],
  },
);

/** D37: publicity for objections (公示, Art. 7(6), which says 撤销 where Art. 7(5) says 取消); days are working days. */
export const PublicityNotice = documentData({ list: ExitList, from: Day, to: Day, days: Count, channel: Channel });
export type PublicityNotice = z.infer<typeof PublicityNotice>;

const listTitle = '拟撤销培训评价组织和职业技能等级证书名单';

export const publicityNotice = defineDocument({
  kind: 'publicityNotice',
  corrects: ['list'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: false,
  passages,
  data: PublicityNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-10-26',
    list: [...exampleExitList],
    from: '2026-10-26',
    to: '2026-11-06',
    days: 10,
    channel: {
      phone: '010-00000000',
      email: 'example@example.com',
      address: '示例省示例市示例路1号',
      postcode: '100000',
    },
  },
  compose: (d) => [
    title(`关于${listTitle}的公示`, '培训评价组织', '职业技能', '等级证书', '名单的公示'),
    paragraph(passages.opening(d)),
    paragraph(
      passages.objections(d, { from: chineseDate(d.from), to: chineseDate(d.to), days: d.days, issuer: d.issuer.name }),
    ),
    paragraph(`联系电话：${d.channel.phone}`),
    paragraph(`电子邮箱：${d.channel.email}`),
    paragraph(`通信地址：${d.channel.address}（邮政编码：${d.channel.postcode}）`),
    attachments(listTitle),
    signature(d),
    ...exitListAnnex('附件', listTitle, d.list),
  ],
});
