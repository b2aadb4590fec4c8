import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '#functions/portal/exports/csv.ts';
import { drawn } from '#test/support/dose.ts';

const cellOf = (text: string): string => csv([[text]]).slice(1, -2);

describe('a list as CSV', () => {
  it('begins with the mark of UTF-8 and ends its rows as RFC 4180 says', () => {
    expect(
      csv([
        ['编号', 'a"b'],
        [1, 'x,y'],
      ]),
    ).toBe('\uFEFF编号,"a""b"\r\n1,"x,y"\r\n');
  });

  it.each(['=1+1', '＝1+1', '+1', '＋1', '-1', '－1', '@SUM(A1)', '＠x', ' =1', '\t=1', '\u00a0=1'])(
    'has a cell that begins like a formula led in by an apostrophe: %j',
    (text) => expect(cellOf(text)).toMatch(/^"?'/),
  );

  it.each(['911100000000000001', '2026-1', '2026-01', '1/2', '007', '1e5', '12E9'])(
    'keeps %s a text that no spreadsheet makes a figure or a day of',
    (text) => expect(cellOf(text)).toBe(`"\t${text}"`),
  );

  it.each(['91110000MA0000001L-1', '2026年1月', '示例', '12', '3.5', 'X-2021-0001'])('leaves %s as it is', (text) =>
    expect(cellOf(text)).toBe(text),
  );

  it('never begins a cell as a formula, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cellOf(text).replace(/^"/, '')).not.toMatch(/^[=+\-@＝＋－＠\r]/);
      }),
      drawn(200, 5000),
    );
  });
});
