import { describe, expect, it } from 'vitest';
import type { Block, Layout } from '#templates/typeset/block.ts';
import { paintBlocks } from '#test/support/paint-blocks.ts';
import type { PrintedPage } from '#test/support/read-pdf.ts';

const bottom = (262 * 72) / 25.4;

const paper = (sentences: number, imprint: Block, ...annexes: Block[]): Block[] => [
  { type: 'mark', text: '示例办公室' },
  { type: 'number', text: '示例〔2026〕12号' },
  { type: 'title', text: '示例标题', keep: [] },
  { type: 'recipient', text: '示例单位：' },
  { type: 'paragraph', text: '示例正文。'.repeat(sentences) },
  { type: 'signature', signers: [{ name: '示例单位', seal: 'own' }], date: '2026年11月23日' },
  ...annexes,
  imprint,
];
const printed: Block = {
  type: 'imprint',
  copies: ['示例甲单位'],
  printer: { name: '示例办公室', date: '2026年11月23日' },
};
const unprinted: Block = { type: 'imprint', copies: ['示例甲单位'] };
const turned: Block[] = [
  { type: 'annex', label: '附件', title: '示例名单', orientation: 'landscape' },
  { type: 'table', columns: [{ head: '序号', share: 1, align: 'center' }], rows: [['1']] },
];

const say = ({ texts }: PrintedPage): string => texts.map(({ text }) => text).join('');
const numberOn = (page: PrintedPage): string | undefined => /—\s*(\d+)\s*—/u.exec(say(page))?.[1];
const pagesOf = async (layout: Layout, blocks: readonly Block[]) => (await paintBlocks(layout, blocks)).pages;

describe('the imprint of a paper with a red head', () => {
  it.each([1, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200])(
    'ends an even page, after %i sentences',
    async (sentences) => {
      const pages = await pagesOf('head', paper(sentences, printed));
      expect(pages.length % 2).toBe(0);
      const last = pages.at(-1) as PrintedPage;
      expect(say(last)).toContain('抄送：示例甲单位。');
      expect(Math.max(...last.rules.map(({ from }) => from[1]))).toBeCloseTo(bottom, 1);
      expect(pages.slice(0, -1).some((page) => say(page).includes('抄送'))).toBe(false);
    },
  );

  it('moves behind a blank page where the last page of text is even and full, and neither has a number', async () => {
    const pages = await pagesOf('head', paper(1, printed, ...turned));
    expect(pages).toHaveLength(4);
    expect(pages.map(numberOn)).toEqual(['1', '2', undefined, undefined]);
    expect(say(pages[2] as PrintedPage)).toBe('');
    expect(say(pages[3] as PrintedPage)).toContain('印发');
  });

  it('keeps its number where no blank page goes before it', async () => {
    const pages = await pagesOf('head', paper(1, printed));
    expect(pages.map(numberOn)).toEqual(['1', '2']);
  });
});

describe('the imprint of a letter', () => {
  it('has no lines and stands on the last page, odd or even', async () => {
    const pages = await pagesOf('letter', paper(1, unprinted));
    expect(pages).toHaveLength(1);
    const copies = pages[0]?.texts.find(({ text }) => text.includes('抄送'));
    expect(bottom - (copies?.baseline ?? 0)).toBeLessThan(20);
  });
});
