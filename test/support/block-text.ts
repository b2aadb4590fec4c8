import type { Block } from '#templates/typeset/block.ts';
import { blockTexts } from '#templates/typeset/block-texts.ts';

/** Everything that blocks print, in one string. */
export const documentText = (blocks: readonly Block[]): string => blocks.flatMap(blockTexts).join('\n');
