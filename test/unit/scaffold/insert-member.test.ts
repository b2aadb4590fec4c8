import { describe, expect, it } from 'vitest';
import { insertImport, insertMember, membersOf } from '#infra/local/scaffold/insert-member.ts';

const place = (source: string, object: string) => ({ source, file: 'a.ts', object });

describe('a member', () => {
  it.each([
    ['an object', 'const kinds = { one: 1 };', 'kinds', 'const kinds = { one: 1,\ntwo: 2, };'],
    ['one with a comma at its end', 'const kinds = { one: 1, };', 'kinds', 'const kinds = { one: 1,\ntwo: 2, };'],
    ['an empty one', 'const kinds = {};', 'kinds', 'const kinds = {\ntwo: 2,};'],
    [
      'one that keeps its type',
      'const kinds = { one: 1 } as const satisfies R;',
      'kinds',
      'const kinds = { one: 1,\ntwo: 2, } as const satisfies R;',
    ],
    [
      'a schema with refinements',
      "const F = z.strictObject({ a: text('{') }).refine(({ a }) => ({ a }));",
      'F',
      "const F = z.strictObject({ a: text('{'),\ntwo: 2, }).refine(({ a }) => ({ a }));",
    ],
    [
      'the input of a command',
      "const c = { give: step(words('a'), z.strictObject({ on: Day }), (i) => ({ i })) };",
      'c.give',
      "const c = { give: step(words('a'), z.strictObject({ on: Day,\ntwo: 2, }), (i) => ({ i })) };",
    ],
  ])('goes to the end of %s', (_, source, object, after) => {
    expect(insertMember(place(source, object), 'two', 'two: 2')).toBe(after);
  });
  it.each([
    ['there is no such object', 'const kinds = { one: 1 };', 'others', /a\.ts has no object others/],
    ['there is no such command', 'const kinds = { one: 1 };', 'kinds.two', /no object kinds\.two/],
    ['it is there', "const kinds = { 'two': 1 };", 'kinds', /has a member two already/],
  ])('is refused where %s', (_, source, object, says) => {
    expect(() => insertMember(place(source, object), 'two', 'two: 2')).toThrow(says);
  });
  it('is known by its name, however it is written', () => {
    expect(membersOf(place("const a = { one, 'two.three': 1, ...rest, four() {} };", 'a'))).toEqual([
      'one',
      'two.three',
      'four',
    ]);
  });
});

describe('an import', () => {
  it('follows the last one, and is not repeated', () => {
    const source = "import { a } from './a.ts';\nconst b = a;";
    const once = insertImport(source, 'c', "import { c } from './c.ts';");
    expect(once).toBe("import { a } from './a.ts';\nimport { c } from './c.ts';\nconst b = a;");
    expect(insertImport(once, 'c', "import { c } from './c.ts';")).toBe(once);
  });
});
