import { describe, expect, it } from 'vitest';
import { documentTemplates } from '#templates/documents/registry.ts';
import { composeDocument } from '#templates/render-document.ts';
import type { Page } from '#templates/typeset/frame.ts';
import { typeArea } from '#templates/typeset/measures.ts';
import { someOf } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';

const word = '示例职业技能等级评价';
const lengths = [2000, 500, 200, 100, 40, 20, 10] as const;
const textOf = (length: number): string => word.repeat(Math.ceil(length / word.length)).slice(0, length);

type Path = readonly (string | number)[];

/** Where the texts of some data stand, however deep. */
const textsIn = (value: unknown, path: Path = []): Path[] => {
  if (typeof value === 'string') return [path];
  if (value === null || typeof value !== 'object') return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => textsIn(inner, [...path, key]));
};

const replace = (value: unknown, [key, ...rest]: Path, text: string): unknown => {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((inner, at) => (at === key ? replace(inner, rest, text) : inner));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: replace(record[key], rest, text) };
};

/** Texts beyond the type area, the page number aside; a letter's head stands above it. */
const outside = ({ turned, items, furniture, foot }: Page): string[] => {
  const right = turned ? typeArea.height : typeArea.left + typeArea.width;
  const bottom = turned ? typeArea.width : typeArea.top + typeArea.height;
  const head = furniture.filter((item) => item.kind === 'text' && item.element !== undefined);
  return [...items, ...(turned ? [] : [...head, ...foot])].flatMap((item) => {
    if (item.kind !== 'text') return [];
    // A blank at the end of a line is kept for whoever copies the text, and has no ink.
    const last = item.glyphs.findLast(({ codePoint }) => !/\s/u.test(String.fromCodePoint(codePoint)));
    const end = item.x + (last ? last.x + item.face.advanceOf(last.id) * (item.size / 1000) * (item.stretch ?? 1) : 0);
    const within = item.x >= (turned ? -0.5 : typeArea.left - 0.5) && end <= right + 0.5;
    return within && item.y >= 0 && item.y + 0.12 * item.size <= bottom + 1 ? [] : [item.glyphs.length.toString()];
  });
};

const printed = (pages: readonly Page[]): string =>
  pages
    .flatMap(({ items, furniture, foot }) => [...items, ...furniture, ...foot])
    .flatMap((item) =>
      item.kind === 'text' ? item.glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)) : [],
    )
    .join('');

describe('every text of every document, badly filled in', () => {
  it.each(Object.values(documentTemplates))('$kind: one character is enough', async (template) => {
    for (const path of someOf(textsIn(template.sample), 5)) {
      const data = replace(template.sample, path, '示');
      if (!template.data.safeParse(data).success) continue;
      const composed = await composeDocument({ fonts: await testFonts(), kind: template.kind, data });
      expect.soft(composed.ok && composed.value.pages.flatMap(outside), path.join('.')).toEqual([]);
    }
  });

  it.each(Object.values(documentTemplates))(
    '$kind: a character that no font has is refused by name, or not printed',
    async (template) => {
      for (const path of someOf(textsIn(template.sample), 5)) {
        const data = replace(template.sample, path, '示例😀ا单位');
        if (!template.data.safeParse(data).success) continue;
        const composed = await composeDocument({ fonts: await testFonts(), kind: template.kind, data });
        if (composed.ok) expect.soft(printed(composed.value.pages), path.join('.')).not.toMatch(/😀|ا/u);
        else
          expect.soft(composed.refusal, path.join('.')).toEqual({
            code: 'glyph.missing',
            characters: ['U+1F600 😀', 'U+0627 ا'],
          });
      }
    },
  );

  it.each(Object.values(documentTemplates))(
    '$kind: control characters, lone surrogates, direction marks and NUL are refused in every field',
    ({ sample, data }) => {
      for (const path of textsIn(sample))
        for (const bad of ['\u0000', '\u0007', '\u001b', '\ud800', '\udc00', '\u202e', '\u2067', '\u200f', '\u2028'])
          expect
            .soft(
              data.safeParse(replace(sample, path, `示例${bad}单位`)).success,
              `${path.join('.')} U+${bad.charCodeAt(0).toString(16)}`,
            )
            .toBe(false);
    },
  );
});

describe('every text of every document at its longest', () => {
  it.each(Object.values(documentTemplates))('$kind: laid out whole, inside the type area', async (template) => {
    const fonts = await testFonts();
    const longest = textsIn(template.sample).flatMap((path) => {
      const filled = lengths.map((length) => replace(template.sample, path, textOf(length)));
      const data = filled.find((candidate) => template.data.safeParse(candidate).success);
      return data === undefined ? [] : [{ path, data }];
    });
    expect(longest.length).toBeGreaterThan(0);
    for (const { path, data } of someOf(longest, 5)) {
      const composed = await composeDocument({ fonts, kind: template.kind, data });
      if (!composed.ok) throw new Error(`${path.join('.')}: ${composed.refusal.code}`);
      expect.soft(composed.value.pages.flatMap(outside), path.join('.')).toEqual([]);
    }
  });
});
