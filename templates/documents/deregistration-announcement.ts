import { z } from 'zod';
import { banFigures, banTerm } from '#shared/domain/ban.ts';
import { chineseDate } from '#shared/domain/day.ts';
import { inFigures } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, letterNumber, mark, paragraph, signature, title } from './parts/blocks.ts';
import { after, said } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
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
import { definePassages } from './parts/passages.ts';
import { officeWords } from './parts/phrases.ts';
import { Line } from './parts/text.ts';

const facts = ['applied', 'reviewed', 'consulted', 'qualificationEnds', 'bothEnd', 'certificatesEnd'] as const;

const passages = definePassages(
  {
    publication:
      '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》，{course}现将注销清单予以公布（见附件）。{effect}',
    applied: '有关培训评价组织申请',
    reviewed: '专家评议',
    consulted: '征求{departments}意见',
    qualificationEnds: '{organizations}的培训评价组织资质自公告之日起注销，其职业技能等级证书实施资格相应注销。',
    bothEnd:
      '{organizations}不再实施其他职业技能等级证书，其培训评价组织资质和清单所列职业技能等级证书实施资格自公告之日起同时注销。',
    certificatesEnd:
      '{organizations}的清单所列职业技能等级证书实施资格自公告之日起注销，其他职业技能等级证书不受影响，培训评价组织资质予以保留。',
    validity:
      '上述培训评价组织退出前已发放的相应职业技能等级证书原则上继续有效，仍作为持证者职业技能等级水平的证明，以及各地职业技能补贴的依据，体现的学习成果在学分银行继续使用。',
    consequences:
      '有关培训评价组织对退出前已实施的行为负责，其主体自公告之日起{banTerm}内（至{banLastDay}止）不得参与培训评价组织招募遴选，退出后不得参与并扰乱职业技能等级证书的相关活动。',
    consequencesOfSome:
      '有关培训评价组织对退出前已实施的行为负责，退出后不得参与并扰乱职业技能等级证书的相关活动；清单备注中注明禁入期的，其主体自公告之日起{banTerm}内（至{banLastDay}止）不得参与培训评价组织招募遴选。',
    consequencesOfNone: '有关培训评价组织对退出前已实施的行为负责，退出后不得参与并扰乱职业技能等级证书的相关活动。',
  },
  {
    validity: ['原则上继续有效', '学分银行'],
    consequences: ['对退出前已实施的行为负责', '不得参与培训评价组织招募遴选', '不得参与并扰乱'],
    consequencesOfSome: ['对退出前已实施的行为负责', '不得参与并扰乱', '注明禁入期的', '不得参与培训评价组织招募遴选'],
    consequencesOfNone: ['对退出前已实施的行为负责', '不得参与并扰乱'],
  },
  facts,
);

/** D18: publishes what was deregistered on application (Art. 6(5)) with the consequences of Arts. 8–11. */
export const DeregistrationAnnouncement = documentData({
  list: ExitList,
  /** The departments that were asked. */
  departments: z.array(Line).max(200),
  holds: Holds(facts),
});
export type DeregistrationAnnouncement = z.infer<typeof DeregistrationAnnouncement>;

const consequences = (d: DeregistrationAnnouncement): string => {
  const barred = whoIsBarred(d.list);
  if (barred === 'none') return passages.consequencesOfNone(d);
  const { lastBarredDay } = banTerm(d.correction?.firstDay ?? d.issueDate, banFigures.voluntaryExit.value);
  const term = { banTerm: inFigures(banFigures.voluntaryExit).zh, banLastDay: chineseDate(lastBarredDay) };
  return barred === 'all' ? passages.consequences(d, term) : passages.consequencesOfSome(d, term);
};

const course = (d: DeregistrationAnnouncement): string =>
  after(passages.applied(d), passages.reviewed(d), passages.consulted(d, { departments: d.departments.join('、') }));

const effect = (d: DeregistrationAnnouncement): string => {
  const of = (exit: ExitList[number]['exit']) => ({ organizations: organizationsExiting(d.list, exit) });
  return said(
    '',
    passages.qualificationEnds(d, of('qualification')),
    passages.bothEnd(d, of('both')),
    passages.certificatesEnd(d, of('certificate')),
  );
};

const listTitle = '注销培训评价组织和职业技能等级证书清单';

export const deregistrationAnnouncement = defineDocument({
  kind: 'deregistrationAnnouncement',
  corrects: ['list'],
  genre: 'announcement',
  layout: 'announcement',
  version: '3',
  numbered: true,
  passages,
  data: DeregistrationAnnouncement,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-04-15',
    documentNumber: '示例公告〔2026〕2号',
    list: [...exampleExitList],
    departments: ['国家发展改革委', '市场监管总局'],
    holds: {
      applied: true,
      reviewed: true,
      consulted: true,
      qualificationEnds: true,
      bothEnd: false,
      certificatesEnd: false,
    },
  },
  compose: (d) => [
    mark(d.issuer),
    letterNumber(d.documentNumber),
    title(`${d.issuer.name}关于注销${exitCountText(d.list)}的公告`, ...officeWords),
    paragraph(passages.publication(d, { course: course(d), effect: effect(d) })),
    paragraph(`${passages.validity(d)}${consequences(d)}`),
    closing('特此公告。'),
    attachments(listTitle),
    signature(d),
    ...exitListAnnex('附件', listTitle, withBans(d.list, inFigures(banFigures.voluntaryExit).zh)),
  ],
});
