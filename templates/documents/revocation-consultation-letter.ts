import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, paragraph, recipient, title } from './parts/blocks.ts';
import { exampleContact, exampleOffice } from './parts/examples.ts';
import { ExitList, exampleExitList, exitCountText, exitListAnnex } from './parts/exit-list.ts';
import { officialData, officialFoot, officialHead, officialSignature } from './parts/official-paper.ts';
import { exampleOpinions, opinionsAnnex, opinionsName, PanelOpinions } from './parts/panel-opinions.ts';
import { Contact, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords, rulesFull } from './parts/phrases.ts';

const appealTexts = {
  none: '其在规定期限内未提出申诉',
  upheld: '其提出申诉，经复核维持原评议意见',
  changed: '其提出申诉，经复核变更了部分评议意见',
  withdrawn: '其提出申诉后撤回',
} as const;

const passages = definePassages({
  request: `根据${rulesFull}第七条规定，经调查核实和专家评议，拟取消{organizations}的{counts}。有关评议意见已书面反馈相关培训评价组织，{appeal}。现将名单及有关材料送你们征求意见，请于{replyBy}前书面反馈我办。{silenceClause}`,
  contact: '联系人及电话：{contactName}，{contactPhone}',
});

/** D35: asks the departments for their opinion on a revocation, after the right of appeal was used or lapsed (Art. 7(5)). */
export const RevocationConsultationLetter = officialData({
  departments: z.array(Party).min(1).max(200),
  list: ExitList,
  appeal: z.enum(['none', 'upheld', 'changed', 'withdrawn']),
  replyBy: Day,
  silenceClause: z.boolean(),
  contact: Contact,
  opinions: PanelOpinions.optional(),
});
export type RevocationConsultationLetter = z.infer<typeof RevocationConsultationLetter>;

const opinionsTitle = '调查核实情况和专家评议意见';
const listTitle = '拟取消名单';

const subjects = (list: ExitList): string => {
  const names = [...new Set(list.map(({ organization }) => organization.name))];
  return names.length > 3 ? `${names[0]}等${names.length}家单位` : names.join('、');
};

export const revocationConsultationLetter = defineDocument({
  kind: 'revocationConsultationLetter',
  corrects: ['list', 'contact'],
  genre: 'letter',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: RevocationConsultationLetter,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-09-21',
    documentNumber: '示例函〔2026〕40号',
    departments: [{ name: '国家发展改革委' }, { name: '市场监管总局' }],
    list: [...exampleExitList],
    appeal: 'upheld',
    replyBy: '2026-10-12',
    silenceClause: true,
    contact: exampleContact,
    opinions: [
      {
        ...exampleOpinions[0],
        investigation: '经调查核实，该单位自2024年9月起连续两年未开展考核。',
        meetingOn: '2026-08-14',
        findings: ['连续两年未开展考核，事实清楚', '属于应当取消资格的情形，未发现可以从轻处理的事由'],
        votes: { yes: 5, no: 0, abstain: 0 },
        conclusion: '建议取消',
        dissents: [],
      },
    ],
  },
  compose: (d) => [
    ...officialHead(d),
    title(
      `${d.issuer.name}关于征求拟取消培训评价组织资质和职业技能等级证书实施资格名单意见的函`,
      ...officeWords,
      '名单意见的函',
    ),
    recipient(...d.departments.map(({ name }) => name)),
    paragraph(
      passages.request(d, {
        organizations: subjects(d.list),
        counts: exitCountText(d.list),
        appeal: appealTexts[d.appeal],
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
