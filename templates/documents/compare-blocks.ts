import type { Block } from '#templates/typeset/block.ts';
import { blockTexts } from '#templates/typeset/block-texts.ts';
import { compareTexts, type Step, stepsBetween } from './compare-texts.ts';

const keyOf = (block: Block): string => `${block.type}\u0000${blockTexts(block).join('\u0000')}`;

/** Kinds that say one text each: two versions of it are set as one. */
const isTextual = ({ type }: Block): boolean =>
  type === 'title' || type === 'recipient' || type === 'paragraph' || type === 'heading' || type === 'note';

const said = (block: Block): string => blockTexts(block).join('　');

const compared = (before: Block | undefined, after: Block | undefined): Block => ({
  type: 'compared',
  indent: (after ?? before)?.type !== 'recipient',
  spans: compareTexts(before ? said(before) : '', after ? said(after) : ''),
});

type Run = { readonly deleted: Block[]; readonly inserted: Block[] };

/** Blocks that one version has alone, paired in their order where they are of one kind. */
const settle = ({ deleted, inserted }: Run): Block[] => {
  const left = [...deleted];
  const shown = inserted.flatMap((block): Block[] => {
    const at = left.findIndex(({ type }) => type === block.type);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    if (isTextual(block)) return [compared(before, block)];
    // What is no running text stands as it is now, under what was said before.
    return [compared(before, block), block];
  });
  return [...left.map((block) => compared(block, undefined)), ...shown];
};

/**
 * Two versions of a paper as one (花脸稿): what both say stands as it will be printed, what one says alone is struck out or
 * underlined where it stands.
 */
export const compareBlocks = (before: readonly Block[], after: readonly Block[]): Block[] => {
  const result: Block[] = [];
  let run: Run = { deleted: [], inserted: [] };
  const flush = (): void => {
    result.push(...settle(run));
    run = { deleted: [], inserted: [] };
  };
  const take = ({ of, before: one, after: other }: Step): void => {
    const block = of === 'inserted' ? after[other ?? 0] : before[one ?? 0];
    if (!block) return;
    if (of === 'both') {
      flush();
      result.push(after[other ?? 0] ?? block);
    } else run[of].push(block);
  };
  for (const step of stepsBetween(before.map(keyOf), after.map(keyOf))) take(step);
  flush();
  return result;
};
