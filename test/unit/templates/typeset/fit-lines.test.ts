import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { type Atom, atomsOf } from '#templates/typeset/atom.ts';
import { breakLines, fitLines } from '#templates/typeset/break-lines.ts';
import { testFonts } from '#test/support/fonts.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

type Bonds = Readonly<Record<number, Atom['bond']>>;

/** Characters of ten points each, held to the next as the bonds say, by place; a blank is a blank. */
const atomsWith = (text: string, bonds: Bonds = {}, every: Atom['bond'] = 0): Atom[] =>
  atomsOf(text, { fonts, missing: new Set(), role: 'fangsong', size: 10, cell: 10 }).map((atom, at) => ({
    ...atom,
    ...{ width: 10, squeezeBefore: 0, squeezeAfter: 0, bond: bonds[at] ?? every },
  }));

const ends = (text: string, width: number, [bonds, every]: readonly [Bonds?, Atom['bond']?] = []): number[] =>
  fitLines(atomsWith(text, bonds, every), width).map(({ to }) => to);

const ten = '示例单位申请材料收悉';

describe('the lines of a cell', () => {
  it('hold as much as fits to the hair, and no more', () => {
    expect(ends(ten, 50)).toEqual([5, 10]);
    expect(ends(ten, 49.995)).toEqual([5, 10]);
    expect(ends(ten, 49.9)).toEqual([4, 8, 10]);
    expect(ends(ten, 100)).toEqual([10]);
    expect(ends('', 50)).toEqual([]);
  });

  it('end at a free place where that leaves less than two fifths empty, at a dearer one further on where it does not', () => {
    expect(ends(ten, 50, [{ 3: 0 }, 1])[0]).toBe(4);
    expect(ends(ten, 50, [{ 2: 0 }, 1])[0]).toBe(5);
    expect(ends(ten, 50, [{ 1: 0 }, 2])[0]).toBe(5);
    expect(ends(ten, 50, [{ 1: 0, 3: 1 }, 3])[0]).toBe(4);
    expect(ends(ten, 50, [{ 1: 0, 2: 1, 3: 2 }, 3])[0]).toBe(3);
    expect(ends(ten, 50, [{ 0: 1, 1: 0 }, 3])[0]).toBe(2);
    expect(ends(ten, 50, [{ 1: 2 }, 3])[0]).toBe(2);
  });

  it('cut what should stay whole only where there is no other way, and at a forbidden mark only where all is', () => {
    expect(ends(ten, 50, [{}, 3])).toEqual([5, 10]);
    expect(ends('（（（（（（', 30)).toEqual([3, 6]);
    expect(ends('示（（（', 30, [{}, 3])).toEqual([1, 4]);
  });

  it('hold one character at least, however narrow the cell', () => {
    expect(ends('示例单', 5)).toEqual([1, 2, 3]);
  });

  it('count no blank at their end', () => {
    expect(ends('示例单 位申', 30)).toEqual([4, 6]);
    expect(ends('示例 单位', 30)).toEqual([3, 5]);
  });

  it('do not leave one character with its mark alone: the line above gives one more, where the last line has room', () => {
    expect(ends('示例单位申。', 40)).toEqual([3, 6]);
    expect(ends('示例单位申', 40)).toEqual([3, 5]);
    expect(ends('示例单位申请', 40)).toEqual([4, 6]);
    expect(ends('示例单位申', 40, [{ 2: 1 }])).toEqual([2, 5]);
    expect(ends('示例单位申', 40, [{ 1: 1, 2: 1 }])).toEqual([4, 5]);
    expect(ends('示例单', 20)).toEqual([2, 3]);
    expect(ends('示', 40)).toEqual([1]);
  });
});

/** The measure of lines of so many characters. */
const lines = (text: string, characters: number, [bonds, every]: readonly [Bonds?, Atom['bond']?] = []) =>
  breakLines(atomsWith(text, bonds, every), { first: characters * 10, rest: characters * 10, unit: 10 });

describe('the lines of a paragraph', () => {
  it('are full where they can be, the last one stands as it is', () => {
    expect(lines(ten, 4)).toEqual([
      { from: 0, to: 4, fill: 40 },
      { from: 4, to: 8, fill: 40 },
      { from: 8, to: 10 },
    ]);
    expect(lines(ten, 10)).toEqual([{ from: 0, to: 10 }]);
    expect(breakLines([], { first: 10, rest: 10, unit: 10 })).toEqual([]);
  });
  it('end where the break is cheapest, and leave none short for the sake of a last character', () => {
    expect(lines(ten, 3).map(({ to }) => to)).toEqual([3, 6, 9, 10]);
    expect(lines('示例单位申请', 4, [{ 3: 2 }]).map(({ to }) => to)).toEqual([4, 6]);
    expect(lines('示例单位申请', 4, [{ 3: 3 }]).map(({ to }) => to)).toEqual([3, 6]);
  });
  it('cut what holds together only where nothing else is left', () => {
    expect(lines(ten, 4, [{}, 3]).map(({ to }) => to)).toEqual([4, 8, 10]);
    expect(lines('（（（（（（', 4).at(-1)?.to).toBe(6);
    expect(lines('示例', 0.5).map(({ to }) => to)).toEqual([1, 2]);
  });
});
