import type { Block } from '#templates/typeset/block.ts';
import type { DocumentTemplate } from '../define-document.ts';
import type { IssuedData } from './document-data.ts';
import { sheetBlock } from './sheet-block.ts';
import { verificationBlock } from './verification-block.ts';

/** All that a paper consists of: what its template composes, how it is verified, what it is printed on. */
export const paperBlocks = (template: DocumentTemplate, data: IssuedData): readonly Block[] => [
  ...template.compose(data),
  ...verificationBlock(data),
  ...sheetBlock(data),
];
