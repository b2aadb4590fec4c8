import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, recipient, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { exampleCertificates, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, certificatesText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Certificate, Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, rulesFull } from './parts/phrases.ts';
import { Clause, Count, Line } from './parts/text.ts';

const Cap = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('examinations'), perYear: Count }),
  z.strictObject({ type: z.literal('noNewSchools') }),
  z.strictObject({ type: z.literal('provinces'), provinces: z.array(Line).min(1).max(34) }),
]);

const facts = ['investigated', 'reviewed'] as const;

const passages = definePassages(
  {
    investigated: '调查核实',
    reviewed: '专家评议',
    restriction: `{course}你单位存在以下问题：{facts}。根据${rulesFull}第七条第（四）项规定，决定自{from}至{to}，将你单位{certificates}的实施规模限制为{cap}。限制期满前{liftDays}个工作日，你单位可提出解除申请，经复查合格后解除。`,
    students: '已报名考生的考核发证工作应当妥善安排，不得因此损害考生权益。',
  },
  {},
  facts,
);

/** D33: limits the scale of implementation (Art. 7(4)); `liftDays` are working days before the end. */
export const ScaleRestrictionNotice = officialData({
  organization: Organization,
  certificates: z.array(Certificate).min(1).max(2000),
  facts: Clause,
  from: Day,
  to: Day,
  cap: Cap,
  liftDays: Count,
  holds: Holds(facts),
});
export type ScaleRestrictionNotice = z.infer<typeof ScaleRestrictionNotice>;

const capText = (cap: ScaleRestrictionNotice['cap']): string => {
  if (cap.type === 'examinations') return `年度考核不超过${cap.perYear}人次`;
  return cap.type === 'noNewSchools' ? '不新增合作院校' : `仅在${cap.provinces.join('、')}实施`;
};

const long = ({ certificates }: ScaleRestrictionNotice) => (certificates.length > 3 ? certificates : []);

export const scaleRestrictionNotice = defineDocument({
  kind: 'scaleRestrictionNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: ScaleRestrictionNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-07-24',
    documentNumber: '示例函〔2026〕31号',
    organization: exampleOrganization,
    certificates: [exampleCertificates[0]],
    facts: '考核组织不规范',
    from: '2026-08-01',
    to: '2027-07-31',
    cap: { type: 'examinations', perYear: 500 },
    liftDays: 20,
    holds: { investigated: true, reviewed: true },
  },
  compose: (d) => [
    ...officialHead(d),
    title(
      `${d.issuer.name}关于限制${d.organization.name}职业技能等级证书实施规模的通知`,
      d.organization.name,
      ...officeWords,
      '实施规模',
    ),
    recipient(d.organization.name),
    paragraph(
      passages.restriction(d, {
        course: after(said('、', passages.investigated(d), passages.reviewed(d))),
        facts: bare(d.facts),
        from: chineseDate(d.from),
        to: chineseDate(d.to),
        certificates: certificatesText(d.certificates),
        cap: capText(d.cap),
        liftDays: d.liftDays,
      }),
    ),
    paragraph(passages.students(d)),
    closing('特此通知。'),
    ...(long(d).length > 0 ? [attachments(certificateListTitle)] : []),
    officialSignature(d),
    ...certificateAnnex(long(d)),
  ],
});
