import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, paragraph, title } from './parts/blocks.ts';
import { exampleCertificates, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, certificatesText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialFoot, officialHead, officialSignature } from './parts/official-paper.ts';
import { Certificate, Organization, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, rulesFull } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const facts = ['proved', 'rectificationOrdered'] as const;

const passages = definePassages(
  {
    proved: '经调查核实，上述问题属实。',
    rectificationOrdered: '，并责令其限期整改',
    criticism: `{since}以来，{organization}在实施{certificates}中，存在以下问题：{facts}。{proved}根据${rulesFull}第七条第（四）项规定，决定对{organization}予以通报{rectification}。{correction}`,
    demand:
      '各培训评价组织要引以为戒，严格按照证书标准和考核规范实施，规范宣传、收费和考核发证行为。各地要加强指导监督，发现问题及时报告。',
  },
  {},
  facts,
);

/** D30: a circular (通报) to the organizations and the provinces (Art. 7(4)). */
export const CircularOfCriticism = officialData({
  recipients: z.array(Party).min(1).max(200),
  organization: Organization,
  certificates: z.array(Certificate).min(1).max(2000),
  since: Line,
  facts: Clause,
  correctBy: Day.optional(),
  holds: Holds(facts),
});
export type CircularOfCriticism = z.infer<typeof CircularOfCriticism>;

const long = ({ certificates }: CircularOfCriticism) => (certificates.length > 3 ? certificates : []);

export const circularOfCriticism = defineDocument({
  kind: 'circularOfCriticism',
  corrects: ['organization'],
  genre: 'circular',
  layout: 'head',
  version: '2',
  numbered: true,
  passages,
  data: CircularOfCriticism,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-24',
    documentNumber: '示例发〔2026〕6号',
    recipients: [{ name: '各省、自治区、直辖市教育厅（教委）' }, { name: '各培训评价组织' }],
    organization: exampleOrganization,
    certificates: [exampleCertificates[0]],
    since: '2026年3月',
    facts: '考核组织不规范、监考记录缺失',
    correctBy: '2026-08-31',
    holds: { proved: true, rectificationOrdered: true },
  },
  compose: (d) => [
    ...officialHead(d),
    title(`${d.issuer.name}关于${d.organization.name}有关问题的通报`, d.organization.name, ...officeWords, '有关问题'),
    { type: 'recipient', text: `${d.recipients.map(({ name }) => name).join('，')}：` },
    paragraph(
      passages.criticism(d, {
        since: d.since,
        organization: d.organization.name,
        certificates: certificatesText(d.certificates),
        facts: bare(d.facts),
        proved: passages.proved(d),
        rectification: passages.rectificationOrdered(d),
        correction: d.correctBy ? `${d.organization.name}应当于${chineseDate(d.correctBy)}前完成改正。` : '',
      }),
    ),
    paragraph(passages.demand(d)),
    ...(long(d).length > 0 ? [attachments(certificateListTitle)] : []),
    officialSignature(d),
    ...certificateAnnex(long(d)),
    officialFoot(d),
  ],
});
