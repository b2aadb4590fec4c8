import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { paragraph, recipient, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import {
  exampleAgency,
  exampleCertificates,
  exampleContact,
  exampleOffice,
  exampleOrganization,
} from './parts/examples.ts';
import { ExitScope, moreText, scopeText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Certificate, Contact, Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords, rulesFull, selfOf } from './parts/phrases.ts';
import { Count, Line } from './parts/text.ts';

const facts = ['toldUnaffected', 'nowQualification', 'moreCertificates'] as const;

const passages = definePassages(
  {
    granted: '{self}{date}以{docNo}文反馈，准予你单位退出{scope}。{told}',
    toldUnaffected: '该函同时告知，你单位实施的其他职业技能等级证书不受影响，培训评价组织资质予以保留。',
    effect: `该函发出后，目录情况发生变化。根据${rulesFull}第二条规定，{now}`,
    nowQualification: '因你单位已不再实施其他职业技能等级证书，本次退出后，培训评价组织资质将同时注销。',
    moreCertificates: '本次退出后，{certificates}的实施资格也将相应终止。',
    request:
      '以上超出原告知的范围，现予补充告知。请在收到本函后{days}个工作日内（不含收到当日），将确认继续退出或者撤回申请的意见书面告知{agencyName}。收到你单位答复前，退出事项暂不公告。',
    contact: '联系人及电话：{contactName}，{contactPhone}',
  },
  { request: ['不含收到当日'] },
  facts,
);

/** D62: more would end than the approval said; the organization confirms or withdraws (Art. 2, O3.3). */
export const EffectNotice = officialData({
  organization: Organization,
  scope: ExitScope,
  /** The approval; its number is bound once it is known. */
  paper: z.strictObject({ title: Line, issuedOn: Day, documentNumber: Line.optional() }),
  /** What Article 2 takes along that the approval did not name. */
  more: z.array(Certificate).max(2000),
  days: Count,
  agencyName: Line,
  contact: Contact,
  holds: Holds(facts),
});
export type EffectNotice = z.infer<typeof EffectNotice>;

export const effectNotice = defineDocument({
  kind: 'effectNotice',
  corrects: ['organization', 'contact'],
  genre: 'letter',
  layout: 'letter',
  version: '1',
  numbered: true,
  passages,
  data: EffectNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-04-13',
    documentNumber: '示例函〔2026〕14号',
    organization: exampleOrganization,
    scope: { type: 'certificate', certificates: [exampleCertificates[0]] },
    paper: { title: '准予退出反馈函', issuedOn: '2026-04-08', documentNumber: '示例函〔2026〕12号' },
    more: [],
    days: 10,
    agencyName: exampleAgency.name,
    contact: exampleContact,
    holds: { toldUnaffected: true, nowQualification: true, moreCertificates: false },
  },
  compose: (d) => [
    ...officialHead(d),
    title(
      `${d.issuer.name}关于补充告知${d.organization.name}退出效力并请予确认的函`,
      d.organization.name,
      ...officeWords,
      '关于补充告知',
      '退出效力',
      '并请予确认的函',
    ),
    recipient(d.organization.name),
    paragraph(
      passages.granted(d, {
        self: selfOf(d.issuer.name),
        date: chineseDate(d.paper.issuedOn),
        docNo: d.paper.documentNumber ?? `《${d.paper.title}》`,
        scope: scopeText(d.scope),
        told: passages.toldUnaffected(d),
      }),
    ),
    paragraph(
      passages.effect(d, {
        now: said('', passages.nowQualification(d), passages.moreCertificates(d, { certificates: moreText(d.more) })),
      }),
    ),
    paragraph(passages.request(d, { days: d.days, agencyName: d.agencyName })),
    paragraph(passages.contact(d, { contactName: d.contact.name, contactPhone: d.contact.phone })),
    officialSignature(d),
  ],
});
