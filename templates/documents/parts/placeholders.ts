import type { Lang, Words } from '#shared/domain/words.ts';
import { placeholderWords } from './placeholder-words.ts';

const byMember = /\{([A-Za-z]+)\}/gu;
const braced = /\{([^{}]*)\}/gu;

const known: ReadonlyMap<string, Words> = new Map(Object.entries(placeholderWords));

/** The members named in braces. */
export const placeholdersOf = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(byMember), ([, name = '']) => name)),
];

/** Whatever stands in braces, each once: members of the paper, and what is none. */
export const bracedIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(braced), ([, name = '']) => name)),
];

/** A text without what stands in braces: any brace left in it is a stray one. */
export const withoutBraced = (text: string): string => text.replace(braced, '');

export const fillPlaceholders = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(byMember, (_, name: string) => String(values[name]));

/** A placeholder as people read and type it: `{申请日期}`. What is none stands as it was typed. */
export const placeholderText = (lang: Lang, name: string): string => `{${known.get(name)?.[lang] ?? name}}`;

/** A passage as people read it, every placeholder in words. */
export const inWords = (lang: Lang, text: string): string =>
  text.replace(byMember, (_, name: string) => placeholderText(lang, name));

/**
 * A passage as it is kept, every placeholder by its member, whichever words of either language it was typed in. Only
 * those of the passage's own text are meant by words: what is none of them stays as it was typed.
 */
export const byMembers = (house: string, typed: string): string => {
  const meant = new Map(
    placeholdersOf(house).flatMap((name) => {
      const { zh, en } = known.get(name) ?? { zh: name, en: name };
      return [zh, en.toLowerCase()].map((word) => [word, name] as const);
    }),
  );
  return typed.replace(braced, (whole, word: string) => {
    const name = meant.get(word.trim().toLowerCase());
    return name === undefined ? whole : `{${name}}`;
  });
};
