import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import type { Block, Layout } from '#templates/typeset/block.ts';
import type { FrameItem, Page } from '#templates/typeset/frame.ts';
import { layOut } from '#templates/typeset/lay-out.ts';
import { linePitch, typeArea } from '#templates/typeset/measures.ts';
import { testFonts } from '#test/support/fonts.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

const office = '国务院职业教育工作部际联席会议办公室';

const letter = (lines: number, name = office): Block[] => [
  { type: 'mark', text: office },
  { type: 'number', text: '示例函〔2026〕12号' },
  { type: 'title', text: '示例办公室关于示例事项的函', keep: [] },
  { type: 'recipient', text: '示例单位：' },
  ...Array.from({ length: Math.ceil(lines / 3) }, (_, at): Block => {
    const own = Math.min(3, lines - 3 * at);
    return { type: 'paragraph', text: `${'甲'.repeat(28 * own - 8)}。` };
  }),
  { type: 'signature', signers: [{ name, seal: 'own' }], date: '2026年1月22日' },
];

const wordsOf = (item: FrameItem): string =>
  item.kind === 'text' ? item.glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('') : '';
const textOf = ({ items }: Page): string => items.map(wordsOf).join('');

type Line = { readonly text: string; readonly from: number; readonly to: number };

/** The text of each baseline, and where its ink begins and ends. */
const linesOf = ({ items }: Page): Line[] => {
  const texts = items.filter((item) => item.kind === 'text');
  return [...new Set(texts.map(({ y }) => y))].map((y) => {
    const own = texts.filter((item) => item.y === y);
    const ends = own.map(({ x, glyphs, face, size }) => {
      const last = glyphs.at(-1);
      return x + (last ? last.x + (face.advanceOf(last.id) * size) / 1000 : 0);
    });
    return { text: own.map(wordsOf).join(''), from: Math.min(...own.map(({ x }) => x)), to: Math.max(...ends) };
  });
};

const bottom = typeArea.top + typeArea.height;
/** Empty lines below the text of a page. */
const whiteOf = ({ items }: Page): number =>
  (bottom - Math.max(0, ...items.map((item) => (item.kind === 'text' ? item.y : 0)))) / linePitch;
const pitchOf = (pages: readonly Page[]): number => {
  const gaps = pages.flatMap(({ items }) => {
    const lines = [...new Set(items.flatMap((item) => (wordsOf(item).includes('甲') && 'y' in item ? [item.y] : [])))];
    return lines.slice(1).map((y, at) => y - (lines[at] ?? 0));
  });
  return gaps.length > 0 ? Math.min(...gaps) : linePitch;
};
const pagesOf = (layout: Layout, blocks: readonly Block[]): readonly Page[] => layOut(fonts, layout, blocks).pages;

describe('a text and its signature', () => {
  const outcomes: { lines: number; pages: readonly Page[]; pitch: number }[] = [];
  beforeAll(() => {
    for (let lines = 2; lines <= 60; lines += 1) {
      const pages = pagesOf('letter', letter(lines));
      outcomes.push({ lines, pages, pitch: pitchOf(pages) });
    }
  });

  it('stay together, whole and in order, whatever the pitch', () => {
    for (const { lines, pages } of outcomes) {
      const last = pages.at(-1) as Page;
      expect(textOf(last)).toMatch(/甲{4,}。国/u);
      expect(textOf(last)).toContain(`${office}（印章）2026年1月22日`);
      expect(pages.map(textOf).join('').replaceAll(/[^甲]/gu, '')).toHaveLength(
        letter(lines).reduce((sum, block) => sum + (block.type === 'paragraph' ? block.text.length - 1 : 0), 0),
      );
    }
  });

  it('keep to 29.6 pt where that suits, and are never closer than 26 pt or wider than 31.6 pt', () => {
    for (const { pitch } of outcomes) {
      expect(pitch).toBeGreaterThanOrEqual(linePitch - 3.6 - 0.01);
      expect(pitch).toBeLessThanOrEqual(linePitch + 2 + 0.01);
    }
    const usual = outcomes.filter(({ pitch }) => Math.abs(pitch - linePitch) < 0.05);
    expect(usual.length).toBeGreaterThan(outcomes.length / 2);
  });

  it('leave no page a third white before another one', () => {
    for (const { lines, pages } of outcomes)
      for (const page of pages.slice(0, -1)) expect(whiteOf(page), `${lines} lines`).toBeLessThan(7);
  });

  it('end on the first page where lines a little closer make room for both', () => {
    const onePage = outcomes.filter(({ pages }) => pages.length === 1);
    expect(onePage.some(({ pitch }) => pitch < linePitch - 1)).toBe(true);
    for (const { pages } of onePage) expect(whiteOf(pages[0] as Page)).toBeGreaterThanOrEqual(0);
  });
});

describe('the name of the issuer', () => {
  it.each([2, 9, 15, 16, 18, 20, 24])('of %i characters stands on one line, centred on the date', (length) => {
    const name = '示例单位名称办公室'.repeat(3).slice(0, length);
    const [page] = pagesOf('letter', letter(4, name));
    const lines = linesOf(page as Page);
    const signed = lines.findLast(({ text }) => text.startsWith(name));
    const date = lines.find(({ text }) => text === '2026年1月22日');
    expect(signed?.text).toMatch(/（印章）$|[^）]$/u);
    expect(signed?.from).toBeGreaterThanOrEqual(typeArea.left);
    expect(signed?.to).toBeLessThanOrEqual(typeArea.left + typeArea.width + 0.5);
    const middle = ({ from, to } = { from: 0, to: 0 }): number => (from + to) / 2;
    expect(middle(signed)).toBeCloseTo(middle(date), 0);
  });

  it('takes two lines where it would push the date to the middle of the page', () => {
    const name = '示例单位名称办公室'.repeat(4).slice(0, 30);
    const [page] = pagesOf('letter', letter(4, name));
    expect(linesOf(page as Page).some(({ text }) => text.startsWith(name))).toBe(false);
    expect(textOf(page as Page)).toContain(name);
  });
});
