import { chineseDate } from '#shared/domain/day.ts';
import type { Block } from '#templates/typeset/block.ts';
import { paragraph } from './blocks.ts';
import type { CorrectedPaper } from './document-data.ts';

const head: readonly Block['type'][] = ['mark', 'classification', 'number', 'signer', 'title', 'recipient'];

const sentence = ({ title, documentNumber, unmade, anew, firstDay }: CorrectedPaper, posted: boolean): string => {
  const first = `《${title}》${documentNumber ? `（${documentNumber}）` : ''}`;
  const [what, act] = unmade
    ? [`${first}未能制成，未曾发出，由本文书代替。`, '另发']
    : [`本文书是对${first}的更正。`, '更正'];
  if (anew) return `${what}${posted ? '自本次公示之日起' : '自收到本文书之日起'}${anewSentence}`;
  return `${what}首次作出的日期为${chineseDate(firstDay)}；文中自文书作出、公告之日起生效或者起算的，仍以该日为准，不因${act}重新计算。`;
};

const anewSentence =
  '，文中所载期限重新计算，原文书所载期限不再适用；此前已按原文书所载的单位、地址或者联系方式提出的，视为已经提出。';

/** Says at the head of a paper which one it corrects or takes the place of, and that the first day stands or a full term runs anew. */
export const sayCorrection = (
  blocks: readonly Block[],
  correction: CorrectedPaper | undefined,
  posted: boolean,
): readonly Block[] => {
  if (!correction) return blocks;
  const body = blocks.findIndex(({ type }) => !head.includes(type));
  return [...blocks.slice(0, body), paragraph(sentence(correction, posted)), ...blocks.slice(body)];
};
