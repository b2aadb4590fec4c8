import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { type Atom, atomsOf } from '#templates/typeset/atom.ts';
import { breakLines, type Line } from '#templates/typeset/break-lines.ts';
import { cell, typeArea } from '#templates/typeset/measures.ts';
import { placeLine } from '#templates/typeset/place-line.ts';
import { drawn } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

const shape = (text: string): Atom[] => atomsOf(text, { fonts, missing: new Set(), role: 'fangsong', size: 16, cell });
const measure = { first: typeArea.width - 2 * cell, rest: typeArea.width };
const textOf = (atoms: readonly Atom[], { from, to }: Line): string =>
  String.fromCodePoint(...atoms.slice(from, to).map(({ codePoint }) => codePoint));

const clauses = [
  '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》（以下简称《实施细则》）第四条、第六条规定',
  '你单位2026年1月12日提交的关于退出培训评价组织资质的申请收悉',
  '经审查，申请材料齐全，符合规定的申请条件，现予受理',
  '受理编号为91110000MA0000001L-1',
  '示例函〔2026〕12号',
  '退出前已发放的相应职业技能等级证书原则上继续有效',
  '请你单位于2026年4月30日前将处理情况报送——逾期不再受理……',
  '“已收费但未实施考核”“已考核尚未发证”等3类事项',
  '共涉及1,234人次、人民币1234567.89元（其中95.5%已结清）',
  '与Example Evaluation Ltd.（示例）签订的B-2021版协议',
  '示例喆堃祎彧𬭎单位',
  '第（一）项、第二十八条第（三）项',
] as const;
const joints = ['，', '。', '；', '：', '、', '！', '？', '”', ''] as const;
const paragraph = fc
  .array(fc.tuple(fc.constantFrom(...clauses), fc.nat(40), fc.constantFrom(...joints)), { minLength: 1, maxLength: 12 })
  .map((parts) =>
    parts
      .map(
        ([clause, drop, joint]) =>
          Array.from(clause)
            .slice(drop % 7)
            .join('') + joint,
      )
      .join(''),
  )
  // A code and a date run together are no date any more: nobody could say where its year begins.
  .filter((text) => !/^[、，。；：！？）〕》」』】”’…—·]/u.test(text) && !/[A-Za-z\d-]\d{4}年/u.test(text));

const linesOf = (text: string) => {
  const atoms = shape(text);
  return { atoms, lines: breakLines(atoms, measure) };
};

describe('breaking lines', () => {
  it('keeps 1,000 paragraphs whole, within the measure, and free of forbidden starts and ends', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
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
      fc.property(paragraph, (text) => {
        const { atoms, lines } = linesOf(text);
        for (const line of lines.slice(0, -1)) {
          const set = atoms.slice(line.from, line.to);
          const last = placeLine(set, 0, line.fill).at(-1);
          const glyph = last?.glyphs.at(-1);
          const atom = set.at(-1);
          if (!last || !glyph || !atom || atom.class === 'space') continue;
          expect(last.x + glyph.x - atom.ink + atom.width).toBeCloseTo(line.fill ?? 0, 2);
        }
      }),
      drawn(150, 20_000),
    );
  });

  it('splits no date, number, clause or document number', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const { atoms, lines } = linesOf(text);
        const ends = lines
          .slice(0, -1)
          .map(({ to }) => String.fromCodePoint(...atoms.slice(0, to).map((a) => a.codePoint)).length);
        const units = /\d{4}年\d{1,2}月\d{1,2}日|〔\d{4}〕\d+号|\d[\d.,]*[%元]|第[一二三四五六七八九十]+条|——|……/gu;
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
});
