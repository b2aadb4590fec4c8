import { chineseDate } from '#shared/domain/day.ts';
import type { Block } from '#templates/typeset/block.ts';
import { paragraph } from './blocks.ts';
import type { CorrectedPaper } from './document-data.ts';

const head: readonly Block['type'][] = ['mark', 'classification', 'number', 'signer', 'title', 'recipient'];

const sentence = ({ title, documentNumber, unmade, firstDay }: CorrectedPaper): string => {
  const first = `《${title}》${documentNumber ? `（${documentNumber}）` : ''}`;
  const [what, act] = unmade
    ? [`${first}未能制成，未曾发出，由本文书代替。`, '另发']
    : [`本文书是对${first}的更正。`, '更正'];
  return `${what}首次作出的日期为${chineseDate(firstDay)}；文中自文书作出、公告之日起生效或者起算的，仍以该日为准，不因${act}重新计算。`;
};

/** Says at the head of a paper which one it corrects or takes the place of, and that the first day stands. */
export const sayCorrection = (blocks: readonly Block[], correction: CorrectedPaper | undefined): readonly Block[] => {
  if (!correction) return blocks;
  const body = blocks.findIndex(({ type }) => !head.includes(type));
  return [...blocks.slice(0, body), paragraph(sentence(correction)), ...blocks.slice(body)];
};
