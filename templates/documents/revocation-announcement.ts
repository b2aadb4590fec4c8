import type { z } from 'zod';
import { banFigures } from '#shared/domain/ban.ts';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { inFigures } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, title } from './parts/blocks.ts';
import { exampleOffice } from './parts/examples.ts';
import { ExitList, exampleExitList, exitCountText, exitListAnnex, whoIsBarred, withBans } from './parts/exit-list.ts';
import { officialData, officialFoot, officialHead, officialSignature } from './parts/official-paper.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords, rulesFull } from './parts/phrases.ts';

const passages = definePassages(
  {
    decision: `根据${rulesFull}，经调查核实、专家评议、征求有关部门意见并公示，现决定取消下列培训评价组织资质和职业技能等级证书实施资格（见附件），自公告之日起生效。`,
    validity:
      '一、上述培训评价组织退出前已发放的相应职业技能等级证书原则上继续有效，仍作为持证者职业技能等级水平的证明，以及各地职业技能补贴的依据，体现的学习成果在学分银行继续使用。',
    settlement:
      '二、上述培训评价组织应当于{settlementDeadline}前处理好已收费但未实施考核、已考核尚未发证等相关事项，并对退出前已实施的行为负责。',
    ban: '三、上述培训评价组织的主体自公告之日起{banTerm}内不得参与培训评价组织招募遴选，退出后不得参与并扰乱职业技能等级证书的相关活动。',
    banOfSome:
      '三、上述培训评价组织退出后不得参与并扰乱职业技能等级证书的相关活动；名单备注中注明禁入期的，其主体自公告之日起{banTerm}内不得参与培训评价组织招募遴选。',
    banOfNone: '三、上述培训评价组织退出后不得参与并扰乱职业技能等级证书的相关活动。',
  },
  {
    decision: ['自公告之日起生效'],
    validity: ['原则上继续有效', '学分银行'],
    settlement: ['对退出前已实施的行为负责'],
    ban: ['不得参与培训评价组织招募遴选', '不得参与并扰乱'],
    banOfSome: ['不得参与并扰乱', '注明禁入期的', '不得参与培训评价组织招募遴选'],
    banOfNone: ['不得参与并扰乱'],
  },
);

/** D39: publishes a revocation (Art. 7(6)) with the consequences of Arts. 8–11. */
export const RevocationAnnouncement = officialData({ list: ExitList, settlementDeadline: Day });
export type RevocationAnnouncement = z.infer<typeof RevocationAnnouncement>;

const ban = (d: RevocationAnnouncement): string => {
  const barred = whoIsBarred(d.list);
  if (barred === 'none') return passages.banOfNone(d);
  const term = { banTerm: inFigures(banFigures.revocation).zh };
  return barred === 'all' ? passages.ban(d, term) : passages.banOfSome(d, term);
};

const listTitle = '取消培训评价组织资质和职业技能等级证书实施资格名单';

export const revocationAnnouncement = defineDocument({
  kind: 'revocationAnnouncement',
  corrects: ['list'],
  genre: 'announcement',
  layout: 'announcement',
  version: '2',
  numbered: true,
  passages,
  data: RevocationAnnouncement,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-11-23',
    documentNumber: '示例公告〔2026〕5号',
    list: [...exampleExitList],
    settlementDeadline: '2026-12-31',
  },
  compose: (d) => [
    ...officialHead(d),
    title(`${d.issuer.name}关于取消${exitCountText(d.list)}的公告`, ...officeWords),
    paragraph(passages.decision(d)),
    paragraph(passages.validity(d)),
    paragraph(passages.settlement(d, { settlementDeadline: chineseDate(d.settlementDeadline) })),
    paragraph(ban(d)),
    closing('特此公告。'),
    attachments(listTitle),
    officialSignature(d),
    ...exitListAnnex('附件', listTitle, withBans(d.list, inFigures(banFigures.revocation).zh)),
    ...officialFoot(d, 'head'),
  ],
});
