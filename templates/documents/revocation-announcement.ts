import { z } from 'zod';
import { banFigures, banTerm } from '#shared/domain/ban.ts';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { inFigures } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { exampleOffice } from './parts/examples.ts';
import {
  ExitList,
  exampleExitList,
  exitCountText,
  exitListAnnex,
  organizationsExiting,
  whoIsBarred,
  withBans,
} from './parts/exit-list.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialFoot, officialHead, officialSignature } from './parts/official-paper.ts';
import { definePassages } from './parts/passages.ts';
import { conferenceName, officeWords, rulesFull } from './parts/phrases.ts';
import { Line } from './parts/text.ts';

const facts = [
  ...(['investigated', 'reviewed', 'consulted', 'reported', 'publicised'] as const),
  ...(['qualificationEnds', 'bothEnd', 'certificatesEnd'] as const),
] as const;

const passages = definePassages(
  {
    decision: `根据${rulesFull}，{course}现决定取消{counts}（见附件），自公告之日起生效。{effect}`,
    investigated: '调查核实',
    reviewed: '专家评议',
    consulted: '征求{departments}意见',
    reported: `向${conferenceName}报告`,
    publicised: '公示',
    qualificationEnds: '{organizations}的培训评价组织资质取消后，其职业技能等级证书实施资格相应取消。',
    bothEnd:
      '{organizations}不再实施其他职业技能等级证书，其培训评价组织资质和名单所列职业技能等级证书实施资格同时取消。',
    certificatesEnd:
      '{organizations}的名单所列职业技能等级证书实施资格取消后，其他职业技能等级证书不受影响，培训评价组织资质予以保留。',
    validity:
      '一、上述培训评价组织退出前已发放的相应职业技能等级证书原则上继续有效，仍作为持证者职业技能等级水平的证明，以及各地职业技能补贴的依据，体现的学习成果在学分银行继续使用。',
    settlement:
      '二、上述培训评价组织应当于{settlementDeadline}前处理好已收费但未实施考核、已考核尚未发证等相关事项，并对退出前已实施的行为负责。',
    ban: '三、上述培训评价组织的主体自公告之日起{banTerm}内（至{banLastDay}止）不得参与培训评价组织招募遴选；退出后不得参与并扰乱职业技能等级证书的相关活动，并对退出前已实施的行为负责。',
    banOfSome:
      '三、上述培训评价组织退出后不得参与并扰乱职业技能等级证书的相关活动，并对退出前已实施的行为负责；名单备注中注明禁入期的，其主体自公告之日起{banTerm}内（至{banLastDay}止）不得参与培训评价组织招募遴选。',
    banOfNone: '三、上述培训评价组织退出后不得参与并扰乱职业技能等级证书的相关活动，并对退出前已实施的行为负责。',
  },
  {
    decision: ['自公告之日起生效'],
    validity: ['原则上继续有效', '学分银行'],
    settlement: ['对退出前已实施的行为负责'],
    ban: ['不得参与培训评价组织招募遴选', '不得参与并扰乱'],
    banOfSome: ['不得参与并扰乱', '注明禁入期的', '不得参与培训评价组织招募遴选'],
    banOfNone: ['不得参与并扰乱'],
  },
  facts,
);

/** D39: publishes a revocation (Art. 7(6)) with the consequences of Arts. 8–11. */
export const RevocationAnnouncement = officialData({
  list: ExitList,
  /** The departments that were asked. */
  departments: z.array(Line).max(200),
  settlementDeadline: Day,
  holds: Holds(facts),
});
export type RevocationAnnouncement = z.infer<typeof RevocationAnnouncement>;

const ban = (d: RevocationAnnouncement): string => {
  const barred = whoIsBarred(d.list);
  if (barred === 'none') return passages.banOfNone(d);
  const { lastBarredDay } = banTerm(d.correction?.firstDay ?? d.issueDate, banFigures.revocation.value);
  const term = { banTerm: inFigures(banFigures.revocation).zh, banLastDay: chineseDate(lastBarredDay) };
  return barred === 'all' ? passages.ban(d, term) : passages.banOfSome(d, term);
};

const course = (d: RevocationAnnouncement): string =>
  after(
    passages.investigated(d),
    passages.reviewed(d),
    passages.consulted(d, { departments: d.departments.join('、') }),
    passages.reported(d),
    passages.publicised(d),
  );

const effect = (d: RevocationAnnouncement): string => {
  const of = (exit: ExitList[number]['exit']) => ({ organizations: organizationsExiting(d.list, exit) });
  return said(
    '',
    passages.qualificationEnds(d, of('qualification')),
    passages.bothEnd(d, of('both')),
    passages.certificatesEnd(d, of('certificate')),
  );
};

const listTitle = '取消培训评价组织资质和职业技能等级证书实施资格名单';

export const revocationAnnouncement = defineDocument({
  kind: 'revocationAnnouncement',
  corrects: ['list'],
  genre: 'announcement',
  layout: 'announcement',
  version: '3',
  numbered: true,
  passages,
  data: RevocationAnnouncement,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-11-23',
    documentNumber: '示例公告〔2026〕5号',
    list: [...exampleExitList],
    departments: ['国家发展改革委', '市场监管总局'],
    holds: {
      ...{ investigated: true, reviewed: true, consulted: true, reported: true, publicised: true },
      ...{ qualificationEnds: true, bothEnd: false, certificatesEnd: false },
    },
    settlementDeadline: '2026-12-31',
  },
  compose: (d) => [
    ...officialHead(d),
    title(`${d.issuer.name}关于取消${exitCountText(d.list)}的公告`, ...officeWords),
    paragraph(passages.decision(d, { course: course(d), counts: exitCountText(d.list), effect: effect(d) })),
    paragraph(passages.validity(d)),
    paragraph(passages.settlement(d, { settlementDeadline: chineseDate(d.settlementDeadline) })),
    paragraph(ban(d)),
    closing('特此公告。'),
    attachments(listTitle),
    officialSignature(d),
    ...exitListAnnex('附件', listTitle, withBans(d.list, inFigures(banFigures.revocation).zh)),
    officialFoot(d),
  ],
});
