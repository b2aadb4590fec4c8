import type { Font } from 'fontkit';
import { distance, type GlyphShape, shapeOf } from './glyph-shape.ts';

/** Characters with what a face draws for them. */
export type Drawn = ReadonlyMap<number, GlyphShape>;

/** What a face draws for the characters that it maps; one without ink is not drawn. */
export const drawnBy = (
  font: Font,
  codePoints: Iterable<number>,
  glyphOf = (codePoint: number): number => font._cmapProcessor.lookup(codePoint),
): Drawn => {
  const drawn = new Map<number, GlyphShape>();
  for (const codePoint of codePoints) {
    const glyph = glyphOf(codePoint);
    const shape = glyph === 0 ? undefined : shapeOf(font, glyph);
    if (shape) drawn.set(codePoint, shape);
  }
  return drawn;
};

/** Two drawings no farther apart than this are of one shape: O, О and Ο; or as near as measuring can tell. */
const alike = 0.11;
const error = 0.05;

const plain = (codePoint: number): string => String.fromCodePoint(codePoint).normalize('NFKC');

const nearest = (shape: GlyphShape, references: readonly Drawn[]): { codePoint: number; far: number } => {
  let [codePoint, far] = [0, Number.POSITIVE_INFINITY];
  for (const reference of references)
    for (const [candidate, drawn] of reference) {
      const away = distance(shape, drawn, far);
      if (away < far) [codePoint, far] = [candidate, away];
    }
  return { codePoint, far };
};

const between = (one: number, other: number, references: readonly Drawn[]): number =>
  Math.min(
    ...references.map((reference) => {
      const [first, second] = [reference.get(one), reference.get(other)];
      return first && second ? distance(first, second) : Number.POSITIVE_INFINITY;
    }),
  );

const isUntrue = (codePoint: number, shape: GlyphShape, references: readonly Drawn[]): boolean => {
  const mine = references.flatMap((reference) => reference.get(codePoint) ?? []);
  if (mine.length === 0) return false;
  const self = Math.min(...mine.map((drawn) => distance(shape, drawn)));
  if (self < alike) return false;
  const other = nearest(shape, references);
  return !(
    other.far + error >= self ||
    plain(other.codePoint) === plain(codePoint) ||
    between(codePoint, other.codePoint, references) < alike
  );
};

const opens = (codePoint: number): boolean => /\p{Ps}/u.test(String.fromCodePoint(codePoint));
const closes = (codePoint: number): boolean => /\p{Pe}/u.test(String.fromCodePoint(codePoint));

/** A bracket and its other half are of one hand. */
const withPair = (codePoint: number): number[] => {
  if (opens(codePoint) && closes(codePoint + 1)) return [codePoint, codePoint + 1];
  return closes(codePoint) && opens(codePoint - 1) ? [codePoint - 1, codePoint] : [codePoint];
};

/**
 * The characters for which a face draws another one, ascending: of all that the references draw, its glyph is nearest to
 * another code point, and the two are not of one shape in the references themselves. What no reference draws is not judged.
 */
export const untrueIn = (own: Drawn, references: readonly Drawn[]): number[] => {
  const found = [...own].flatMap(([codePoint, shape]) =>
    isUntrue(codePoint, shape, references) ? withPair(codePoint) : [],
  );
  return [...new Set(found)].filter((codePoint) => own.has(codePoint)).toSorted((one, other) => one - other);
};
