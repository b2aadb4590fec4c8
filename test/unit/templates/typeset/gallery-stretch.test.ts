import { describe, expect, it } from 'vitest';
import { composeDocument } from '#templates/render-document.ts';
import { stretchLimit } from '#templates/typeset/break-lines.ts';
import { exhibits } from '#test/golden/exhibits.ts';
import { testFonts } from '#test/support/fonts.ts';
import { histogramOf, stretchesOn } from '#test/support/line-stretch.ts';

describe('the lines of the gallery', () => {
  it('are pulled apart by no more than 12 percent of a character, most of them by hardly anything', async () => {
    const fonts = await testFonts();
    const all: number[] = [];
    const beyond: string[] = [];
    for (const exhibit of exhibits) {
      const composed = await composeDocument({ fonts, ...exhibit });
      if (!composed.ok) throw new Error(exhibit.name);
      const stretches = composed.value.pages.flatMap(stretchesOn);
      all.push(...stretches);
      for (const stretch of stretches) if (stretch > stretchLimit + 1e-4) beyond.push(`${exhibit.name}: ${stretch}`);
    }
    expect(beyond).toEqual([]);
    expect(all.length).toBeGreaterThan(700);
    expect((histogramOf(all)[0] ?? 0) / all.length).toBeGreaterThan(0.6);
  });
});
