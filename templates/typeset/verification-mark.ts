import encodeQR from 'qr';
import type { FrameItem, MosaicItem, TextItem } from './frame.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { typeArea } from './measures.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement } from './structure.ts';

/** What a reader needs to ask whether the document is genuine: the code as printed, and the page that answers. */
export type VerificationText = { readonly code: string; readonly page: string; readonly url: string };

/** 10 mm: with 33 modules each is 0.3 mm, which telephones read from paper. */
const side = 28.4;
/** White between the type area and the code, eight modules: the date above is never crowded, nor a letter's red rule below. */
const quiet = 7;
const points = 7;
const gap = 7;
const lineHeight = 11;

const mosaicOf = (url: string, x: number, y: number): MosaicItem => {
  const bordered = encodeQR(url, 'raw', { ecc: 'medium', border: 1 });
  const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  const cells = rows.flatMap((row, at) => runsOf(row).map(([start, length]) => [start, at, length] as const));
  return { kind: 'mosaic', x, y, module: side / rows.length, cells };
};

/** Where dark modules begin in a row, and how many follow each other. */
const runsOf = (row: readonly boolean[]): [start: number, length: number][] => {
  const runs: [number, number][] = [];
  for (const [at, dark] of row.entries()) {
    const last = runs.at(-1);
    if (dark && last && last[0] + last[1] === at) last[1] += 1;
    else if (dark) runs.push([at, 1]);
  }
  return runs;
};

/**
 * Code and QR code below the type area of the last page, across from the page number: GB/T 9704-2012 lets the last line
 * of the imprint end the type area (7.4.1) and leaves 35 mm below it to the page number alone (7.5), so that neither the
 * 22 lines nor the imprint give way, and a letter's lower red rule stays clear. The QR code is page furniture: what it
 * says stands beside it as text, for those who cannot see it.
 */
export const verificationMark = (setting: Setting, text: VerificationText, ordinal: number): FrameItem[] => {
  const atRight = ordinal % 2 === 0;
  const right = typeArea.left + typeArea.width;
  const top = typeArea.top + typeArea.height + quiet;
  const style = { ...styleOf(setting, 'fangsong', points), cell: 0 };
  const element = addElement(setting.parent, 'P');
  const line = (words: string, at: number): TextItem[] => {
    const x = atRight ? right - side - gap - widthOfText(words, style) : typeArea.left + side + gap;
    return lineItems(words, style, { x, y: top + 9 + at * lineHeight, element });
  };
  const lines = [`验证码：${text.code}`, `扫码或者登录以下网址可以核验：${text.page}`];
  return [...lines.flatMap(line), mosaicOf(text.url, atRight ? right - side : typeArea.left, top)];
};
