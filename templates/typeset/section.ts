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

/** What the head of the paper has taken out of the flow. */
const inHead: ReadonlySet<Block['type']> = new Set([
  'mark',
  'classification',
  'signer',
  'imprint',
  'verification',
  'sheet',
]);

export const isInHead = (type: Block['type']): boolean => inHead.has(type);

const isTitling = (type: Block['type'] | undefined): boolean => type === 'title' || type === 'number';

export const isSigned = ({ type }: Block): boolean =>
  type === 'signature' || type === 'handSignature' || type === 'stampedSignature';

/** Blank lines above a block: one over the title of a plain paper, one between the titling and the text. */
export const spaceAbove = (
  before: Block | undefined,
  block: Block,
  below: 'edge' | 'head',
): 'firm' | 'gap' | undefined => {
  if (!before) return block.type === 'title' && below === 'edge' ? 'firm' : undefined;
  if (isTitling(before.type) && !isTitling(block.type)) return 'firm';
  const afterTable = before.type === 'table' || before.type === 'form';
  return afterTable && !isSigned(block) ? 'gap' : undefined;
};
