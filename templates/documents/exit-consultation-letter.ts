import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, paragraph, recipient, title } from './parts/blocks.ts';
import { exampleAgency, exampleContact, exampleOffice } from './parts/examples.ts';
import { countExits, ExitList, exampleExitList, exitListAnnex } from './parts/exit-list.ts';
import { officialData, officialFoot, officialHead, officialSignature } from './parts/official-paper.ts';
import { exampleOpinions, opinionsAnnex, opinionsName, PanelOpinions } from './parts/panel-opinions.ts';
import { Contact, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords } from './parts/phrases.ts';
import { Line } from './parts/text.ts';

const passages = definePassages({
  request:
    '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》第六条规定，{agencyName}集中受理了{windowLabel}退出申请，并组织专家进行了评议，形成拟注销{counts}。现将清单及专家评议意见送你们征求意见，请研提意见，于{replyBy}前书面反馈我办；无不同意见的，也请反馈。{silenceClause}',
  contact: '联系人及电话：{contactName}，{contactPhone}',
});

/** D12: asks the departments for their opinion on a list of voluntary exits (Art. 6(4)). */
export const ExitConsultationLetter = officialData({
  departments: z.array(Party).min(1).max(200),
  agencyName: Line,
  windowLabel: Line,
  list: ExitList,
  replyBy: Day,
  silenceClause: z.boolean(),
  contact: Contact,
  opinions: PanelOpinions.optional(),
});
export type ExitConsultationLetter = z.infer<typeof ExitConsultationLetter>;

const opinionsTitle = '专家评议意见';
const listTitle = '拟注销培训评价组织和职业技能等级证书清单';

const counted = (list: ExitList): string => {
  const { organizations, certificates } = countExits(list);
  const parts = [
    organizations > 0 ? `培训评价组织${organizations}家` : '',
    certificates > 0 ? `职业技能等级证书${certificates}个` : '',
  ];
  return parts.filter((part) => part !== '').join('、');
};

export const exitConsultationLetter = defineDocument({
  kind: 'exitConsultationLetter',
  corrects: ['list', 'contact'],
  genre: 'letter',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: ExitConsultationLetter,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-03-02',
    documentNumber: '示例函〔2026〕8号',
    departments: [{ name: '国家发展改革委' }, { name: '市场监管总局' }],
    agencyName: exampleAgency.name,
    windowLabel: '2026年1月',
    list: [...exampleExitList],
    replyBy: '2026-03-16',
    silenceClause: true,
    contact: exampleContact,
    opinions: exampleOpinions,
  },
  compose: (d) => [
    ...officialHead(d),
    title(`${d.issuer.name}关于征求${listTitle}意见的函`, ...officeWords),
    recipient(...d.departments.map(({ name }) => name)),
    paragraph(
      passages.request(d, {
        agencyName: d.agencyName,
        windowLabel: d.windowLabel,
        counts: counted(d.list),
        replyBy: chineseDate(d.replyBy),
        silenceClause: d.silenceClause ? '逾期未反馈的，视为无不同意见。' : '',
      }),
    ),
    paragraph(passages.contact(d, { contactName: d.contact.name, contactPhone: d.contact.phone })),
    attachments(listTitle, opinionsName(opinionsTitle, d.opinions)),
    officialSignature(d),
    ...exitListAnnex('附件1', listTitle, d.list),
    ...opinionsAnnex('附件2', opinionsTitle, d.opinions),
    ...officialFoot(d, 'letter'),
  ],
});
