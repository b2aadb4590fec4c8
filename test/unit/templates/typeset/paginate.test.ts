import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import type { Block } from '#templates/typeset/block.ts';
import type { Page } from '#templates/typeset/frame.ts';
import { layOut } from '#templates/typeset/lay-out.ts';
import { testFonts } from '#test/support/fonts.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

const textOf = ({ items }: Page): string =>
  items
    .flatMap((item) =>
      item.kind === 'text' ? item.glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)) : [],
    )
    .join('');
const pagesOf = (...blocks: Block[]): string[] => layOut(fonts, 'plain', blocks).pages.map(textOf);

const sentence = (lines: number): Block => ({ type: 'paragraph', text: '甲'.repeat(28 * lines - 4) });
const signed: Block = {
  type: 'signature',
  signers: [{ name: '示例单位', seal: 'own' }],
  date: '2026年1月22日',
};

describe('pages', () => {
  it.each(Array.from({ length: 24 }, (_, at) => at + 12))('never leave a signature alone after %i lines', (lines) => {
    const pages = pagesOf(sentence(lines), signed);
    const last = pages.at(-1) ?? '';
    expect(last).toContain('2026年1月22日');
    expect(last).toMatch(/甲{4,}/u);
    expect(last).toContain('示例单位（印章）');
  });

  it.each(Array.from({ length: 24 }, (_, at) => at + 12))(
    'keep a heading with what follows it, after %i lines',
    (lines) => {
      const pages = pagesOf(sentence(lines), { type: 'heading', level: 1, text: '一、示例标题' }, sentence(3));
      for (const page of pages) expect(page).not.toMatch(/示例标题$/u);
    },
  );

  it('hold 22 lines each and lose none', () => {
    const pages = pagesOf(sentence(66));
    expect(pages).toHaveLength(3);
    expect(pages.join('')).toBe('甲'.repeat(28 * 66 - 4));
  });

  it('repeat the head of a table on every page that it runs on to', () => {
    const pages = pagesOf({
      type: 'table',
      columns: [
        { head: '示例序号', share: 1, align: 'center' },
        { head: '示例名称', share: 4, align: 'left' },
      ],
      rows: Array.from({ length: 200 }, (_, at) => [String(at + 1), `示例证书${at + 1}`]),
    });
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(page).toMatch(/^示例序号示例名称/u);
    for (let row = 1; row <= 200; row += 1)
      expect(pages.filter((page) => page.includes(`示例证书${row}`))).not.toEqual([]);
  });
});
