import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { spareOutlines } from '#templates/fonts/spare-outlines.ts';

const files = await readFonts(await ensureFonts());

const pointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** Characters with strokes of all kinds, and letters that some faces compose of others. */
const text = '国务院关于退出目录的函〔2026〕12号，——éÄñ½①';

describe('a subset whose outlines were not parsed', () => {
  it.each(files)('$role: has the very bytes of one whose outlines were', ({ role, bytes }) => {
    const subsetOf = (spared: boolean): Uint8Array => {
      const font = create(bytes);
      const subset = font.createSubset();
      if (spared) spareOutlines(subset, font);
      const drawn = role.endsWith('Rare') ? create(bytes).characterSet.slice(0, 40) : [...text].map(pointOf);
      for (const point of drawn) subset.glyphs.push(font._cmapProcessor.lookup(point));
      return subset.encode();
    };
    const [spared, parsed] = [subsetOf(true), subsetOf(false)];
    expect(spared.length).toBeGreaterThan(1500);
    expect(Buffer.compare(spared, parsed)).toBe(0);
  });
});
