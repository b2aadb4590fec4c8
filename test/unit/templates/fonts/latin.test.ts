import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import type { FontRole } from '#templates/fonts/font-role.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { stemWidth, upright } from '#templates/fonts/stem-width.ts';
import { atomsOf } from '#templates/typeset/atom.ts';
import { testFonts } from '#test/support/fonts.ts';

const files = await readFonts(await ensureFonts());
const fonts = await testFonts();

const openFile = (role: string) => {
  const file = files.find((each) => each.role === role);
  if (!file) throw new Error(`no face for ${role}`);
  return create(file.bytes);
};

/** The faces that the typesetter takes for a text. */
const facesOf = (role: FontRole, text: string): string[] => [
  ...new Set(atomsOf(text, { fonts, missing: new Set(), role, size: 16, cell: 16 }).map(({ face }) => face.role)),
];

describe('letters and figures beside Han characters', () => {
  it.each(['fangsong', 'kaiti'] as const)('have stems within 15 percent of those of %s', (role) => {
    const ratio = stemWidth(openFile(`${role}Latin`), upright.latin) / stemWidth(openFile(role), upright.han);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.15);
  });

  it('measures what it is told: the letters of 仿宋 itself are far heavier than its strokes', () => {
    const fangsong = openFile('fangsong');
    expect(stemWidth(fangsong, upright.latin) / stemWidth(fangsong, upright.han)).toBeGreaterThan(1.5);
  });

  it('come from their own face, marks of Chinese never', () => {
    const letters = '0123456789ABCXYZabcxyz@%éñƯếЖω-./';
    expect(facesOf('fangsong', letters)).toEqual(['fangsongLatin']);
    expect(facesOf('kaiti', letters)).toEqual(['kaitiLatin']);
    expect(facesOf('fangsong', '“”‘’—…·，。：（）〔〕《》国')).toEqual(['fangsong']);
  });

  it('give every figure half a character', () => {
    const face = fonts.fangsong[0];
    for (const figure of '0123456789')
      expect(face?.advanceOf(face.glyphOf(figure.charCodeAt(0)))).toBeCloseTo(497.3, 0);
  });

  it.each([
    ['xiaobiaosong', 'xiaobiaosongRare'],
    ['heiti', 'heitiRare'],
  ] as const)('leave %s its weight for characters of other regions', (role, rare) => {
    expect(facesOf(role, '臺灣鄧㙟')).toEqual([rare]);
  });
});
