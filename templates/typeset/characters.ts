const setOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.codePointAt(0) ?? 0));

/** Marks that must not begin a line (避头). */
export const startForbidden = setOf('、，。．；：！？）］｝〕〉》」』】’”…—～·％‰℃°′″/.,;:!?)]}%-–‐ \u00a0\u3000');
/** Marks that must not end a line (避尾). */
export const endForbidden = setOf('（［｛〔〈《「『【‘“￥＄№([{$¥#＃');

/** Marks with their ink on the left: the right half of their cell may be given up. */
const closing = setOf('、，。．；：）］｝〕〉》」』】’”');
const opening = setOf('（［｛〔〈《「『【‘“');
const centredMarks = setOf('！？');
const dashes = setOf('—…');
const spaces = setOf(' \u00a0\u3000');

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const letters = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** Letters drawn as wide as Han characters: full-width forms, numbers of one glyph, units of measure. */
const isWide = (code: number): boolean => (code >= 0x2100 && code < 0x2190) || code >= 0x3000;

/** Letters by what Unicode says of them, with the marks of ASCII and Latin-1 that stand among them. */
export const isLatin = (code: number): boolean =>
  code < 0x250 ? code > 0x20 && code !== 0xb7 : !isWide(code) && letters.test(String.fromCodePoint(code));

export type CharacterClass = 'full' | 'digit' | 'latin' | 'space' | 'dash';

export const classOf = (code: number): CharacterClass => {
  if (spaces.has(code)) return 'space';
  if (isDigit(code)) return 'digit';
  if (dashes.has(code)) return 'dash';
  return isLatin(code) ? 'latin' : 'full';
};

/** How much of its cell a mark can give up on either side, in parts of the cell. */
export const squeezeOf = (code: number): { readonly before: number; readonly after: number } => {
  if (closing.has(code)) return { before: 0, after: 0.5 };
  if (opening.has(code)) return { before: 0.5, after: 0 };
  if (centredMarks.has(code)) return { before: 0, after: 0.25 };
  return { before: 0, after: spaces.has(code) ? 0.4 : 0 };
};
