import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { addressed } from './parts/addressed.ts';
import { attachments, paragraph, recipient, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { exampleAgency, exampleContact, exampleOffice } from './parts/examples.ts';
import { countExits, ExitList, exampleExitList, exitListAnnex } from './parts/exit-list.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Overridden, overriddenNamed, overriddenText, paragraphsOf } from './parts/overridden.ts';
import { exampleOpinions, opinionsAnnex, opinionsName, PanelOpinions } from './parts/panel-opinions.ts';
import { Contact, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords } from './parts/phrases.ts';
import { Line } from './parts/text.ts';

const facts = ['accepted', 'reviewed', 'supported', 'conditional', 'opposed', 'undecided', 'overridden'] as const;

const passages = definePassages(
  {
    request:
      '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》第六条规定，{course}现将拟注销{counts}的清单及专家评议意见送{you}征求意见，请研提意见，于{replyBy}前书面反馈我办；无不同意见的，也请反馈。{silenceClause}',
    accepted: '{agencyName}集中受理了{windowLabel}退出申请，',
    reviewed: '组织专家进行了评议，',
    supported: '专家组建议准予注销。',
    conditional: '专家组建议附条件准予注销。',
    opposed: '专家组建议不予退出。',
    undecided: '专家组两次会议均未形成一致意见，双方意见见附件。',
    overridden: overriddenText,
    contact: '联系人及电话：{contactName}，{contactPhone}',
  },
  {},
  facts,
);

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
  overridden: Overridden.optional(),
  holds: Holds(facts),
});
export type ExitConsultationLetter = z.infer<typeof ExitConsultationLetter>;

const opinionsTitle = '专家评议意见';
const listTitle = '拟注销培训评价组织和职业技能等级证书清单';

/** The title by which reminders name the letter. */
export const exitConsultationTitle = (issuer: string): string => `${issuer}关于征求${listTitle}意见的函`;

const counted = (list: ExitList): string => {
  const { organizations, certificates } = countExits(list);
  const parts = [
    organizations > 0 ? `培训评价组织${organizations}家` : '',
    certificates > 0 ? `职业技能等级证书${certificates}个` : '',
  ];
  return parts.filter((part) => part !== '').join('、');
};

const course = (d: ExitConsultationLetter): string =>
  said(
    '',
    passages.accepted(d, { agencyName: d.agencyName, windowLabel: d.windowLabel }),
    passages.reviewed(d),
    passages.supported(d),
    passages.conditional(d),
    passages.opposed(d),
    passages.undecided(d),
  );

export const exitConsultationLetter = defineDocument({
  kind: 'exitConsultationLetter',
  corrects: ['list', 'contact'],
  genre: 'letter',
  layout: 'letter',
  version: '3',
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
    holds: {
      accepted: true,
      reviewed: true,
      supported: true,
      conditional: false,
      opposed: false,
      undecided: false,
      overridden: false,
    },
  },
  compose: (d) => [
    ...officialHead(d),
    title(exitConsultationTitle(d.issuer.name), ...officeWords),
    recipient(...d.departments.map(({ name }) => name)),
    paragraph(
      passages.request(d, {
        course: course(d),
        you: addressed(d.departments.map(({ name }) => name)),
        counts: counted(d.list),
        replyBy: chineseDate(d.replyBy),
        silenceClause: d.silenceClause ? '逾期未反馈的，视为无不同意见。' : '',
      }),
    ),
    ...paragraphsOf(passages.overridden(d, overriddenNamed(d.overridden))),
    paragraph(passages.contact(d, { contactName: d.contact.name, contactPhone: d.contact.phone })),
    attachments(listTitle, opinionsName(opinionsTitle, d.opinions)),
    officialSignature(d),
    ...exitListAnnex('附件1', listTitle, d.list),
    ...opinionsAnnex('附件2', opinionsTitle, d.opinions),
  ],
});
