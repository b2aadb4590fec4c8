import { html } from 'hono/html';
import { type Html, type Lang, say, type Words, words } from '#templates/pages/words.ts';

/** A list of the same kind of things, of which one is shown. */
export type Tab = Words & { readonly href: string; readonly current: boolean };

export const tabs = (lang: Lang, links: readonly Tab[]): Html =>
  html`<nav aria-label="${say(lang, words('分类', 'Lists'))}"><ul>${links.map((link) => html`<li><a href="${link.href}"${link.current ? html` aria-current="page"` : ''}>${say(lang, link)}</a></li>`)}</ul></nav>`;

/** An address with those members of the query that are set. */
export const withQuery = (path: string, query: Readonly<Record<string, string | null | undefined>>): string => {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path;
};

/** Words of the heads of a table, in one language. */
export const headsIn = (lang: Lang, heads: readonly (readonly [string, string])[]): string[] =>
  heads.map(([zh, en]) => say(lang, words(zh, en)));

/** The beginning of a long text, for a list. */
export const clipped = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
};
