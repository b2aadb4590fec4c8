import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlocks } from '#templates/documents/compare-blocks.ts';
import { compareTexts } from '#templates/documents/compare-texts.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { renderComparison } from '#templates/render-document.ts';
import type { Block, Compared } from '#templates/typeset/block.ts';
import { layOut } from '#templates/typeset/lay-out.ts';
import { documentText } from '#test/support/block-text.ts';
import { drawn } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';

const pieces = ['示例', '根据', '《实施细则》', '第四条', '，', '。', '2026年1月12日', '申请', 'Ltd.', ' '] as const;
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));

const without = (spans: readonly Compared[], change: 'deleted' | 'inserted'): string =>
  spans
    .filter((span) => span.change !== change)
    .map((span) => span.text)
    .join('');

describe('two versions of a text as one', () => {
  it('give back the one without what is new, and the other without what is gone', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const spans = compareTexts(before, after);
        expect(without(spans, 'inserted')).toBe(before);
        expect(without(spans, 'deleted')).toBe(after);
        if (before === after) expect(spans.every(({ change }) => change === undefined)).toBe(true);
      }),
      drawn(300, 20_000),
    );
  });

  it('mark the words that differ and no others', () => {
    expect(compareTexts('请你单位于4月30日前报送材料。', '请你单位于5月30日前补充报送材料。')).toEqual([
      { text: '请你单位于' },
      { text: '4', change: 'deleted' },
      { text: '5', change: 'inserted' },
      { text: '月30日前' },
      { text: '补充', change: 'inserted' },
      { text: '报送材料。' },
    ]);
  });
});

const blocksOf = (changes: object): readonly Block[] => {
  const { data, compose, sample } = documentTemplates.exitApprovalReply;
  return compose(data.parse({ ...(sample as object), ...changes }));
};

describe('two versions of a letter', () => {
  it('are the letter itself where nothing changed', () => {
    expect(compareBlocks(blocksOf({}), blocksOf({}))).toEqual(blocksOf({}));
  });

  it('strike out in the paragraph what is gone, underline what is new, in red', async () => {
    const after = blocksOf({ settlementDeadline: '2026-05-31' });
    const compared = compareBlocks(blocksOf({}), after);
    const changed = compared.filter((block) => block.type === 'compared');
    expect(changed.length).toBeGreaterThan(0);
    const spans = changed.flatMap((block) => block.spans);
    expect(spans.filter(({ change }) => change === 'deleted').map((span) => span.text)).toEqual(['4', '30']);
    expect(spans.filter(({ change }) => change === 'inserted').map((span) => span.text)).toEqual(['5', '31']);
    const { pages } = layOut(await testFonts(), 'letter', compared);
    const marks = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'rule' && item.red));
    expect(marks).toHaveLength(4);
  });

  it('lose no word of either, whatever member changes', () => {
    const alike = (blocks: readonly Block[]): string => documentText(blocks).replaceAll(/\s/gu, '');
    const other = blocksOf({ organization: { name: '示例另一评价有限公司', uscc: '91110000MA0000001L' } });
    const compared = compareBlocks(blocksOf({}), other);
    for (const block of [...blocksOf({}), ...other])
      if (block.type === 'paragraph')
        for (const word of block.text.split(/[，。；、]/u)) expect(alike(compared)).toContain(word.slice(0, 4));
  });

  it('are rendered as a paper that is none: red lines, no data, refused by name where one is wrong', async () => {
    const fonts = await testFonts();
    const { sample } = documentTemplates.exitApprovalReply;
    const kind = 'exitApprovalReply';
    const rendered = await renderComparison({
      fonts,
      kind,
      before: sample,
      after: { ...(sample as object), settlementDeadline: '2026-05-31' },
    });
    expect(rendered.ok && rendered.value.pages).toBeGreaterThan(0);
    expect(rendered.ok && Buffer.from(rendered.value.bytes).includes('EmbeddedFile')).toBe(false);
    const refused = await renderComparison({ fonts, kind, before: {}, after: sample });
    expect(refused.ok ? undefined : refused.refusal.code).toBe('input.invalid');
  });
});
