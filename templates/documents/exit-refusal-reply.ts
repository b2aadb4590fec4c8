import { z } from 'zod';
import { intakeWords } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, recipient, title } from './parts/blocks.ts';
import { exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { officialData, officialFoot, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const passages = definePassages({
  opening:
    '你单位《{applicationTitle}》收悉。根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》，经专家评议并征求国家发展改革委、市场监管总局等部门意见，现函复如下。',
  refusal: '一、关于退出{scope}的申请，经研究，暂不同意。主要原因：{reasons}。',
  requirements: '二、请你单位继续履行职责，{requirements}，保障考生和院校合法权益。',
  again: '三、上述问题解决后，你单位可在每年{intakeMonths}集中受理期重新提出申请。',
});

/** D17: the exit is refused for now, with reasons and what to do (Art. 6(5)). */
export const ExitRefusalReply = officialData({
  organization: Organization,
  applicationTitle: Line,
  scope: ExitScope,
  reasons: z.array(Clause).min(1).max(20),
  requirements: Clause,
});
export type ExitRefusalReply = z.infer<typeof ExitRefusalReply>;

export const exitRefusalReply = defineDocument({
  kind: 'exitRefusalReply',
  corrects: ['organization'],
  genre: 'letter',
  layout: 'letter',
  version: '1',
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
  },
  compose: (d) => [
    ...officialHead(d),
    title(`${d.issuer.name}关于${d.organization.name}退出申请的复函`, d.organization.name, ...officeWords),
    recipient(d.organization.name),
    paragraph(passages.opening(d, { applicationTitle: d.applicationTitle })),
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
    ...officialFoot(d, 'letter'),
  ],
});
