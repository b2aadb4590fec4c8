import { describe, expect, it } from 'vitest';
import { langs } from '#shared/domain/words.ts';
import { sampleNames } from '#templates/pages/define-page.ts';
import { definedPages } from '#templates/pages/defined-pages.ts';
import { identifiersIn } from '#test/support/identifiers-in.ts';

const textIn = (shown: string): string =>
  shown
    .replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&[a-z]+;/g, ' ');

const looks = definedPages.flatMap((page) =>
  sampleNames.flatMap((sample) => langs.map((lang) => ({ page, sample, lang }))),
);

describe.each(looks)('the page $page.name with $sample in $lang', ({ page, sample, lang }) => {
  it('is drawn from its sample, with one heading, and says nothing in the names of the program', async () => {
    const shown = String(await page.look(lang, sample));
    expect(shown.match(/<h1\b/g)).toHaveLength(1);
    expect(page.title(sample)[lang]).not.toBe('');
    expect(identifiersIn(lang, [{ where: page.name, says: textIn(shown) }])).toEqual([]);
    expect(shown).not.toMatch(/undefined|\[object|NaN/);
    expect(shown.length).toBeLessThan(100_000);
  });
});
