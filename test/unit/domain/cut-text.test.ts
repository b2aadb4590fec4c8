import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '#shared/domain/cut-text.ts';
import { text } from '#shared/domain/directory.ts';
import { drawn } from '#test/support/dose.ts';

const pieces = fc.array(fc.constantFrom('甲', ' ', 'e\u0301', '𬘬', '👨‍👩‍👧', '，', '示例 text'), {
  minLength: 1,
  maxLength: 400,
});
const most = 200;

describe('a text that is cut', () => {
  it('stays as it is where there is room', () => expect(cutText('示例', 2)).toBe('示例'));

  it('is one that may be written again: within its bound, with no half character and no blank at its end', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const whole = `甲${parts.join('')}甲`;
        const cut = cutText(whole, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut.isWellFormed()).toBe(true);
        if (whole.length <= most) expect(cut).toBe(whole);
        else
          expect([cut.endsWith('……（以下从略）'), text(most).safeParse(cut.normalize('NFC')).success]).toEqual([
            true,
            true,
          ]);
      }),
      drawn(200, 20_000),
    );
  });
});
