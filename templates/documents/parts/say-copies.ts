import type { Block } from '#templates/typeset/block.ts';
import type { IssuedData } from './document-data.ts';

/**
 * 抄送机关 in the imprint (GB/T 9704-2012, 7.4.2): of a paper that has one, otherwise of one made for them, which like a
 * letter's names no printer (10.1).
 */
export const sayCopies = (blocks: readonly Block[], copiedTo: IssuedData['copiedTo'] = []): readonly Block[] => {
  if (copiedTo.length === 0) return blocks;
  const copies = copiedTo.map(({ name }) => name);
  const hasImprint = blocks.some(({ type }) => type === 'imprint');
  return hasImprint
    ? blocks.map((block) => (block.type === 'imprint' ? { ...block, copies } : block))
    : [...blocks, { type: 'imprint', copies }];
};
