import { z } from 'zod';
import { banFigures, banTerm } from '#shared/domain/ban.ts';
import { chineseDate, Day, day } from '#shared/domain/day.ts';
import { inFigures } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, recipient, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { exampleAgency, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords } from './parts/phrases.ts';
import { departmentNames, exampleReplies, Replies, repliesTold } from './parts/replies.ts';
import { Line } from './parts/text.ts';

const facts = ['reviewed', 'consulted', 'othersUnaffected', 'qualificationToo', 'certificatesToo'] as const;

const passages = definePassages(
  {
    opening:
      '你单位《{applicationTitle}》收悉。根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》（以下简称《实施细则》），{course}现函复如下。',
    reviewed: '专家评议',
    consulted: '征求{departments}意见（{replies}）',
    decision: '一、同意你单位退出{scope}。{effect}上述退出自公告之日起生效。',
    othersUnaffected: '你单位实施的其他职业技能等级证书不受影响，培训评价组织资质予以保留。',
    qualificationToo: '因你单位不再实施其他职业技能等级证书，培训评价组织资质同时注销。',
    certificatesToo: '你单位的职业技能等级证书实施资格相应注销。',
    validity:
      '二、退出前已发放的相应职业技能等级证书原则上继续有效，仍作为持证者职业技能等级水平的证明以及各地职业技能补贴的依据，体现的学习成果在学分银行继续使用。',
    settlement:
      '三、请你单位在退出前处理好已收费但未实施考核、已考核尚未发证等相关事项，{deadline}将处理情况报{agencyName}，并对退出前已实施的行为负责。',
    ban: '四、按照《实施细则》第十条规定，你单位作为主体{term}不得参与培训评价组织招募遴选；按照第十一条规定，退出后不得参与并扰乱职业技能等级证书的相关活动，并对退出前已实施的行为负责。',
    conduct:
      '四、按照《实施细则》第十一条规定，退出后不得参与并扰乱职业技能等级证书的相关活动，并对退出前已实施的行为负责。',
  },
  {
    decision: ['自公告之日起生效'],
    validity: ['原则上继续有效', '学分银行'],
    settlement: ['对退出前已实施的行为负责'],
    ban: ['不得参与培训评价组织招募遴选', '不得参与并扰乱'],
    conduct: ['不得参与并扰乱'],
  },
  facts,
);

/**
 * D16: the exit is granted (Art. 6(5)) with the effect that Article 2 gives it and the consequences of Arts. 8–11;
 * without `banLastDay` the exit date is not fixed yet and the ban counts from the announcement. `barred` is false where
 * the office reads Article 10 as barring no entity that keeps its qualification.
 */
export const ExitApprovalReply = officialData({
  organization: Organization,
  applicationTitle: Line,
  scope: ExitScope,
  replies: Replies,
  holds: Holds(facts),
  agencyName: Line,
  settlementDeadline: Day.optional(),
  banLastDay: Day.optional(),
  barred: z.boolean().optional(),
});
export type ExitApprovalReply = z.infer<typeof ExitApprovalReply>;

const course = (d: ExitApprovalReply): string =>
  after(
    passages.reviewed(d),
    passages.consulted(d, { departments: departmentNames(d.replies), replies: repliesTold(d.replies) }),
  );

const effect = (d: ExitApprovalReply): string =>
  said('', passages.othersUnaffected(d), passages.qualificationToo(d), passages.certificatesToo(d));

const termText = ({ banLastDay }: ExitApprovalReply): string => {
  const years = inFigures(banFigures.voluntaryExit).zh;
  return banLastDay ? `自退出之日起${years}内（至${chineseDate(banLastDay)}止）` : `自公告之日起${years}内`;
};

export const exitApprovalReply = defineDocument({
  kind: 'exitApprovalReply',
  corrects: ['organization'],
  genre: 'letter',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: ExitApprovalReply,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-04-08',
    documentNumber: '示例函〔2026〕12号',
    organization: exampleOrganization,
    applicationTitle: '关于退出培训评价组织资质的申请',
    scope: { type: 'qualification' },
    replies: [...exampleReplies],
    holds: {
      reviewed: true,
      consulted: true,
      othersUnaffected: false,
      qualificationToo: false,
      certificatesToo: true,
    },
    agencyName: exampleAgency.name,
    settlementDeadline: '2026-04-30',
    banLastDay: banTerm(day('2026-04-15'), banFigures.voluntaryExit.value).lastBarredDay,
  },
  compose: (d) => [
    ...officialHead(d),
    title(`${d.issuer.name}关于${d.organization.name}退出申请的复函`, d.organization.name, ...officeWords),
    recipient(d.organization.name),
    paragraph(passages.opening(d, { applicationTitle: d.applicationTitle, course: course(d) })),
    paragraph(passages.decision(d, { scope: scopeText(d.scope), effect: effect(d) })),
    paragraph(passages.validity(d)),
    paragraph(
      passages.settlement(d, {
        deadline: d.settlementDeadline ? `于${chineseDate(d.settlementDeadline)}前` : '',
        agencyName: d.agencyName,
      }),
    ),
    paragraph(d.barred === false ? passages.conduct(d) : passages.ban(d, { term: termText(d) })),
    closing('特此函复。'),
    ...(longList(d.scope).length > 0 ? [attachments(certificateListTitle)] : []),
    officialSignature(d),
    ...certificateAnnex(longList(d.scope)),
  ],
});
