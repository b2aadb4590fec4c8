import type { Lang } from '#shared/domain/words.ts';
import { allowedLatin } from './allowed-latin.ts';

/** Any Latin word in Chinese; in English what is written as the program writes names. */
const named: Readonly<Record<Lang, RegExp>> = {
  zh: /[A-Za-z][A-Za-z.-]+/g,
  en: /\b[a-z]+[A-Z][A-Za-z]*\b|\b[a-z]+\.[a-z][A-Za-z.]+\b/g,
};

/** Each word of the program that something says, with where it says so; what is allowed in Latin letters is left out. */
export const identifiersIn = (
  lang: Lang,
  places: readonly { readonly where: string; readonly says: string }[],
): string[] => [
  ...new Set(
    places.flatMap(({ where, says }) => {
      const left = allowedLatin.reduce((text, [pattern]) => text.replaceAll(pattern, ' '), says);
      return [...left.matchAll(named[lang])].map(([word]) => `${where}: ${word}`);
    }),
  ),
];
