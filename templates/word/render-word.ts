import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import { paperBlocks } from '../documents/parts/paper-blocks.ts';
import { paperParts } from './paper-parts.ts';
import { readPaper } from './read-paper.ts';

/** What a text document is written of: a kind of paper, its data, and properties that the file keeps. */
export type WordRendering = {
  readonly kind: DocumentKind;
  readonly data: unknown;
  readonly properties: Readonly<Record<string, string>>;
};

/** A draft as a text document (.docx). Refuses `input.invalid` with the path of every field that is wrong. */
export const renderWord = async ({ kind, data, properties }: WordRendering): Promise<Result<Uint8Array>> => {
  const read = await readPaper(kind, data);
  if (!read.ok) return read;
  const { template } = read.value;
  const blocks = paperBlocks(template, read.value.data);
  // A megabyte of code that only this needs: previews of pages start without running it.
  const { writeWord } = await import('./write-word.ts');
  const title = blocks.find((block) => block.type === 'title')?.text ?? '';
  const { layout } = template.form(read.value.data);
  const firstUnnumbered = layout === 'letter';
  const mirrored = blocks.some((block) => block.type === 'sheet' && block.mirrored);
  const sections = paperParts(layout, blocks);
  return accept(await writeWord({ title, sections, firstUnnumbered, mirrored, watermark: '草稿', properties }));
};
