import { html } from 'hono/html';

/** What hono's template gives: text in which every value was escaped. */
export type Html = ReturnType<typeof html>;

export const langs = ['zh', 'en'] as const;
/** The language a page is shown in. Names, documents and what people wrote stay as they are. */
export type Lang = (typeof langs)[number];

/** A text of the pages in both languages. */
export type Words = { readonly zh: string; readonly en: string };

export const say = (lang: Lang, words: Words): string => words[lang];

export const words = (zh: string, en: string): Words => ({ zh, en });

/** Nothing, as a part of a page. */
export const unsaid: Html = html``;

export const tagOf: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };
