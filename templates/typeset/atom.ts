import { foldCharacters } from '#shared/domain/fold-characters.ts';
import type { FontRole } from '#templates/fonts/font-role.ts';
import type { Face, FontSet } from '#templates/fonts/open-fonts.ts';
import { type Bond, bondsOf } from './bonds.ts';
import { type CharacterClass, classOf, isLatin, squeezeOf } from './characters.ts';
import { isUnsettable, nameOf } from './printable.ts';

/** What one version of a text has and the other has not. */
export type Change = 'deleted' | 'inserted';

/** A character with its glyph: `width` is what it occupies, `ink` where the glyph starts in it; all in points. */
export type Atom = {
  readonly codePoint: number;
  readonly class: CharacterClass;
  readonly face: Face;
  readonly glyph: number;
  readonly width: number;
  readonly ink: number;
  readonly squeezeBefore: number;
  readonly squeezeAfter: number;
  /** How firmly it holds to the next character: a number to its unit, a date to itself. */
  readonly bond: Bond;
  readonly change?: Change;
};

/** How text is set: its fonts, and where characters that no font has are noted. */
export type TypeStyle = {
  readonly fonts: FontSet;
  readonly missing: Set<string>;
  readonly role: FontRole;
  readonly size: number;
  /** What a full-width character occupies; the size itself unless the text stands on the grid. */
  readonly cell: number;
};

const apostrophe = 0x2019;
const straight = 0x27;

type Shape = { readonly face: Face; readonly glyph: number };

/** Within a word ’ is a letter's mark and no closing quote: as narrow as the letters' face has it, or as ' is. */
const apostropheOf = (faces: readonly Face[], own: Face): Shape => {
  const face = faces.find((each) => each.glyphOf(straight) !== 0) ?? own;
  return { face, glyph: face.glyphOf(face.role.endsWith('Latin') ? apostrophe : straight) || face.glyphOf(straight) };
};

const isWordLetter = (character: string | undefined): boolean =>
  character !== undefined && isLatin(character.codePointAt(0) ?? 0);

const shapeOf = ({ fonts, role }: TypeStyle, code: number, inWord: boolean): Shape => {
  const [own, ...others] = fonts[role];
  if (!own) throw new TypeError(`no face for ${role}`);
  if (isUnsettable(String.fromCodePoint(code))) return { face: own, glyph: 0 };
  if (inWord) return apostropheOf(fonts[role], own);
  const glyph = own.glyphOf(code);
  if (glyph && (code !== apostrophe || own.role === role)) return { face: own, glyph };
  const face = others.find((other) => other.glyphOf(code) !== 0);
  return face ? { face, glyph: face.glyphOf(code) } : { face: own, glyph: 0 };
};

const none = { before: 0, after: 0 } as const;

/** Faces differ a little from the cell that a character is due; only one that is far wider gets more. */
const fitted = (due: number, advance: number): number => (advance > due * 1.08 ? advance : due);

/** A glyph may stand out of its cell by this many points, as all of the grid do; one that stands out more is centred. */
const overhang = 0.5;

const widthOf = (kind: CharacterClass, advance: number, { cell }: TypeStyle): number => {
  if (kind === 'full' || kind === 'dash') return fitted(cell, advance);
  return kind === 'digit' ? fitted(cell / 2, advance) : advance;
};

type Standing = { readonly codePoint: number; readonly inWord: boolean; readonly bond: Bond };

const makeAtom = ({ codePoint, inWord, bond }: Standing, style: TypeStyle): Atom => {
  const { face, glyph } = shapeOf(style, codePoint, inWord);
  const kind = inWord ? 'latin' : codePoint === 0x3000 ? 'full' : classOf(codePoint);
  const advance = (face.advanceOf(glyph) * style.size) / 1000;
  const width = widthOf(kind, advance, style);
  const squeeze = inWord ? none : squeezeOf(codePoint);
  const isExact = kind === 'latin' || kind === 'space' || Math.abs(width - advance) < (advance > width ? overhang : 1);
  return {
    codePoint,
    class: codePoint === 0x3000 ? 'space' : kind,
    face,
    glyph,
    width,
    ink: isExact ? 0 : (width - advance) / 2,
    squeezeBefore: squeeze.before * width,
    squeezeAfter: squeeze.after * width,
    bond,
  };
};

/** Atoms that were made before, by face and size: most characters of a paper have been set already. */
const made = new WeakMap<FontSet, Map<string, Map<number, Atom>>>();

const madeIn = ({ fonts, role, size, cell }: TypeStyle): Map<number, Atom> => {
  const styles = made.get(fonts) ?? new Map<string, Map<number, Atom>>();
  made.set(fonts, styles);
  const key = `${role} ${size} ${cell}`;
  const atoms = styles.get(key) ?? new Map<number, Atom>();
  styles.set(key, atoms);
  return atoms;
};

/** The characters of a text with their glyphs, by code point, each in the first face of the role that has it. */
export const atomsOf = (given: string, style: TypeStyle): Atom[] => {
  const text = foldCharacters(given);
  const bonds = bondsOf(text);
  const known = madeIn(style);
  const atoms: Atom[] = [];
  for (let at = 0, length = 1; at < text.length; at += length) {
    const codePoint = text.codePointAt(at) ?? 0;
    length = codePoint > 0xffff ? 2 : 1;
    const inWord = codePoint === apostrophe && isWordLetter(text[at - 1]) && isWordLetter(text[at + 1]);
    const bond = (bonds[at + length - 1] ?? 0) as Bond;
    const key = codePoint * 8 + bond * 2 + (inWord ? 1 : 0);
    let atom = known.get(key);
    if (!atom) {
      atom = makeAtom({ codePoint, inWord, bond }, style);
      if (atom.glyph === 0) style.missing.add(nameOf(String.fromCodePoint(codePoint)));
      else known.set(key, atom);
    }
    atoms.push(atom);
  }
  return atoms;
};

export const widthOfAtoms = (atoms: readonly Atom[]): number => atoms.reduce((sum, { width }) => sum + width, 0);
