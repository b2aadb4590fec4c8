import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, letterNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { namesOf } from './parts/exit-scope.ts';
import { Organization, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Line } from './parts/text.ts';

const passages = definePassages({
  visit:
    '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》第六条第（三）项规定，因专家评议需要，定于{visitOn}对你单位{place}开展实地考察，考察组由{team}组成，{leader}任组长。请准备{materials}，安排相关负责人到场说明情况。考察不收取任何费用，请按规定从简安排。',
});

/** D09: announces a visit of the panel (Art. 6(3)). */
export const SiteVisitNotice = documentData({
  organization: Organization,
  visitOn: Day,
  place: Line,
  team: z.array(Party).min(1).max(30),
  leader: Party,
  materials: z.array(Line).min(1).max(30),
});
export type SiteVisitNotice = z.infer<typeof SiteVisitNotice>;

export const siteVisitNotice = defineDocument({
  kind: 'siteVisitNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: SiteVisitNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-02-09',
    documentNumber: '示例通〔2026〕4号',
    organization: exampleOrganization,
    visitOn: '2026-02-25',
    place: '示例考核站点',
    team: [{ name: '示例专家甲' }, { name: '示例专家乙' }, { name: '示例专家丙' }],
    leader: { name: '示例专家甲' },
    materials: ['考务档案', '收费台账', '发证记录'],
  },
  compose: (d) => [
    title(
      `${d.issuer.name}关于对${d.organization.name}开展实地考察的通知`,
      d.issuer.name,
      d.organization.name,
      '实地考察',
    ),
    letterNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.visit(d, {
        visitOn: chineseDate(d.visitOn),
        place: d.place,
        team: namesOf(d.team),
        leader: d.leader.name,
        materials: d.materials.join('、'),
      }),
    ),
    closing('特此通知。'),
    signature(d),
  ],
});
