import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, recipient, title } from './parts/blocks.ts';
import { exampleCertificates, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, certificatesText, namesOf } from './parts/exit-scope.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Certificate, Organization, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, rulesFull } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const passages = definePassages({
  opening: `根据${rulesFull}第五条、第七条规定，现就你单位实施{certificates}过程中涉及的下列问题开展调查核实：{issues}。调查组由{team}组成。请你单位于{replyBy}前书面说明情况并提供{materials}，如实反映情况，不得隐匿、销毁、篡改相关资料。你单位认为调查人员、经办人员、审核人员或者负责人应当回避的，可以书面提出并说明理由。`,
});

/** D21: opens an investigation towards the organization, with its duties and its right to ask for recusal (Art. 7(2)). */
export const InvestigationNotice = officialData({
  organization: Organization,
  certificates: z.array(Certificate).min(1).max(2000),
  issues: z.array(Clause).min(1).max(50),
  team: z.array(Party).min(1).max(30),
  replyBy: Day,
  materials: z.array(Line).min(1).max(50),
});
export type InvestigationNotice = z.infer<typeof InvestigationNotice>;

const long = ({ certificates }: InvestigationNotice) => (certificates.length > 3 ? certificates : []);

export const investigationNotice = defineDocument({
  kind: 'investigationNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '3',
  numbered: true,
  passages,
  data: InvestigationNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-05-20',
    documentNumber: '示例函〔2026〕21号',
    organization: exampleOrganization,
    certificates: [...exampleCertificates],
    issues: ['考核站点未按标准组织考核', '收费后逾期未组织考核'],
    team: [{ name: '示例调查员甲' }, { name: '示例调查员乙' }],
    replyBy: '2026-06-05',
    materials: ['考务档案', '收费台账'],
  },
  compose: (d) => [
    ...officialHead(d),
    title(
      `${d.issuer.name}关于对${d.organization.name}有关问题开展调查核实的通知`,
      d.organization.name,
      ...officeWords,
      '有关问题',
      '调查核实',
    ),
    recipient(d.organization.name),
    paragraph(
      passages.opening(d, {
        certificates: certificatesText(d.certificates),
        issues: d.issues.map(bare).join('；'),
        team: namesOf(d.team),
        replyBy: chineseDate(d.replyBy),
        materials: d.materials.join('、'),
      }),
    ),
    closing('特此通知。'),
    ...(long(d).length > 0 ? [attachments(certificateListTitle)] : []),
    officialSignature(d),
    ...certificateAnnex(long(d)),
  ],
});
