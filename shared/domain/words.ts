export const langs = ['zh', 'en'] as const;
/** The language something is said in. Names, documents and what people wrote stay as they are. */
export type Lang = (typeof langs)[number];

/** A text in both languages. */
export type Words = { readonly zh: string; readonly en: string };

export const say = (lang: Lang, words: Words): string => words[lang];

export const words = (zh: string, en: string): Words => ({ zh, en });
