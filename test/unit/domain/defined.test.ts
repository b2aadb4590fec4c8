import { describe, expect, expectTypeOf, it } from 'vitest';
import { defined } from '#shared/domain/defined.ts';

describe('the members with a value', () => {
  it('leave out what is undefined and nothing else', () => {
    const held = { none: undefined, no: false, zero: 0, empty: '', gone: null, list: [] };
    expect(Object.keys(defined(held))).toEqual(['no', 'zero', 'empty', 'gone', 'list']);
  });

  it('may be absent where they may be undefined, and only there', () => {
    const found = defined({ sure: 1, perhaps: 'a' as string | undefined });
    expectTypeOf(found.sure).toEqualTypeOf<number>();
    expectTypeOf<typeof found>().toExtend<{ perhaps?: string }>();
  });
});
