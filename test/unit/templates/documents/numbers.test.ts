import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import { amountInWords, yuanFigures } from '#templates/documents/parts/money.ts';
import { drawn } from '#test/support/dose.ts';

describe('amounts in capitals (大写)', () => {
  it.each([
    [1, '壹分'],
    [10, '壹角整'],
    [50_1, '伍元零壹分'],
    [100, '壹元整'],
    [1_000, '壹拾元整'],
    [10_500, '壹佰零伍元整'],
    [100_000, '壹仟元整'],
    [1_000_500, '壹万零伍元整'],
    [12_300_500, '壹拾贰万叁仟零伍元整'],
    [100_000_000, '壹佰万元整'],
    [1_010_000_000, '壹仟零壹拾万元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_100_000, '壹亿零壹仟元整'],
    [10_020_000_000, '壹亿零贰拾万元整'],
    [123_456_789_012, '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分'],
    [100_000_000_000_000, '壹万亿元整'],
  ])('%i fen is %s', (fen, words) => {
    expect(amountInWords(fen)).toBe(words);
  });

  const value: Record<string, number> = { 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 };
  const place: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  const readGroup = (text: string): number =>
    [...text.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/gu)].reduce(
      (sum, [, figure = '', unit = '']) => sum + (value[figure] ?? 0) * (place[unit] ?? 1),
      0,
    );
  const readYuan = (text: string): number => {
    const [, trillions = '', hundredMillions = '', tenThousands = '', ones = ''] =
      /^(?:(.*?)万亿)?(?:(.*?)亿)?(?:(.*?)万)?(.*)$/u.exec(text) ?? [];
    return [trillions, hundredMillions, tenThousands, ones].reduce((sum, part) => sum * 10_000 + readGroup(part), 0);
  };
  const readFen = (text: string): number => {
    const [, yuan = '', jiao = '', fen = ''] = /^(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?整?$/u.exec(text) ?? [];
    return readYuan(yuan) * 100 + (value[jiao] ?? 0) * 10 + (value[fen] ?? 0);
  };

  it('reads back as the amount it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 15 }), (fen) => {
        expect(readFen(amountInWords(fen))).toBe(fen);
        expect(amountInWords(fen)).not.toMatch(/零零|零元|零万|零亿/u);
      }),
      drawn(2000, 100_000),
    );
  });

  it.each([
    [12_300_500, '123005'],
    [123, '1.23'],
    [105, '1.05'],
    [7, '0.07'],
  ])('%i fen in figures is %s', (fen, figures) => {
    expect(yuanFigures(fen)).toBe(figures);
  });
});

describe('Chinese numerals of paragraphs', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1005, '一千零五'],
  ])('%i is %s', (count, numeral) => {
    expect(chineseNumeral(count)).toBe(numeral);
  });
});
