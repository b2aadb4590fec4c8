import type { Block, Layout } from '#templates/typeset/block.ts';
import { startLayout } from '#templates/typeset/lay-out.ts';
import { paint } from '#templates/typeset/paint.ts';
import { testFonts } from './fonts.ts';
import { type PrintedPdf, readPdf } from './read-pdf.ts';

const facts = {
  title: '示例',
  author: '示例',
  subject: '示例',
  createdOn: '2026-01-01',
  archive: { catalogueId: 'D00', genre: '示例', templateVersion: '1' },
};

/** Blocks of no document, painted and read back; throws where a character is missing. */
export const paintBlocks = async (layout: Layout, blocks: readonly Block[]): Promise<PrintedPdf> => {
  const layouting = startLayout(await testFonts(), layout, blocks);
  const chunks: Uint8Array[] = [];
  const painted = await paint(layouting, facts, (bytes) => {
    chunks.push(bytes);
  });
  if (!painted) throw new Error(`missing: ${[...layouting.missing].join(', ')}`);
  return readPdf(new Uint8Array(Buffer.concat(chunks)));
};
