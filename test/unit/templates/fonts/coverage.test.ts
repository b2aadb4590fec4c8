import { beforeAll, describe, expect, it } from 'vitest';
import { type Coverage, coverageOf, notCovered } from '#templates/fonts/coverage.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { wantedCharacters } from '#templates/fonts/wanted-characters.ts';

let coverage: Coverage;
beforeAll(async () => {
  coverage = coverageOf(await readFonts(await ensureFonts()));
});

describe('what the fonts cover', () => {
  it('holds the whole standard table and rare characters of names', () => {
    expect(notCovered(coverage, '喆堃祎彧臺灣鄧㙟𬭎〔2026〕12号')).toEqual([]);
    const standard = [...wantedCharacters()].filter((character) => /\p{Script=Han}/u.test(character)).join('');
    expect(notCovered(coverage, standard)).toEqual([]);
  });
  it('names each character that no font has, once, by code point', () => {
    expect(notCovered(coverage, '示例😀公司😀\n𠮷')).toEqual(['U+1F600 😀', 'U+20BB7 𠮷']);
  });
  it('is ascending and without overlap', () => {
    const flat = coverage.flat();
    expect(flat).toEqual(flat.toSorted((a, b) => a - b));
    expect(coverage.every(([first, last], index) => first <= last && (coverage[index - 1]?.[1] ?? -1) < first)).toBe(
      true,
    );
  });
});
