import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { addressed } from './parts/addressed.ts';
import { appealCourse, appealCourseFields, appealFacts, appealTexts, exampleAppeal } from './parts/appeal-course.ts';
import { attachments, paragraph, recipient, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { exampleContact, exampleOffice } from './parts/examples.ts';
import { ExitList, exampleExitList, exitCountText, exitListAnnex } from './parts/exit-list.ts';
import { Ground, groundText } from './parts/ground.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { exampleOpinions, opinionsAnnex, opinionsName, PanelOpinions } from './parts/panel-opinions.ts';
import { Contact, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords, rulesDefined } from './parts/phrases.ts';

const facts = ['investigated', 'reviewed', ...appealFacts] as const;

const passages = definePassages(
  {
    request: `根据${rulesDefined}第七条规定，{course}{organizations}存在{ground}，拟取消其{counts}。{appeal}现将名单及有关材料送{you}征求意见，请于{replyBy}前书面反馈我办。{silenceClause}`,
    investigated: '调查核实',
    reviewed: '专家评议',
    ...appealTexts,
    contact: '联系人及电话：{contactName}，{contactPhone}',
  },
  {},
  facts,
);

/** D35: asks the departments for their opinion on a revocation, after the right of appeal was used or lapsed (Art. 7(5)). */
export const RevocationConsultationLetter = officialData({
  departments: z.array(Party).min(1).max(200),
  list: ExitList,
  ground: Ground,
  ...appealCourseFields,
  replyBy: Day,
  silenceClause: z.boolean(),
  contact: Contact,
  opinions: PanelOpinions.optional(),
  holds: Holds(facts),
});
export type RevocationConsultationLetter = z.infer<typeof RevocationConsultationLetter>;

/** The title by which reminders name the letter. */
export const revocationConsultationTitle = (issuer: string): string =>
  `${issuer}关于征求拟取消培训评价组织资质和职业技能等级证书实施资格名单意见的函`;

const opinionsTitle = '调查核实情况和专家评议意见';
const listTitle = '拟取消名单';

const subjects = (list: ExitList): string => {
  const names = [...new Set(list.map(({ organization }) => organization.name))];
  return names.length > 3 ? `${names[0]}等${names.length}家单位` : names.join('、');
};

const ofOne = (list: ExitList): boolean => new Set(list.map(({ organization }) => organization.uscc)).size === 1;

export const revocationConsultationLetter = defineDocument({
  kind: 'revocationConsultationLetter',
  corrects: ['list', 'contact'],
  genre: 'letter',
  layout: 'letter',
  version: '3',
  numbered: true,
  passages,
  data: RevocationConsultationLetter,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-09-21',
    documentNumber: '示例函〔2026〕40号',
    departments: [{ name: '国家发展改革委' }, { name: '市场监管总局' }],
    list: [...exampleExitList],
    ground: { groundNo: 4 },
    holds: { investigated: true, reviewed: true, ...exampleAppeal },
    replyBy: '2026-10-12',
    silenceClause: true,
    contact: exampleContact,
    opinions: [
      {
        ...exampleOpinions[0],
        investigation: '经调查核实，该单位自2024年6月起连续两年未开展职业技能等级水平评价。',
        meetingOn: '2026-08-14',
        findings: ['连续两年未开展职业技能等级水平评价，事实清楚', '符合可以取消资格的情形，未发现可以从轻处理的事由'],
        votes: { yes: 5, no: 0, abstain: 0 },
        conclusion: '建议取消',
        dissents: [],
      },
    ],
  },
  compose: (d) => [
    ...officialHead(d),
    title(revocationConsultationTitle(d.issuer.name), ...officeWords, '名单意见的函'),
    recipient(...d.departments.map(({ name }) => name)),
    paragraph(
      passages.request(d, {
        course: after(said('、', passages.investigated(d), passages.reviewed(d))),
        organizations: subjects(d.list),
        ground: groundText(d.ground),
        counts: ofOne(d.list) ? exitCountText(d.list).replace(/^1家/u, '') : exitCountText(d.list),
        appeal: appealCourse(passages, d),
        you: addressed(d.departments.map(({ name }) => name)),
        replyBy: chineseDate(d.replyBy),
        silenceClause: d.silenceClause ? '逾期未反馈的，视为无不同意见。' : '',
      }),
    ),
    paragraph(passages.contact(d, { contactName: d.contact.name, contactPhone: d.contact.phone })),
    attachments(listTitle, opinionsName(opinionsTitle, d.opinions)),
    officialSignature(d),
    ...exitListAnnex('附件1', listTitle, d.list),
    ...opinionsAnnex('附件2', opinionsTitle, d.opinions),
  ],
});
