import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import type { Block } from '#templates/typeset/block.ts';
import { defineDocument } from './define-document.ts';
import { attachments, heading, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
import {
  exampleAgency,
  exampleCertificates,
  exampleContact,
  exampleOffice,
  exampleOrganization,
} from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, moreText, scopeText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { Certificate, Organization, PostalContact } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { rulesDefined, selfOf } from './parts/phrases.ts';
import { Line } from './parts/text.ts';

const facts = ['toldUnaffected', 'nowQualification', 'moreCertificates'] as const;

const passages = definePassages(
  {
    told: `根据${rulesDefined}第七条规定，{self}{date}以{docNo}告知你单位，拟取消你单位{scope}。{told}`,
    toldUnaffected: '该告知书同时告知，你单位实施的其他职业技能等级证书不受影响，培训评价组织资质予以保留。',
    effect: '该告知书发出后，目录情况发生变化。根据《实施细则》第二条规定，{now}',
    nowQualification: '因你单位已不再实施其他职业技能等级证书，本次取消后，培训评价组织资质同时取消。',
    moreCertificates: '本次取消后，{certificates}的实施资格也相应取消。',
    limited: '本告知书只补充告知上述连带效力，原告知的评议意见不变。',
    appeal:
      '你单位对上述补充告知的内容有异议的，可在收到本告知书后{appealTerm}内（不含收到当日）向{agencyName}提出书面申诉，并附事实、理由和证明材料。{agencyName}将按程序组织复核。申诉期限届满或者申诉办结前，取消事项暂不继续办理。逾期未提出申诉的，按照评议意见和本告知书继续办理。',
  },
  { appeal: ['不含收到当日', '书面申诉'] },
  facts,
);

/** D24a: what would end beyond what the opinion told said, with a right of appeal of its own (Arts. 2, 7(3), O3.3). */
export const SupplementaryNotification = documentData({
  organization: Organization,
  scope: ExitScope,
  /** The notice that it supplements; its number is bound once it is known. */
  paper: z.strictObject({ title: Line, issuedOn: Day, documentNumber: Line.optional() }),
  /** What Article 2 takes along that no notice has named yet. */
  more: z.array(Certificate).max(2000),
  agencyName: Line,
  appealContact: PostalContact,
  holds: Holds(facts),
});
export type SupplementaryNotification = z.infer<typeof SupplementaryNotification>;

const appeal = (d: SupplementaryNotification): Block[] => [
  heading('三、申诉权利'),
  paragraph(passages.appeal(d, { appealTerm: inWords(law.appealPeriod).zh, agencyName: d.agencyName })),
  paragraph(`申诉受理单位：${d.agencyName}`),
  paragraph(`地址：${d.appealContact.address}　邮政编码：${d.appealContact.postcode}`),
  paragraph(`联系人：${d.appealContact.name}　电话：${d.appealContact.phone}`),
];

/** Certificates that no line holds are listed behind. */
const long = ({ more }: SupplementaryNotification) => (more.length > 3 ? more : []);

export const supplementaryNotification = defineDocument({
  kind: 'supplementaryNotification',
  corrects: ['organization', 'agencyName', 'appealContact'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: SupplementaryNotification,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-09-14',
    documentNumber: '示例告〔2026〕2号',
    organization: exampleOrganization,
    scope: { type: 'certificate', certificates: [exampleCertificates[0]] },
    paper: { title: '评议意见书面告知书', issuedOn: '2026-07-20', documentNumber: '示例告〔2026〕1号' },
    more: [],
    agencyName: exampleAgency.name,
    appealContact: { ...exampleContact, address: '示例省示例市示例路1号', postcode: '100000' },
    holds: { toldUnaffected: true, nowQualification: true, moreCertificates: false },
  },
  compose: (d) => [
    title('评议意见补充告知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    heading('一、原告知的内容'),
    paragraph(
      passages.told(d, {
        self: selfOf(d.issuer.name),
        date: chineseDate(d.paper.issuedOn),
        docNo: `${d.paper.documentNumber ?? ''}《${d.paper.title}》`,
        scope: scopeText(d.scope),
        told: passages.toldUnaffected(d),
      }),
    ),
    heading('二、补充告知的内容'),
    paragraph(
      passages.effect(d, {
        now: said('', passages.nowQualification(d), passages.moreCertificates(d, { certificates: moreText(d.more) })),
      }),
    ),
    paragraph(passages.limited(d)),
    ...appeal(d),
    ...(long(d).length > 0 ? [attachments(certificateListTitle)] : []),
    signature(d),
    ...certificateAnnex([...long(d)]),
  ],
});
