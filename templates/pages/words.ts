import { html } from 'hono/html';
import type { Lang } from '#shared/domain/words.ts';

/** What hono's template gives: text in which every value was escaped. */
export type Html = ReturnType<typeof html>;

export { type Lang, say, type Words, words } from '#shared/domain/words.ts';

/** Nothing, as a part of a page. */
export const unsaid: Html = html``;

export const tagOf: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };
