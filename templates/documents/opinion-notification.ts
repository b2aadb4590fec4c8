import { z } from 'zod';
import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import type { Block } from '#templates/typeset/block.ts';
import { defineDocument } from './define-document.ts';
import { attachments, heading, paperNumber, paragraph, prose, recipient, signature, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
import {
  exampleAgency,
  exampleCertificates,
  exampleContact,
  exampleOffice,
  exampleOrganization,
} from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, certificatesText, namesOf } from './parts/exit-scope.ts';
import { Ground, groundText } from './parts/ground.ts';
import { Holds } from './parts/holds.ts';
import { Certificate, Organization, PostalContact } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, rulesDefined } from './parts/phrases.ts';
import { Clause, Line, Prose } from './parts/text.ts';

const Opinion = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('qualification') }),
  z.strictObject({ type: z.literal('certificate'), certificates: z.array(Certificate).min(1).max(2000) }),
  z.strictObject({ type: z.literal('measures'), measures: Clause }),
]);

const facts = ['investigated', 'reviewed', 'qualificationToo', 'certificatesToo', 'othersUnaffected'] as const;

const passages = definePassages(
  {
    appeal:
      '你单位对上述评议意见有异议的，可在收到本告知书后{appealTerm}内（不含收到当日）向{agencyName}提出书面申诉，并附事实、理由和证明材料。{agencyName}将按程序组织复核。逾期未提出申诉的，按照评议意见继续办理。',
    opening: `根据${rulesDefined}第七条规定，{issuer}{course}现将评议意见告知如下。`,
    investigated: '组织对你单位有关问题进行了调查核实',
    reviewed: '组织专家进行了评议',
    qualificationToo: '因取消后你单位不再实施其他职业技能等级证书，培训评价组织资质同时取消。',
    certificatesToo: '你单位的职业技能等级证书实施资格相应取消。',
    othersUnaffected: '你单位实施的其他职业技能等级证书不受影响，培训评价组织资质予以保留。',
    grounds: '上述事实属于{ground}。主要证据有：{evidence}。',
  },
  {
    appeal: ['不含收到当日', '书面申诉'],
  },
  facts,
);

/**
 * D24: tells the organization the opinion and its right of appeal (Art. 7(3)). The end of the appeal period is not
 * printed: it counts from receipt, which is not known yet.
 */
export const OpinionNotification = documentData({
  organization: Organization,
  facts: Prose,
  ground: Ground,
  evidence: z.array(Line).min(1).max(100),
  opinion: Opinion,
  /** What is proposed for certificates that the opinion above does not cover. */
  others: z
    .array(z.strictObject({ certificates: z.array(Certificate).min(1).max(2000), measures: Clause.optional() }))
    .optional(),
  agencyName: Line,
  appealContact: PostalContact,
  holds: Holds(facts),
});
export type OpinionNotification = z.infer<typeof OpinionNotification>;

const opinionText = (opinion: OpinionNotification['opinion']): string => {
  if (opinion.type === 'qualification') return '拟取消你单位培训评价组织资质。';
  return opinion.type === 'certificate'
    ? `拟取消你单位${certificatesText(opinion.certificates)}实施资格。`
    : `尚不构成取消情形，拟给予${bare(opinion.measures)}处理。`;
};

const course = (d: OpinionNotification): string => {
  const steps = said('，并', passages.investigated(d), passages.reviewed(d));
  return steps === '' ? '' : `${steps}。`;
};

const effect = (d: OpinionNotification): string =>
  said('', passages.qualificationToo(d), passages.certificatesToo(d), passages.othersUnaffected(d));

const appeal = (d: OpinionNotification): Block[] => [
  heading('四、申诉权利'),
  paragraph(passages.appeal(d, { appealTerm: inWords(law.appealPeriod).zh, agencyName: d.agencyName })),
  paragraph(`申诉受理单位：${d.agencyName}`),
  paragraph(`地址：${d.appealContact.address}　邮政编码：${d.appealContact.postcode}`),
  paragraph(`联系人：${d.appealContact.name}　电话：${d.appealContact.phone}`),
];

const long = ({ opinion }: OpinionNotification) =>
  opinion.type === 'certificate' && opinion.certificates.length > 3 ? opinion.certificates : [];

export const opinionNotification = defineDocument({
  kind: 'opinionNotification',
  corrects: ['organization', 'agencyName', 'appealContact'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: OpinionNotification,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-20',
    documentNumber: '示例告〔2026〕1号',
    organization: exampleOrganization,
    facts: '经查，示例数据处理职业技能等级证书的标准和考核题库自2023年3月以来未作更新。',
    ground: { groundNo: 3 },
    evidence: ['标准备案记录', '题库更新日志', '谈话记录'],
    opinion: { type: 'certificate', certificates: [exampleCertificates[0]] },
    agencyName: exampleAgency.name,
    appealContact: { ...exampleContact, address: '示例省示例市示例路1号', postcode: '100000' },
    holds: {
      investigated: true,
      reviewed: true,
      qualificationToo: false,
      certificatesToo: false,
      othersUnaffected: true,
    },
  },
  compose: (d) => [
    title('评议意见书面告知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(passages.opening(d, { issuer: d.issuer.name, course: course(d) })),
    heading('一、调查核实的事实'),
    ...prose(d.facts),
    heading('二、认定依据'),
    paragraph(passages.grounds(d, { ground: groundText(d.ground), evidence: d.evidence.join('、') })),
    heading('三、评议意见'),
    paragraph(`${opinionText(d.opinion)}${effect(d)}`),
    ...(d.others ?? []).map(({ certificates, measures }) =>
      paragraph(
        measures
          ? `对${namesOf(certificates)}职业技能等级证书，尚不构成取消情形，拟给予${bare(measures)}处理。`
          : `对${namesOf(certificates)}职业技能等级证书，拟不予处理。`,
      ),
    ),
    ...appeal(d),
    ...(long(d).length > 0 ? [attachments(certificateListTitle)] : []),
    signature(d),
    ...certificateAnnex(long(d)),
  ],
});
