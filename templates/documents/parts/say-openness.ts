import type { Block } from '#templates/typeset/block.ts';
import type { IssuedData } from './document-data.ts';

const isSignature = ({ type }: Block): boolean =>
  type === 'signature' || type === 'stampedSignature' || type === 'handSignature';

/** （此件主动公开） below the date (附注, GB/T 9704-2012, 7.3.6); a paper without a signature shows nothing of it. */
export const sayOpenness = (blocks: readonly Block[], openness: IssuedData['openness']): readonly Block[] => {
  const signed = blocks.findIndex(isSignature);
  if (!openness || signed < 0) return blocks;
  return [...blocks.slice(0, signed + 1), { type: 'note', text: `（此件${openness}）` }, ...blocks.slice(signed + 1)];
};
