import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { law } from '#shared/domain/law.ts';
import { inFigures } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, recipient, title } from './parts/blocks.ts';
import { exampleAgency, exampleCertificates, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Ground, groundText } from './parts/ground.ts';
import { officialData, officialFoot, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, rulesDefined } from './parts/phrases.ts';
import { Clause, Line, Prose } from './parts/text.ts';

const passages = definePassages(
  {
    decision: `根据${rulesDefined}，经查，你单位存在{facts}，属于{ground}。经专家评议、书面告知、{reconsideration}征求有关部门意见、向部际联席会议报告并公示，决定取消你单位{scope}，自{effectiveOn}起生效。{cascade}`,
    stop: '一、请立即停止以培训评价组织名义开展的{activities}，于{settlementDeadline}前处理好已收费但未实施考核、已考核尚未发证等相关事项，并书面报{agencyName}。',
    ban: '二、你单位主体{banTerm}内（至{banLastDay}止）不得参与培训评价组织招募遴选，并对退出前已实施的行为负责。',
    liability: '二、你单位对退出前已实施的行为负责。',
    validity: '三、退出前已发放的职业技能等级证书原则上继续有效。',
  },
  {
    ban: ['不得参与培训评价组织招募遴选', '对退出前已实施的行为负责'],
    liability: ['对退出前已实施的行为负责'],
    validity: ['原则上继续有效'],
  },
);

/** D40: tells the organization that it is revoked (Art. 7(6)); remedies appear only where the office configured them. */
export const RevocationNotice = officialData({
  organization: Organization,
  facts: Clause,
  ground: Ground,
  appealed: z.boolean(),
  scope: ExitScope,
  cascade: z.enum(['none', 'qualificationEnds', 'certificatesEnd']),
  effectiveOn: Day,
  activities: Clause,
  settlementDeadline: Day,
  agencyName: Line,
  /** Absent where the office reads Article 10 as barring only an entity that loses its qualification. */
  banLastDay: Day.optional(),
  remedies: Prose.optional(),
});
export type RevocationNotice = z.infer<typeof RevocationNotice>;

const cascadeTexts = {
  none: '',
  qualificationEnds: '因你单位不再实施其他职业技能等级证书，培训评价组织资质同时取消。',
  certificatesEnd: '你单位的职业技能等级证书实施资格相应取消。',
} as const;

export const revocationNotice = defineDocument({
  kind: 'revocationNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '1',
  numbered: true,
  passages,
  data: RevocationNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-11-23',
    documentNumber: '示例函〔2026〕52号',
    organization: exampleOrganization,
    facts: '示例考核站点两场考核缺少监考记录等问题',
    ground: { groundNo: 3 },
    appealed: true,
    scope: { type: 'certificate', certificates: [exampleCertificates[0]] },
    cascade: 'none',
    effectiveOn: '2026-11-23',
    activities: '示例数据处理职业技能等级证书考核、收费和宣传活动',
    settlementDeadline: '2026-12-31',
    agencyName: exampleAgency.name,
    banLastDay: '2031-11-23',
  },
  compose: (d) => [
    ...officialHead(d),
    title(`${d.issuer.name}关于取消${scopeText(d.scope).replace(/^附件所列/u, '')}的通知`, ...officeWords),
    recipient(d.organization.name),
    paragraph(
      passages.decision(d, {
        facts: bare(d.facts),
        ground: groundText(d.ground),
        reconsideration: d.appealed ? '复核、' : '',
        scope: scopeText(d.scope),
        effectiveOn: chineseDate(d.effectiveOn),
        cascade: cascadeTexts[d.cascade],
      }),
    ),
    paragraph(
      passages.stop(d, {
        activities: bare(d.activities),
        settlementDeadline: chineseDate(d.settlementDeadline),
        agencyName: d.agencyName,
      }),
    ),
    paragraph(
      d.banLastDay
        ? passages.ban(d, { banTerm: inFigures(law.banAfterRevocation).zh, banLastDay: chineseDate(d.banLastDay) })
        : passages.liability(d),
    ),
    paragraph(passages.validity(d)),
    ...(d.remedies ? d.remedies.split('\n').map(paragraph) : []),
    closing('特此通知。'),
    ...(longList(d.scope).length > 0 ? [attachments(certificateListTitle)] : []),
    officialSignature(d),
    ...certificateAnnex(longList(d.scope)),
    ...officialFoot(d, 'letter'),
  ],
});
