import type { Page } from '#templates/typeset/frame.ts';
import { cell, size } from '#templates/typeset/measures.ts';

const isHan = (codePoint: number): boolean => codePoint >= 0x4e00 && codePoint <= 0x9fff;

/** From each Han character of the body to the next on its line, in points. */
const stepsOn = ({ items, turned }: Page): number[][] => {
  const lines = new Map<number, { x: number; codePoint: number }[]>();
  for (const item of turned ? [] : items) {
    if (item.kind !== 'text' || item.size !== size.third) continue;
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

/** How far each line of the body on a page is pulled apart, in parts of a character; one that is not has 0. */
export const stretchesOn = (page: Page): number[] => {
  const lines = stepsOn(page);
  // A page may be set closer than the grid as a whole (GB/T 9704-2012, 7.3.5.5).
  const natural = Math.min(cell, ...lines.flat().filter((step) => step > 0.95 * cell - 0.01));
  return lines.map((line) => Math.max(0, (median(line) - natural) / natural));
};

/** Bands of a histogram of stretch: up to 2, 4 … 12 percent of a character, and more. */
export const stretchBands = ['to 2 %', 'to 4 %', 'to 6 %', 'to 8 %', 'to 10 %', 'to 12 %', 'over 12 %'] as const;

/** Lines by their stretch, in the bands. */
export const histogramOf = (stretches: readonly number[]): number[] => {
  const counts = stretchBands.map(() => 0);
  for (const stretch of stretches) {
    const band = Math.min(stretchBands.length - 1, Math.max(0, Math.ceil(50 * stretch - 0.01) - 1));
    counts[band] = (counts[band] ?? 0) + 1;
  }
  return counts;
};
