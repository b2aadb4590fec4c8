import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { type Atom, atomsOf, widthOfAtoms } from '#templates/typeset/atom.ts';
import { breakLines, type Line, stretchLimit } from '#templates/typeset/break-lines.ts';
import { gapBetween, inkEnd } from '#templates/typeset/line-breaks.ts';
import { cell, typeArea } from '#templates/typeset/measures.ts';
import { placeLine } from '#templates/typeset/place-line.ts';
import { drawn } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';
import { mixedParagraph, writtenParagraph } from '#test/support/written-paragraphs.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

const shape = (text: string): Atom[] => atomsOf(text, { fonts, missing: new Set(), role: 'fangsong', size: 16, cell });
const measure = { first: typeArea.width - 2 * cell, rest: typeArea.width, unit: cell };
const textOf = (atoms: readonly Atom[], { from, to }: Line): string =>
  String.fromCodePoint(...atoms.slice(from, to).map(({ codePoint }) => codePoint));

const linesOf = (text: string) => {
  const atoms = shape(text);
  return { atoms, lines: breakLines(atoms, measure) };
};

describe('breaking lines', () => {
  it('keeps 1,000 paragraphs whole, within the measure, and free of forbidden starts and ends', () => {
    fc.assert(
      fc.property(writtenParagraph, (text) => {
        const { atoms, lines } = linesOf(text);
        const texts = lines.map((line) => textOf(atoms, line));
        expect(texts.join('')).toBe(text);
        for (const [at, line] of texts.entries()) {
          if (at > 0) expect(line).not.toMatch(/^[、，。．；：！？）］｝〕〉》」』】’”…—～·％‰℃]/u);
          if (at < texts.length - 1) expect(line).not.toMatch(/[（［｛〔〈《「『【‘“￥]$/u);
        }
      }),
      drawn(150, 20_000),
    );
  });

  it('ends every full line on the right edge, to a hundredth of a point', () => {
    fc.assert(
      fc.property(writtenParagraph, (text) => {
        const { atoms, lines } = linesOf(text);
        for (const line of lines.slice(0, -1)) {
          const set = atoms.slice(line.from, line.to);
          const last = placeLine(set, 16, { x: 0, fill: line.fill }).at(-1);
          const glyph = last?.glyphs.at(-1);
          const atom = set.at(-1);
          if (!last || !glyph || !atom || atom.class === 'space') continue;
          if (line.fill !== undefined) expect(last.x + glyph.x - atom.ink + atom.width).toBeCloseTo(line.fill, 2);
        }
      }),
      drawn(150, 20_000),
    );
  });

  it('splits no number, clause or document number, and a date only after 年 or 月', () => {
    fc.assert(
      fc.property(writtenParagraph, (text) => {
        const { atoms, lines } = linesOf(text);
        const ends = lines
          .slice(0, -1)
          .map(({ to }) => String.fromCodePoint(...atoms.slice(0, to).map((a) => a.codePoint)).length);
        const units = /\d{4}年|\d{1,2}月|\d{1,2}日|〔\d{4}〕\d+号|\d[\d.,]*[%元]|第[一二三四五六七八九十]+条|——|……/gu;
        for (const { 0: unit, index } of text.matchAll(units))
          for (const end of ends) expect(end > index && end < index + unit.length, `${unit} in ${text}`).toBe(false);
      }),
      drawn(150, 20_000),
    );
  });

  it('leaves no last line of one character and its mark', () => {
    for (let length = 26; length < 90; length += 1) {
      const { atoms, lines } = linesOf(`${'退'.repeat(length)}。`);
      const last = lines.at(-1);
      if (lines.length > 1 && last) expect(textOf(atoms, last).length).toBeGreaterThan(2);
    }
  });

  it('breaks a word that is longer than a line where the line is full', () => {
    const { atoms, lines } = linesOf('A'.repeat(300));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.map((line) => textOf(atoms, line)).join('')).toBe('A'.repeat(300));
  });

  it('goes on where a text leaves no place to break: hyphens fill their lines', () => {
    const { lines } = linesOf('-'.repeat(150));
    expect(lines.length).toBeLessThan(5);
  });

  it('drops blanks at the end of a line, and keeps them in the text', () => {
    const text = `${'退'.repeat(25)}   ${'出'.repeat(30)}`;
    const { atoms, lines } = linesOf(text);
    expect(lines.map((line) => textOf(atoms, line)).join('')).toBe(text);
    expect(lines.slice(1).every((line) => !textOf(atoms, line).startsWith(' '))).toBe(true);
  });

  it("sets an apostrophe within a word as a letter's mark, and a quotation mark as wide as a character", () => {
    const [, , apostrophe, letter] = shape('It’s');
    expect(apostrophe?.class).toBe('latin');
    expect(apostrophe?.width).toBeLessThan(cell / 2);
    expect(letter?.codePoint).toBe(0x73);
    expect(shape('‘退’').map(({ width }) => Math.round(width))).toEqual([16, 16, 16]);
  });

  it.each([
    ['010-88888888 转 8001，网址 https://www.example.org/notices/2026/11?from=letter&page=12#top，请于工作日联系'],
    ['电子邮箱 casework.department@example-evaluation.org 或者 https://example.org/verify 查询'],
    ['编号 91110000MA0000001L-1、91110000MA0000001L-2、91110000MA0000001L-3 共三件'],
  ])('pulls nothing apart in %s', (text) => {
    for (let lead = 0; lead < 28; lead += 1) {
      const { atoms, lines } = linesOf(`${'请'.repeat(lead)}${text}`);
      for (const line of lines) expect(stretchOf(atoms, line)).toBeLessThanOrEqual(stretchLimit + 1e-9);
    }
  });
});

/** The widest gap that a line opens between two characters, in widths of a character. */
const stretchOf = (atoms: readonly Atom[], { from, to, fill }: Line): number => {
  const end = inkEnd(atoms, from, to);
  const set = atoms.slice(from, end);
  if (fill === undefined) return 0;
  const gaps = set.reduce((sum, atom, at) => sum + (at > 0 ? gapBetween(set[at - 1] as Atom, atom) : 0), 0);
  return Math.max(0, (fill - widthOfAtoms(set)) / Math.max(1, gaps) / cell);
};

describe('1,000 paragraphs of letters, numbers, addresses and names', () => {
  const shares = { ragged: 0, all: 0 };
  beforeAll(() => {
    for (const text of fc.sample(mixedParagraph, drawn(1000, 5000))) {
      const { atoms, lines } = linesOf(text);
      for (const line of lines.slice(0, -1)) {
        const stretch = stretchOf(atoms, line);
        expect(stretch).toBeLessThanOrEqual(stretchLimit + 1e-9);
        shares.all += 1;
        if (line.fill === undefined) shares.ragged += 1;
      }
    }
  });

  it('have no line pulled apart beyond the limit, and at most two in a hundred ragged', () => {
    expect(shares.all).toBeGreaterThan(3000);
    expect(shares.ragged / shares.all).toBeLessThanOrEqual(0.02);
  });
});
