import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Crawled, saidBy } from '#test/support/crawl.ts';
import { crawlDocket } from '#test/support/crawl-docket.ts';
import { exampleDocket } from '#test/support/example-docket.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { allowedLatin } from './allowed-latin.ts';

let engine: TableEngine;
const read = new Map<'zh' | 'en', readonly Crawled[]>();

beforeAll(async () => {
  engine = await startTables();
  const table = await exampleDocket(engine);
  for (const lang of ['zh', 'en'] as const) read.set(lang, await crawlDocket(table, { lang }));
}, 400_000);
afterAll(() => engine.stop());

const left = (lang: 'zh' | 'en', word: RegExp): string[] => [
  ...new Set(
    (read.get(lang) ?? []).flatMap(({ path, html }) => {
      const said = allowedLatin.reduce((text, [pattern]) => text.replaceAll(pattern, ' '), saidBy(html));
      return [...said.matchAll(word)].map(([found]) => `${path}: ${found}`);
    }),
  ),
];

describe('the pages over the examples', () => {
  it('are many, and read by a list of words that stays short', () => {
    for (const lang of ['zh', 'en'] as const) expect((read.get(lang) ?? []).length).toBeGreaterThan(400);
    expect(allowedLatin.length).toBeLessThanOrEqual(40);
  });
  it('in Chinese say nothing in Latin letters but what is allowed', () => {
    expect(left('zh', /[A-Za-z][A-Za-z.-]+/g)).toEqual([]);
  });
  it('in English hold no name of the program', () => {
    expect(left('en', /\b[a-z]+[A-Z][A-Za-z]*\b|\b[a-z]+\.[a-z][A-Za-z.]+\b/g)).toEqual([]);
  });
});
