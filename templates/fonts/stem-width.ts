import type { Font } from 'fontkit';
import { contoursOf, crossings } from './glyph-shape.ts';

/** Characters whose vertical strokes stand alone, and letters and figures with straight stems. */
export const upright = { han: '十中国日口目田川门甲由申单早草车圆同用册', latin: 'HIlhndbpq14' } as const;

/** Wider than this is no stem but a stroke along the line that measures it. */
const widest = 0.15;
const heights = Array.from({ length: 9 }, (_, step) => 0.25 + step / 16);

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The stems of a face in ems: the median over characters of the median over the middle half of each. */
export const stemWidth = (font: Font, characters: string): number =>
  median(
    [...characters].map((character) => {
      const contours = contoursOf(font, font._cmapProcessor.lookup(character.codePointAt(0) ?? 0));
      const ys = contours.flat().map(([, y]) => y);
      const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
      const widths = heights.flatMap((height) =>
        crossings(contours, bottom + (top - bottom) * height).map(([from, to]) => to - from),
      );
      return median(widths.filter((width) => width < widest));
    }),
  );
