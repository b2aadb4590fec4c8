import { describe, expect, it } from 'vitest';
import { composeDocument } from '#templates/render-document.ts';
import type { Page } from '#templates/typeset/frame.ts';
import { exhibits } from '#test/golden/exhibits.ts';
import { testFonts } from '#test/support/fonts.ts';

const isHan = (codePoint: number): boolean => codePoint >= 0x4e00 && codePoint <= 0x9fff;

/** From each Han character of the body to the next on its line, in points. */
const steps = ({ items, turned }: Page): number[][] => {
  const lines = new Map<number, { x: number; codePoint: number }[]>();
  for (const item of turned ? [] : items) {
    if (item.kind !== 'text' || item.size !== 16) continue;
    const line = lines.get(item.y) ?? [];
    lines.set(item.y, line);
    line.push(...item.glyphs.map(({ x, codePoint }) => ({ x: item.x + x, codePoint })));
  }
  return Array.from(lines.values(), (line) => {
    const sorted = line.toSorted((one, other) => one.x - other.x);
    return sorted.slice(1).flatMap(({ x, codePoint }, at) => {
      const before = sorted[at];
      return before && isHan(before.codePoint) && isHan(codePoint) ? [x - before.x] : [];
    });
  }).filter((line) => line.length > 2);
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

describe('the lines of the gallery', () => {
  it('are pulled apart by no more than 12 percent of a character, most of them by hardly anything', async () => {
    const fonts = await testFonts();
    /** Lines by their stretch in percent of a character: up to 2, 4, 6, 8, 10, 12, more. */
    const histogram = [0, 0, 0, 0, 0, 0, 0];
    const beyond: string[] = [];
    for (const exhibit of exhibits) {
      const composed = await composeDocument({ fonts, ...exhibit });
      if (!composed.ok) throw new Error(exhibit.name);
      for (const page of composed.value.pages) {
        const lines = steps(page);
        const natural = Math.min(15.793, ...lines.flat().filter((step) => step > 15));
        for (const line of lines) {
          const stretch = (100 * (median(line) - natural)) / natural;
          const bar = Math.min(6, Math.max(0, Math.ceil(stretch / 2 - 0.01) - 1));
          histogram[bar] = (histogram[bar] ?? 0) + 1;
          if (stretch > 12.01) beyond.push(`${exhibit.name}: ${stretch.toFixed(1)}`);
        }
      }
    }
    expect(beyond).toEqual([]);
    const all = histogram.reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(700);
    expect((histogram[0] ?? 0) / all).toBeGreaterThan(0.6);
  });
});
