import { z } from 'zod';
import { intakeWords } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, recipient, title } from './parts/blocks.ts';
import { after } from './parts/course.ts';
import { exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords } from './parts/phrases.ts';
import { departmentNames, exampleReplies, Replies, repliesTold } from './parts/replies.ts';
import { Clause, Line } from './parts/text.ts';

const facts = ['reviewed', 'consulted'] as const;

const passages = definePassages(
  {
    opening:
      '你单位《{applicationTitle}》收悉。根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》，{course}现函复如下。',
    reviewed: '专家评议',
    consulted: '征求{departments}意见（{replies}）',
    refusal: '一、关于退出{scope}的申请，暂不同意。主要原因：{reasons}。',
    requirements: '二、请你单位继续履行职责，{requirements}，保障考生和院校合法权益。',
    again: '三、上述问题解决后，你单位可在每年{intakeMonths}集中受理期重新提出申请。',
  },
  {},
  facts,
);

/** D17: the exit is refused for now, with reasons and what to do (Art. 6(5)). */
export const ExitRefusalReply = officialData({
  organization: Organization,
  applicationTitle: Line,
  scope: ExitScope,
  reasons: z.array(Clause).min(1).max(20),
  requirements: Clause,
  replies: Replies,
  holds: Holds(facts),
});
export type ExitRefusalReply = z.infer<typeof ExitRefusalReply>;

const course = (d: ExitRefusalReply): string =>
  after(
    passages.reviewed(d),
    passages.consulted(d, { departments: departmentNames(d.replies), replies: repliesTold(d.replies) }),
  );

export const exitRefusalReply = defineDocument({
  kind: 'exitRefusalReply',
  corrects: ['organization'],
  genre: 'letter',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: ExitRefusalReply,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-04-08',
    documentNumber: '示例函〔2026〕13号',
    organization: exampleOrganization,
    applicationTitle: '关于退出培训评价组织资质的申请',
    scope: { type: 'qualification' },
    reasons: ['已收费但未实施考核的36名考生尚无安置方案', '已考核尚未发证的12名考生的成绩尚未上传'],
    requirements: '妥善处理已收费但未实施考核、已考核尚未发证等相关事项',
    replies: [...exampleReplies],
    holds: { reviewed: true, consulted: true },
  },
  compose: (d) => [
    ...officialHead(d),
    title(`${d.issuer.name}关于${d.organization.name}退出申请的复函`, d.organization.name, ...officeWords),
    recipient(d.organization.name),
    paragraph(passages.opening(d, { applicationTitle: d.applicationTitle, course: course(d) })),
    paragraph(
      passages.refusal(d, {
        scope: scopeText(d.scope),
        reasons: d.reasons.map((reason) => reason.replace(/[。；]$/u, '')).join('；'),
      }),
    ),
    paragraph(passages.requirements(d, { requirements: d.requirements })),
    paragraph(passages.again(d, { intakeMonths: intakeWords().zh })),
    closing('特此函复。'),
    ...(longList(d.scope).length > 0 ? [attachments(certificateListTitle)] : []),
    officialSignature(d),
    ...certificateAnnex(longList(d.scope)),
  ],
});
