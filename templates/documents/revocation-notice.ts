import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { law } from '#shared/domain/law.ts';
import { inFigures } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, recipient, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { exampleAgency, exampleCertificates, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Ground, groundText } from './parts/ground.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, rulesDefined } from './parts/phrases.ts';
import { Clause, Line, Prose } from './parts/text.ts';

const facts = [
  ...(['reviewed', 'told', 'reconsidered', 'consulted', 'reported', 'publicised'] as const),
  ...(['qualificationToo', 'certificatesToo', 'othersUnaffected'] as const),
] as const;

const passages = definePassages(
  {
    decision: `根据${rulesDefined}，经查，{facts}。上述事实属于{ground}。{course}决定取消你单位{scope}，自{effectiveOn}起生效。{effect}`,
    reviewed: '专家评议',
    told: '书面告知评议意见',
    reconsidered: '复核',
    consulted: '征求{departments}意见',
    reported: '向部际联席会议报告',
    publicised: '公示',
    qualificationToo: '因你单位不再实施其他职业技能等级证书，培训评价组织资质同时取消。',
    certificatesToo: '你单位的职业技能等级证书实施资格相应取消。',
    othersUnaffected: '你单位实施的其他职业技能等级证书不受影响，培训评价组织资质予以保留。',
    stop: '一、请立即停止以培训评价组织名义开展的{activities}，于{settlementDeadline}前处理好已收费但未实施考核、已考核尚未发证等相关事项，书面报{agencyName}，并对退出前已实施的行为负责。',
    ban: '二、你单位主体自公告之日起{banTerm}内（至{banLastDay}止）不得参与培训评价组织招募遴选；退出后不得参与并扰乱职业技能等级证书的相关活动，并对退出前已实施的行为负责。',
    liability: '二、你单位退出后不得参与并扰乱职业技能等级证书的相关活动，并对退出前已实施的行为负责。',
    validity:
      '三、退出前已发放的相应职业技能等级证书原则上继续有效，仍作为持证者职业技能等级水平的证明，以及各地职业技能补贴的依据，体现的学习成果在学分银行继续使用。',
  },
  {
    ban: ['不得参与培训评价组织招募遴选', '不得参与并扰乱', '对退出前已实施的行为负责'],
    liability: ['不得参与并扰乱', '对退出前已实施的行为负责'],
    validity: ['原则上继续有效', '学分银行'],
  },
  facts,
);

/** D40: tells the organization that it is revoked (Art. 7(6)); remedies appear only where the office configured them. */
export const RevocationNotice = officialData({
  organization: Organization,
  facts: Clause,
  ground: Ground,
  /** The departments that were asked. */
  departments: z.array(Line).max(200),
  scope: ExitScope,
  effectiveOn: Day,
  activities: Clause,
  settlementDeadline: Day,
  agencyName: Line,
  /** Absent where the office reads Article 10 as barring only an entity that loses its qualification. */
  banLastDay: Day.optional(),
  remedies: Prose.optional(),
  holds: Holds(facts),
});
export type RevocationNotice = z.infer<typeof RevocationNotice>;

const course = (d: RevocationNotice): string =>
  after(
    passages.reviewed(d),
    passages.told(d),
    passages.reconsidered(d),
    passages.consulted(d, { departments: d.departments.join('、') }),
    passages.reported(d),
    passages.publicised(d),
  );

const effect = (d: RevocationNotice): string =>
  said('', passages.qualificationToo(d), passages.certificatesToo(d), passages.othersUnaffected(d));

/** What the title says is revoked: the qualification too where it ends with the certificates. */
const titleScope = ({ scope, holds }: RevocationNotice): string =>
  `${holds.qualificationToo ? '培训评价组织资质和' : ''}${scopeText(scope).replace(/^附件所列/u, '')}`;

export const revocationNotice = defineDocument({
  kind: 'revocationNotice',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: RevocationNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-11-23',
    documentNumber: '示例函〔2026〕52号',
    organization: exampleOrganization,
    facts: '示例数据处理职业技能等级证书的标准和考核题库自2023年3月以来未作更新',
    ground: { groundNo: 3 },
    departments: ['国家发展改革委', '市场监管总局'],
    scope: { type: 'certificate', certificates: [exampleCertificates[0]] },
    effectiveOn: '2026-11-23',
    activities: '示例数据处理职业技能等级证书考核、收费和宣传活动',
    settlementDeadline: '2026-12-31',
    agencyName: exampleAgency.name,
    banLastDay: '2031-11-23',
    holds: {
      ...{ reviewed: true, told: true, reconsidered: true, consulted: true, reported: true, publicised: true },
      ...{ qualificationToo: false, certificatesToo: false, othersUnaffected: true },
    },
  },
  compose: (d) => [
    ...officialHead(d),
    title(`${d.issuer.name}关于取消${titleScope(d)}的通知`, ...officeWords),
    recipient(d.organization.name),
    paragraph(
      passages.decision(d, {
        facts: bare(d.facts),
        ground: groundText(d.ground),
        course: course(d),
        scope: scopeText(d.scope),
        effectiveOn: chineseDate(d.effectiveOn),
        effect: effect(d),
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
  ],
});
