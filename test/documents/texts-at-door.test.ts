import { describe, expect, it } from 'vitest';
import { cleanText, textsAtDoor } from '#functions/api/texts-at-door.ts';
import { nameOf, unsettable } from '#templates/typeset/printable.ts';

const door = (body: unknown) => textsAtDoor(body, unsettable);

describe('a text at the door', () => {
  it.each([
    ['e\u0301', 'é'],
    ['  示例\u3000\n', '示例'],
    ['甲\r\n乙', '甲\n乙'],
    [' plain ASCII ', 'plain ASCII'],
    ['', ''],
  ])('%j is kept as %j, wherever it stands', (typed, kept) =>
    expect(door({ a: typed, b: [{ c: typed }], n: 1, f: null })).toEqual({
      ok: true,
      value: { a: kept, b: [{ c: kept }], n: 1, f: null },
    }),
  );

  it('of any character is let in as what can be set, or refused by the name of what cannot', () => {
    let [letIn, refused] = [0, 0];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const typed = `甲${character}乙`;
      const came = door(typed);
      if (came.ok) {
        letIn += 1;
        const lines = String(came.value).split('\n');
        if (lines.some((line) => unsettable(line).length > 0)) expect.fail(`${nameOf(character)} was let in`);
        if (came.value !== cleanText(String(came.value))) expect.fail(`${nameOf(character)} is kept in two forms`);
      } else {
        refused += 1;
        const named = came.refusal.code === 'glyph.missing' ? came.refusal.characters : [];
        if (named.length === 0) expect.fail(`${nameOf(character)} was refused without a name`);
      }
    }
    expect(letIn + refused).toBe(0x110000);
    expect(letIn).toBeGreaterThan(100_000);
    expect(refused).toBeGreaterThan(100_000);
  }, 120_000);

  it('is refused by the field that it stands in and the characters in it, each field once', () =>
    expect(door({ a: '甲\u200d乙\u00ad', b: ['甲', { c: '\u200d\u200d' }], d: '甲' })).toEqual({
      ok: false,
      refusal: {
        code: 'glyph.missing',
        characters: ['U+200D', 'U+00AD'],
        issues: [
          { path: 'a', message: expect.objectContaining({ zh: expect.stringContaining('U+200D、U+00AD') }) },
          { path: 'b.1.c', message: expect.objectContaining({ en: expect.stringMatching(/^U\+200D cannot/) }) },
        ],
      },
    }));

  it('names no more than fifty characters', () => {
    const many = String.fromCodePoint(...Array.from({ length: 500 }, (_, at) => 0xe000 + at));
    expect(door(many)).toMatchObject({ refusal: { characters: { length: 50 } } });
  });
});
