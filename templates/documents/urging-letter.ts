import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, contactLine, paragraph, recipient, title } from './parts/blocks.ts';
import { exampleAgency, exampleContact, exampleOrganization } from './parts/examples.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Contact, Organization, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, rulesFull } from './parts/phrases.ts';
import { Clause } from './parts/text.ts';

const passages = definePassages({
  matters: `根据${rulesFull}第九条规定，{organization}有关善后事项应当于{settleBy}前处理完毕。{urged}截至{asOf}，尚有以下事项未处理完毕：{unsettled}。`,
  urged: '我单位已于{urgedOn}发函督促。',
  ask: '请你单位抓紧处理，并将处理结果及有关凭据书面报送我单位。',
  tell: '现将上述善后处理情况函告。',
});

const people = z.int().min(0).max(10_000_000);

/** D58: what Article 9 wants settled is overdue (O14); to the organization, at last to the departments. Money in fen. */
export const UrgingLetter = officialData({
  organization: Organization,
  /** The departments that are told, where it is not the organization that is urged. */
  departments: z.array(Party).min(1).max(60).optional(),
  settleBy: Day,
  /** The days of the letters before. */
  urgedOn: z.array(Day).max(100),
  matters: z.strictObject({
    paidNotExamined: z.strictObject({
      people,
      amountFen: z
        .int()
        .min(0)
        .max(10 ** 14),
    }),
    examinedNotCertified: z.strictObject({ people }),
    otherItems: z.array(Clause).max(50),
  }),
  contact: Contact,
});
export type UrgingLetter = z.infer<typeof UrgingLetter>;

/** What is open, each with its people and amount; nothing is named that is settled. */
const itemsText = ({ matters }: UrgingLetter): string => {
  const { paidNotExamined, examinedNotCertified, otherItems } = matters;
  const yuan = (paidNotExamined.amountFen / 100).toFixed(2);
  return [
    ...(paidNotExamined.people + paidNotExamined.amountFen > 0
      ? [`已收费尚未考核${paidNotExamined.people}人，涉及费用${yuan}元`]
      : []),
    ...(examinedNotCertified.people > 0 ? [`已考核尚未发证${examinedNotCertified.people}人`] : []),
    ...otherItems.map(bare),
  ].join('；');
};

export const urgingLetter = defineDocument({
  kind: 'urgingLetter',
  corrects: ['organization', 'contact'],
  genre: 'letter',
  layout: 'letter',
  version: '1',
  numbered: true,
  passages,
  data: UrgingLetter,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-11-16',
    documentNumber: '示例函〔2026〕52号',
    organization: exampleOrganization,
    settleBy: '2026-10-30',
    urgedOn: ['2026-11-02'],
    matters: {
      paidNotExamined: { people: 12, amountFen: 360_000 },
      examinedNotCertified: { people: 3 },
      otherItems: ['示例院校合作协议尚未终止'],
    },
    contact: exampleContact,
  },
  compose: (d) => {
    const who = d.departments ? d.organization.name : '你单位';
    return [
      ...officialHead(d),
      title(
        d.departments
          ? `${d.issuer.name}关于${d.organization.name}善后事项逾期未处理有关情况的函`
          : `${d.issuer.name}关于督促处理善后事项的函`,
        d.organization.name,
        '善后事项',
      ),
      recipient(d.departments ? d.departments.map(({ name }) => name).join('、') : d.organization.name),
      paragraph(
        passages.matters(d, {
          ...{ organization: who, settleBy: chineseDate(d.settleBy), asOf: chineseDate(d.issueDate) },
          urged: d.urgedOn.length > 0 ? passages.urged(d, { urgedOn: d.urgedOn.map(chineseDate).join('、') }) : '',
          unsettled: itemsText(d),
        }),
      ),
      paragraph(d.departments ? passages.tell(d) : passages.ask(d)),
      contactLine(d.contact),
      closing(d.departments ? '特此函告。' : '特此函达。'),
      officialSignature(d),
    ];
  },
});
