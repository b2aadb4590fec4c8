import type { Block } from '#templates/typeset/block.ts';

/** The title as printed, which tells one letter of a kind from another. */
export const titleOf = (blocks: readonly Block[], otherwise: string): string =>
  blocks.find((block) => block.type === 'title')?.text ?? otherwise;
