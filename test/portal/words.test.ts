import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillPlaces } from '#test/law/places-under.ts';
import { type Crawled, crawl, saidBy } from '#test/support/crawl.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import { allowedLatin } from './allowed-latin.ts';

const readers = ['agency-clerk', 'office-head', 'organization-a', 'auditor'];
const starts = ['/', '/work', '/settings', '/calendar', '/windows', '/cases', '/clues', '/matters', '/apply', '/tasks'];

/** Passages are read with the placeholders that their templates name. */
const withPlaceholders = /^\/settings\/passages\/./;

let engine: TableEngine;
const read = new Map<'zh' | 'en', readonly Crawled[]>();

beforeAll(async () => {
  engine = await startTables();
  const table = await engine.fresh();
  await fillPlaces(table);
  const portal = visitPages(table, '2026-03-05');
  for (const lang of ['zh', 'en'] as const) {
    const asked = lang === 'en' ? { starts, lang } : { starts };
    const found: Crawled[] = [];
    for (const reader of readers) found.push(...(await crawl(portal.as(reader), asked)));
    read.set(
      lang,
      found.filter(({ path }) => !withPlaceholders.test(path)),
    );
  }
}, 300_000);
afterAll(() => engine.stop());

const left = (lang: 'zh' | 'en', word: RegExp): string[] => [
  ...new Set(
    (read.get(lang) ?? []).flatMap(({ path, html }) => {
      const said = allowedLatin.reduce((text, [pattern]) => text.replaceAll(pattern, ' '), saidBy(html));
      return [...said.matchAll(word)].map(([found]) => `${path}: ${found}`);
    }),
  ),
];

describe('the pages', () => {
  it('are many', () => {
    for (const lang of ['zh', 'en'] as const) expect((read.get(lang) ?? []).length).toBeGreaterThan(150);
    expect(allowedLatin.length).toBeLessThanOrEqual(40);
  });
  it('in Chinese say nothing in Latin letters but what is allowed', () => {
    expect(left('zh', /[A-Za-z][A-Za-z.-]+/g)).toEqual([]);
  });
  it('in English hold no name of the program', () => {
    expect(left('en', /\b[a-z]+[A-Z][A-Za-z]*\b|\b[a-z]+\.[a-z][A-Za-z.]+\b/g)).toEqual([]);
  });
});
