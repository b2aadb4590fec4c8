import { create } from 'fontkit';
import type { FontFile } from './open-fonts.ts';

/** The characters that every role can set, as pairs of first and last code point, ascending. */
export type Coverage = readonly (readonly [number, number])[];

/** What the two faces that end every role's chain have together, so that a text is told from its characters alone. */
export const coverageOf = (files: readonly FontFile[]): Coverage => {
  const last = files.filter(({ role }) => role === 'songti' || role === 'fallback');
  const points = [...new Set(last.flatMap(({ bytes }) => create(bytes).characterSet))].toSorted((x, y) => x - y);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
};

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} ${character}`;

const has = (coverage: Coverage, point: number): boolean =>
  coverage.some(([first, last]) => first <= point && point <= last);

/** The characters of a text that no face can set, each once, as `U+1F600 😀`; line feeds are layout, not characters. */
export const notCovered = (coverage: Coverage, text: string): string[] =>
  [...new Set(text)]
    .filter((character) => character !== '\n' && !has(coverage, character.codePointAt(0) ?? 0))
    .map(nameOf);
