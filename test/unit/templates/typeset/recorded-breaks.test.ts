import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { atomsOf } from '#templates/typeset/atom.ts';
import { breakLines, fitLines, type Line } from '#templates/typeset/break-lines.ts';
import { cell } from '#templates/typeset/measures.ts';
import { testFonts } from '#test/support/fonts.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

/** Characters that every face sets on one square, and marks that give way. */
const letters = Array.from('示例单位申请材料收悉准予退出证书目录细则规定办理事项清单');
const marks = Array.from('，。、；：（）《》“”——……');

/** The same texts on every machine: each character follows from its place, and about every sixth is a mark. */
const texts = Array.from({ length: 50 }, (_, text) =>
  Array.from({ length: 25 + ((text * 17) % 66) }, (_none, at) => {
    const turn = (text * 7919 + at * 104_729 + at * at * 31) % 65_537;
    const from = turn % 6 === 0 ? marks : letters;
    return from[turn % from.length];
  }).join(''),
);
const widths = [3, 7.5, 12, 20.2];

const told = (lines: readonly Line[]): string =>
  lines.map(({ to, fill }) => `${to}${fill === undefined ? '' : `=${Math.round((fill / cell) * 10) / 10}`}`).join(' ');

describe('where lines end', () => {
  it('is on record, for paragraphs and cells of several widths', async () => {
    const rows = texts.flatMap((written) =>
      widths.map((width) => {
        const atoms = atomsOf(written, { fonts, missing: new Set(), role: 'fangsong', size: 16, cell });
        const measure = { first: Math.max(width - 2, 2) * cell, rest: width * cell, unit: cell };
        return `${width} ${written}\n  ${told(breakLines(atoms, measure))}\n  ${told(fitLines(atoms, width * cell))}`;
      }),
    );
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('recorded-breaks.txt');
  });
});
