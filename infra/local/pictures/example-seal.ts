import { PNG } from 'pngjs';

/** The word 示例 in 24 × 24 dots a character, a number for each row: coarse, so that nobody takes it for a seal. */
const word = [
  '000000 000000 0ffff0 1ffff8 0ffff0 000000 000000 000000 7ffffe 7ffffe 3ffffc 001800 001800 061860 0e1870 0e1870 1c1838 3c181c 38181c 70180c 20380c 01f800 01f800 000000',
  '000000 0e000c 0fff0c 0dff4c 1c70cc 1860cc 1860cc 38fecc 38fecc 78fecc 79c6cc 598ecc 1b8ccc 1beccc 197ccc 183ccc 1818cc 18380c 18300c 18700c 18e00c 19c07c 188078 000000',
].map((rows) => rows.split(' ').map((row) => Number.parseInt(row, 16)));

const dots = 24;
const red = [214, 0, 0] as const;

/** Whether the word covers a place, counted in dots from its own corner. */
const isWord = (x: number, y: number): boolean => {
  const rows = word[Math.floor(x / dots)];
  const row = y >= 0 && x >= 0 ? rows?.[Math.floor(y)] : undefined;
  return row !== undefined && ((row >> (dots - 1 - (Math.floor(x) % dots))) & 1) === 1;
};

type Size = { readonly width: number; readonly height: number };

/** Red where `isInked`, and nothing elsewhere. */
const draw = ({ width, height }: Size, isInked: (x: number, y: number) => boolean): Uint8Array => {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (isInked(x + 0.5, y + 0.5)) png.data.set([...red, 255], (y * width + x) * 4);
  return new Uint8Array(PNG.sync.write(png));
};

/** A red ring with the word 示例 as a transparent PNG, where an office would have the image of its seal. */
export const exampleSeal = (pixels = 640): Uint8Array => {
  const middle = pixels / 2;
  const dot = pixels / 72;
  return draw({ width: pixels, height: pixels }, (x, y) => {
    const far = Math.hypot(x - middle, y - middle) / middle;
    return (far < 0.99 && far > 0.95) || isWord((x - middle) / dot + dots, (y - middle) / dot + dots / 2);
  });
};

/** A red frame with the word 示例, where an office would have the image of a signature stamp. */
export const exampleStamp = (width = 640): Uint8Array => {
  const height = width / 2;
  const dot = width / 56;
  return draw({ width, height }, (x, y) => {
    const edge = Math.min(x, y, width - x, height - y);
    return edge < width / 64 || isWord(x / dot - 4, y / dot - 2);
  });
};
