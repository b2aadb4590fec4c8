import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import type { IssuedData } from '../documents/parts/document-data.ts';
import { paperBlocks } from '../documents/parts/paper-blocks.ts';
import { readable } from './fit-text.ts';
import { patternOf, type TextPath, type TextPattern } from './free-texts.ts';
import { paperParts } from './paper-parts.ts';
import { readPaper } from './read-paper.ts';
import { paragraphsOf } from './word-part.ts';

/**
 * What a draft's text document says and where its free texts stand in it, of those at some paths of its data. Refusals
 * as in `renderWord`.
 */
export const wordPattern = async (
  kind: DocumentKind,
  data: unknown,
  paths: readonly TextPath[],
): Promise<Result<TextPattern>> => {
  const read = await readPaper(kind, data);
  if (!read.ok) return read;
  const { template } = read.value;
  const { layout } = template.form(read.value.data);
  const composing = {
    data: read.value.data,
    compose: (one: unknown) => paperBlocks(template, one as IssuedData),
    paragraphs: (blocks: Parameters<typeof paperParts>[1]) => paragraphsOf(paperParts(layout, blocks)),
  };
  return accept(readable(patternOf(composing, paths)));
};
