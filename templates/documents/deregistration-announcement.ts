import type { z } from 'zod';
import { banFigures } from '#shared/domain/ban.ts';
import { inFigures } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, letterNumber, mark, paragraph, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleOffice } from './parts/examples.ts';
import { ExitList, exampleExitList, exitCountText, exitListAnnex, whoIsBarred, withBans } from './parts/exit-list.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords } from './parts/phrases.ts';

const passages = definePassages(
  {
    publication:
      '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》，经有关培训评价组织申请、专家评议并征求有关部门意见，现将注销清单予以公布（见附件）。',
    validity:
      '上述培训评价组织退出前已发放的相应职业技能等级证书原则上继续有效，仍作为持证者职业技能等级水平的证明，以及各地职业技能补贴的依据，体现的学习成果在学分银行继续使用。',
    consequences:
      '有关培训评价组织对退出前已实施的行为负责，其主体自公告之日起{banTerm}内不得参与培训评价组织招募遴选，退出后不得参与并扰乱职业技能等级证书的相关活动。',
    consequencesOfSome:
      '有关培训评价组织对退出前已实施的行为负责，退出后不得参与并扰乱职业技能等级证书的相关活动；清单备注中注明禁入期的，其主体自公告之日起{banTerm}内不得参与培训评价组织招募遴选。',
    consequencesOfNone: '有关培训评价组织对退出前已实施的行为负责，退出后不得参与并扰乱职业技能等级证书的相关活动。',
  },
  {
    validity: ['原则上继续有效', '学分银行'],
    consequences: ['对退出前已实施的行为负责', '不得参与培训评价组织招募遴选', '不得参与并扰乱'],
    consequencesOfSome: ['对退出前已实施的行为负责', '不得参与并扰乱', '注明禁入期的', '不得参与培训评价组织招募遴选'],
    consequencesOfNone: ['对退出前已实施的行为负责', '不得参与并扰乱'],
  },
);

/** D18: publishes what was deregistered on application (Art. 6(5)) with the consequences of Arts. 8–11. */
export const DeregistrationAnnouncement = documentData({ list: ExitList });
export type DeregistrationAnnouncement = z.infer<typeof DeregistrationAnnouncement>;

const consequences = (d: DeregistrationAnnouncement): string => {
  const barred = whoIsBarred(d.list);
  if (barred === 'none') return passages.consequencesOfNone(d);
  const term = { banTerm: inFigures(banFigures.voluntaryExit).zh };
  return barred === 'all' ? passages.consequences(d, term) : passages.consequencesOfSome(d, term);
};

const listTitle = '注销培训评价组织和职业技能等级证书清单';

export const deregistrationAnnouncement = defineDocument({
  kind: 'deregistrationAnnouncement',
  corrects: ['list'],
  genre: 'announcement',
  layout: 'announcement',
  version: '2',
  numbered: true,
  passages,
  data: DeregistrationAnnouncement,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-04-15',
    documentNumber: '示例公告〔2026〕2号',
    list: [...exampleExitList],
  },
  compose: (d) => [
    mark(d.issuer),
    letterNumber(d.documentNumber),
    title(`${d.issuer.name}关于注销${exitCountText(d.list)}的公告`, ...officeWords),
    paragraph(passages.publication(d)),
    paragraph(`${passages.validity(d)}${consequences(d)}`),
    closing('特此公告。'),
    attachments(listTitle),
    signature(d),
    ...exitListAnnex('附件', listTitle, withBans(d.list, inFigures(banFigures.voluntaryExit).zh)),
  ],
});
