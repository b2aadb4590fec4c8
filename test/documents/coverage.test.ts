import { beforeAll, describe, expect, it } from 'vitest';
import type { Coverage } from '#templates/fonts/coverage.ts';
import { coverageOf } from '#templates/fonts/coverage-of.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { fontRoles } from '#templates/fonts/font-role.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { wantedCharacters } from '#templates/fonts/wanted-characters.ts';
import { atomsOf } from '#templates/typeset/atom.ts';
import { unprintable } from '#templates/typeset/printable.ts';
import { testFonts } from '#test/support/fonts.ts';

let coverage: Coverage;
beforeAll(async () => {
  coverage = coverageOf(await readFonts(await ensureFonts()));
});

describe('what the fonts cover', () => {
  it('holds the whole standard table and rare characters of names', () => {
    expect(unprintable(coverage, '喆堃祎彧臺灣鄧㙟𬭎〔2026〕12号')).toEqual([]);
    const standard = [...wantedCharacters()].filter((character) => /\p{Script=Han}/u.test(character)).join('');
    expect(unprintable(coverage, standard)).toEqual([]);
  });
  it('names each character that no font has, once, by code point', () => {
    expect(unprintable(coverage, '示例😀公司😀𠮷\u00ad')).toEqual(['U+1F600 😀', 'U+20BB7 𠮷', 'U+00AD']);
  });
  it('is ascending and without overlap', () => {
    const flat = coverage.flat();
    expect(flat).toEqual(flat.toSorted((a, b) => a - b));
    expect(coverage.every(([first, last], index) => first <= last && (coverage[index - 1]?.[1] ?? -1) < first)).toBe(
      true,
    );
  });
});

const step = 2048;

/** Code points of a stretch, each for itself: none of them meets one that it could combine with. */
const stretchFrom = (first: number): string =>
  Array.from({ length: step }, (_, at) => `${String.fromCodePoint(first + at)}，`).join('');

/** What a layout would note as missing. */
const missingIn = async (text: string, role: (typeof fontRoles)[number]): Promise<string[]> => {
  const missing = new Set<string>();
  atomsOf(text, { fonts: await testFonts(), missing, role, size: 16, cell: 16 });
  return [...missing];
};

describe('what can be printed', () => {
  it('is what the typesetter sets, over all of Unicode', async () => {
    let set = 0;
    for (let first = 0; first < 0x110000; first += step) {
      const text = stretchFrom(first);
      const refused = unprintable(coverage, text);
      expect(await missingIn(text, 'fangsong'), `from U+${first.toString(16)}`).toEqual(refused);
      set += step - refused.length;
    }
    expect(set).toBeGreaterThan(30_000);
  }, 120_000);

  it.each(fontRoles)('is the same in %s as in any other role', async (role) => {
    const accepted = coverage.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
    );
    const text = accepted.join('，');
    expect(await missingIn(text, role)).toEqual(unprintable(coverage, text));
    expect(await missingIn('示例😀𠮷', role)).toEqual(['U+1F600 😀', 'U+20BB7 𠮷']);
  });

  it.each([
    ['a letter with its accent apart', 'Cafe\u0301', 'Café'],
    ['a Kangxi radical', '⼀⼁⿕', '一丨龠'],
    ['a dot of a name in any of its numbers', '买买提•阿里‧甲・乙⋅丙∙丁･戊', '买买提·阿里·甲·乙·丙·丁·戊'],
    ['a character of compatibility', '\uF900\uFA0A', '豈見'],
    ['a bullet that stands alone', '• 第一', '• 第一'],
  ])('sets %s as what it is drawn like', async (_, typed, folded) => {
    const style = {
      fonts: await testFonts(),
      missing: new Set<string>(),
      role: 'fangsong',
      size: 16,
      cell: 16,
    } as const;
    const set = atomsOf(typed, style);
    expect(String.fromCodePoint(...set.map(({ codePoint }) => codePoint))).toBe(folded);
    expect(unprintable(coverage, typed)).toEqual([]);
  });

  it('names an accent that composes with nothing before it', () => {
    expect(unprintable(coverage, '示例x\u0301')).toEqual(['U+0301']);
    expect(unprintable(coverage, '\u0301')).toEqual(['U+0301']);
  });
});
