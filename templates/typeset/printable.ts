import { foldCharacters } from '#shared/domain/fold-characters.ts';
import { type Coverage, covers } from '#templates/fonts/coverage.ts';

/**
 * Characters that cannot be set whatever the fonts say: controls, direction marks and other invisible formatting,
 * lone surrogates, private use, unassigned, and marks that combine with the character before them.
 */
export const isUnsettable = (text: string): boolean => /[\p{C}\p{M}\p{Zl}\p{Zp}]/u.test(text);

/** A character as a refusal names it: `U+5586 喆`; one that cannot be seen, by its number alone. */
export const nameOf = (character: string): string => {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return isUnsettable(character) ? number : `${number} ${character}`;
};

/** The characters of a text that no font could set, each once, as `U+00AD`: what is told before any font is asked. */
export const unsettable = (text: string): string[] => {
  const folded = foldCharacters(text);
  return isUnsettable(folded) ? [...new Set([...folded].filter(isUnsettable).map(nameOf))] : [];
};

/**
 * The characters of a text that the typesetter cannot set, each once, as `U+1F600 😀`, after folding: what it answers is
 * what a layout notes as missing, in whichever role the text is set. A line feed is no character of a line: split first.
 */
export const unprintable = (coverage: Coverage, text: string): string[] => [
  ...new Set(
    [...foldCharacters(text)]
      .filter((character) => isUnsettable(character) || !covers(coverage, character.codePointAt(0) ?? 0))
      .map(nameOf),
  ),
];
