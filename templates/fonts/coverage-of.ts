import { create } from 'fontkit';
import type { Coverage } from './coverage.ts';
import type { FontFile } from './open-fonts.ts';

/** What the faces have together: each role ends in all of them, so that a text is told from its characters alone. */
export const coverageOf = (files: readonly FontFile[]): Coverage => {
  const found = new Set<number>();
  for (const { bytes, untrue } of files) {
    const font = create(bytes);
    const wrong = new Set(untrue);
    for (const point of font.characterSet)
      if (!wrong.has(point) && font._cmapProcessor.lookup(point) !== 0) found.add(point);
  }
  const ranges: [number, number][] = [];
  for (const point of [...found].toSorted((x, y) => x - y)) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
};
