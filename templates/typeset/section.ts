import type { Block, Layout } from './block.ts';

/** A part that starts on a new page: the paper itself, or one of its annexes. */
export type Section = { readonly first: boolean; readonly turned: boolean; readonly blocks: readonly Block[] };

export const sectionsOf = (blocks: readonly Block[], layout: Layout): Section[] => {
  const sections: { first: boolean; turned: boolean; blocks: Block[] }[] = [
    { first: true, turned: layout === 'ledger', blocks: [] },
  ];
  for (const block of blocks) {
    if (block.type === 'annex')
      sections.push({ first: false, turned: block.orientation === 'landscape', blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
};
