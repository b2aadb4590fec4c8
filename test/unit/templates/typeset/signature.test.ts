import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { atomsOf, widthOfAtoms } from '#templates/typeset/atom.ts';
import type { Signer } from '#templates/typeset/block.ts';
import type { TextItem } from '#templates/typeset/frame.ts';
import { layOut } from '#templates/typeset/lay-out.ts';
import { cell, size, typeArea } from '#templates/typeset/measures.ts';
import { drawn } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

const date = '2026年9月14日';
const widthOf = (text: string): number =>
  widthOfAtoms(atomsOf(text, { fonts, missing: new Set(), role: 'fangsong', size: size.third, cell }));

const name = fc
  .array(
    fc.constantFrom(
      '示例',
      '全国',
      '职业教育',
      '培训',
      '评价',
      '技能',
      '服务',
      '（北京）',
      '与',
      '中心',
      'Skills',
      '委员会',
    ),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .map((words) => `示例${words.join('')}`);
const seal = fc.constantFrom<Signer['seal']>('own', 'proxy', 'hand', 'none');

/** Lines of the page as they stand, top down: where each begins, where its last glyph does, and what it says. */
const linesOf = (signer: Signer) => {
  const { pages } = layOut(fonts, 'plain', [
    { type: 'paragraph', text: '示例正文。' },
    { type: 'signature', signers: [signer], date },
  ]);
  const lines = new Map<number, { left: number; right: number; text: string }>();
  const items = pages.flatMap((page) => page.items).filter((item): item is TextItem => item.kind === 'text');
  for (const { x, y, glyphs } of items.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const text = glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('');
    const before = lines.get(y);
    const right = x + widthOf(text);
    lines.set(y, {
      left: before?.left ?? x,
      right: Math.max(before?.right ?? 0, right),
      text: (before?.text ?? '') + text,
    });
  }
  return { pages: pages.length, lines: [...lines.values()].slice(1) };
};

describe('a signature of one issuer', () => {
  it('has its date below the middle of a name that takes no more lines than its length asks for, all inside the type area', () => {
    fc.assert(
      fc.property(name, seal, (issuer, kind) => {
        const { pages, lines } = linesOf({
          name: issuer,
          seal: kind,
          ...(kind === 'proxy' ? { sealHolder: '示例司局' } : {}),
        });
        expect(pages).toBe(1);
        const dated = lines.findIndex(({ text }) => text === date);
        const named = lines.slice(0, dated).filter(({ text }) => !/^（(?:印章|示例司局代章)）$/u.test(text));
        expect(
          named
            .map(({ text }) => text)
            .join('')
            .replaceAll(/（印章）$/gu, '')
            .replaceAll(' ', ''),
        ).toBe(issuer);
        // Two lines as wide as the date asks for, or lines of 24 characters and one more where words do not fill them.
        expect(named.length).toBeLessThanOrEqual(Math.max(2, Math.ceil(widthOf(issuer) / (24 * cell)) + 1));
        for (const { left, right, text } of lines) {
          expect(left, text).toBeGreaterThan(typeArea.left - 0.8);
          expect(right, text).toBeLessThan(typeArea.left + typeArea.width + 0.8);
        }
        const middle = ((lines[dated]?.left ?? 0) + (lines[dated]?.right ?? 0)) / 2;
        if (kind !== 'none')
          for (const { left, right, text } of named)
            expect(Math.abs((left + right) / 2 - middle), text).toBeLessThan(1);
      }),
      drawn(80, 2000),
    );
  });

  it('never leaves its date alone, however long its names are', () => {
    for (const seal of ['own', 'proxy', 'none'] as const)
      for (let count = 1; count <= 130; count += 3) {
        const signer: Signer = {
          name: `示例${'评价中心'.repeat(count)}`,
          seal,
          ...(seal === 'proxy' ? { sealHolder: '示例司局' } : {}),
        };
        const { pages } = layOut(fonts, 'plain', [
          { type: 'paragraph', text: '示例正文。'.repeat(30) },
          { type: 'signature', signers: [signer], date },
        ]);
        const last = pages.at(-1)?.items.filter((item) => item.kind === 'text') ?? [];
        expect(new Set(last.map(({ y }) => y)).size, `${seal} ${count}`).toBeGreaterThan(2);
      }
  });
});
