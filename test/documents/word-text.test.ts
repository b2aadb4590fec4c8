import { expect, it } from 'vitest';
import { readWord } from '#shared/files/read-word.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { renderDraft } from '#templates/render-document.ts';
import type { Block } from '#templates/typeset/block.ts';
import { renderWord } from '#templates/word/render-word.ts';
import { type Exhibit, exhibits } from '#test/golden/exhibits.ts';
import { testFonts } from '#test/support/fonts.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';

const printedText = async ({ kind, data }: Exhibit): Promise<string> => {
  const rendered = await renderDraft(await testFonts(), kind, data);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  return textOf(await readPdf(rendered.value.bytes));
};

const writtenText = async ({ kind, data }: Exhibit): Promise<string> => {
  const written = await renderWord({ kind, data, properties: {} });
  if (!written.ok) throw new Error(JSON.stringify(written.refusal));
  const read = await readWord(written.value);
  if ('flaw' in read) throw new Error(read.flaw.en);
  return read.text.paragraphs.join('').replaceAll(/\s/gu, '');
};

/** Heads of tables, which a page repeats. */
const headsOf = ({ kind, data }: Exhibit): string[] => {
  const template = documentTemplates[kind];
  const tables = template.compose(template.data.parse(data)).filter((block) => block.type === 'table');
  return tables.map(({ columns }: Extract<Block, { type: 'table' }>) => columns.map(({ head }) => head).join(''));
};

it.each(exhibits.map((exhibit) => [exhibit.name, exhibit] as const))(
  '%s says as a text document what its page says, in the same order',
  async (_, exhibit) => {
    // Page numbers stand in the footer, the watermark in the header.
    const furniture = [/—\d+—/gu, '草稿', ...headsOf(exhibit)];
    const bare = (text: string): string => furniture.reduce<string>((left, mark) => left.replaceAll(mark, ''), text);
    expect(bare(await writtenText(exhibit))).toBe(bare(await printedText(exhibit)));
  },
);
