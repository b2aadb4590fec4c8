import { chineseDate } from '#shared/domain/day.ts';
import type { Block } from '#templates/typeset/block.ts';
import { paragraph } from './blocks.ts';
import type { CorrectedPaper } from './document-data.ts';

const head: readonly Block['type'][] = ['mark', 'classification', 'number', 'signer', 'title', 'recipient'];

const sentence = ({ title, documentNumber, firstDay }: CorrectedPaper): string =>
  `本文书是对《${title}》${documentNumber ? `（${documentNumber}）` : ''}的更正。首次作出的日期为${chineseDate(firstDay)}；文中自文书作出、公告之日起生效或者起算的，仍以该日为准，不因更正重新计算。`;

/** Says at the head of a corrected paper which one it corrects, and that its first day stands. */
export const sayCorrection = (blocks: readonly Block[], correction: CorrectedPaper | undefined): readonly Block[] => {
  if (!correction) return blocks;
  const body = blocks.findIndex(({ type }) => !head.includes(type));
  return [...blocks.slice(0, body), paragraph(sentence(correction)), ...blocks.slice(body)];
};
